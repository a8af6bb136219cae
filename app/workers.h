/*
 * workers: all workers, as control has them: made, launched, given new plans, stopped.
 */
#pragma once

#include "inputs.h"
#include "options.h"
#include "worker.h"

struct workers {
	struct worker *list;	/* owned */
	unsigned n;
	bool offline;
	struct rte_rcu_qsbr *qsbr; /* owned */
	/* By worker: what its plans share. Owned; made when a program first asks for them, gone
	 * with the last one that does. */
	struct workers_tables {
		struct flow_table *flow;
		struct frag_table *frag;
		struct owners *owners;
	} *tables;
	struct procs *procs;	/* the names of the owners' processes; not owned */
	bool walks;		/* connections that are tracked at all may be listed */
	const struct inputs *in; /* not owned */
	const struct options *opt; /* not owned */
	struct plan *old;	/* plans that some worker may still follow; owned */
	uint64_t token;		/* of rte_rcu_qsbr, for them */
	uint64_t serial;	/* of the latest plan */
	/* What tables that are gone had counted. */
	struct flow_stats gone_flow;
	struct frag_stats gone_frag;
	uint64_t gone_owners;
	bool launched;
};

/* What to give to every worker at the start. */
struct workers_options {
	const struct options *opt;
	const struct inputs *in;
	struct procs *procs;
	const struct local *local; /* NULL: no address is known to be the traced host's */
	struct wake *wake;
	bool walks;		   /* see struct workers */
	bool stats;		   /* count what becomes of packets */
	unsigned n;		   /* workers; at least 1 */
	bool shares;		   /* they share the capture; @in has a reader for each */
	bool by_addresses;	   /* ... by addresses alone */
};

/* Workers for the sources of @o->in. 0 or -errno; to be freed by workers_fini() in any case. */
int workers_init(struct workers *ws, const struct workers_options *o);
void workers_fini(struct workers *ws);

/* Everybody starts, with a plan that has no program. 0, or -errno with @d: EAL lacks lcores, or memory
 * is out. */
int workers_launch(struct workers *ws, struct diag *d);
/* ... and ends. */
void workers_stop(struct workers *ws);

/* Packets are taken from the sources, or are not, as at the start. */
void workers_go(struct workers *ws, bool go);

/* A new plan for worker @k, who takes it before its next burst: @n programs, and what they and the
 * listing of connections need. 0, or -errno with @d: nothing has changed then. After that wait for
 * workers_settled(). */
int workers_publish(struct workers *ws, unsigned k, struct instance *const *list, unsigned n,
	struct diag *d);
/* Has every worker left the plans before the last one behind? Frees those then. Control may serve
 * workers meanwhile: they may be waiting for it. */
bool workers_settled(struct workers *ws);

/* Since when all workers follow the plans that were published last, TSC; 0: some do not yet. */
uint64_t workers_since(const struct workers *ws);

/* No worker will ever get a packet. */
bool workers_dry(const struct workers *ws);

/* Sums of all workers, which have stopped. Of connections, of fragments; and how many connections'
 * owners were not looked for, because too many began at once. */
void workers_flow_stats(const struct workers *ws, struct flow_stats *out);
void workers_frag_stats(const struct workers *ws, struct frag_stats *out);
uint64_t workers_owners_lost(const struct workers *ws);
