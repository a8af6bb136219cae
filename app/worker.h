/*
 * worker: one lcore: receives bursts, decodes them, fires the programs of its plan.
 *
 * What a worker does with packets is its plan: which programs, and what they need. A plan never
 * changes; control makes another one, exchanges the pointer, and waits until the worker has said
 * that it is between two bursts (rte_rcu_qsbr). Then the old plan, and what is in no plan any more,
 * is control's. So programs come and go while packets flow.
 */
#pragma once

#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

#include <rte_rcu_qsbr.h>

#include "../lib/decode/decode.h"
#include "../lib/flow/flow.h"
#include "../lib/flow/frag.h"
#include "instance.h"
#include "local.h"
#include "owner.h"
#include "port.h"
#include "stats.h"

/* Made by control; worker: ro, but for what is pointed at. */
struct plan {
	struct flow_table *flow;   /* connections; NULL: nobody asks for them */
	struct ruleset_flow need;  /* what of them somebody asks for */
	struct frag_table *frag;   /* fragments; NULL: nobody asks for whole datagrams */
	struct owners *owners;	   /* whose the connections are; NULL: nobody asks */
	uint32_t fates;		   /* ruleset.fates of all */
	bool sides;		   /* some program tells send from receive */
	bool decodes;		   /* some program, or connections, need decoded packets */
	uint64_t serial;	   /* no two plans have the same, though they may lie at the same place */
	struct plan *next;	   /* control's */
	unsigned n;
	struct instance *list[];
};

/* How busy a worker is. worker: rw, control: ro, at any time; it sets .gap back, though. */
struct worker_load {
	_Atomic(uint64_t) packets; /* received */
	_Atomic(uint64_t) bursts;  /* that had a packet */
	_Atomic(uint64_t) busy;	   /* TSC cycles of the rounds that had one */
	_Atomic(uint64_t) idle;	   /* of the others, sleep included */
	_Atomic(uint64_t) gap;	   /* of the longest round: no packets were taken meanwhile */
};

struct forward;

struct worker {
	/* set before the launch; worker: ro */
	unsigned index;		   /* among the workers; its number in qsbr */
	unsigned lcore;
	struct rte_rcu_qsbr *qsbr;
	struct source **sources;
	unsigned nsources;
	bool offline;		   /* sources are captures: time is the packets' */
	bool adaptive;		   /* sleep a little when no packets come */
	bool checksum;		   /* IPv4 headers whose checksum is wrong are undecodable */
	unsigned nshares;	   /* > 1: so many workers share a capture */
	bool by_addresses;	   /* ... by addresses alone, because fragments have no ports */
	const struct local *local; /* NULL: everything is received */
	const struct forward *forward; /* inline mode; NULL: no port has a peer */
	struct stats *stats;	   /* by port; NULL: not wanted. worker: rw, control: ro at the end */
	struct wake *wake;		   /* control waits here */

	/* worker: rw */
	const struct plan *adopted;
	uint64_t tsc;		   /* at the end of the last round */
	unsigned empty;		   /* rounds without a packet since the last one with */
	struct worker_load load;
	uint64_t now;		   /* ns: the latest packet's time, or the clock */
	uint64_t seq;		   /* of the latest packet */
	uint64_t read;		   /* packets of a capture, those of others included */
	struct decode_scratch *scratch;
	struct pkt pkts[DECODE_BURST];

	/* control: sets, worker: reads */
	_Atomic(struct plan *) plan; /* never NULL while it runs */
	atomic_bool go;		   /* take packets from the sources */
	_Atomic(unsigned) burst;   /* packets that are taken at once, DECODE_BURST at most */
	atomic_bool stop;	   /* end after this burst */
	/* worker: sets, control: reads */
	atomic_bool dry;	   /* there will be no more packets */
	uint64_t since;		   /* TSC when it took up its plan; there when `serial` is that plan's */
	_Atomic(uint64_t) serial;
	_Atomic(struct flow_page *) page; /* control: puts, worker: fills, and sets to NULL */
};

/* Allocate what a worker needs besides its sources. 0 or -ENOMEM. */
int worker_init(struct worker *w);
void worker_fini(struct worker *w);

/* The lcore's function; @arg: struct worker. */
int worker_main(void *arg);
