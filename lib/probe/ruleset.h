/*
 * ruleset: a checked program made ready to run: enablings in firing order, their code, the layout
 * of variables, aggregations and records. Immutable once made; shared by all workers.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "../agg/agg.h"
#include "../lang/tree.h"
#include "consumer.h"
#include "emit.h"
#include "probes.h"
#include "record.h"
#include "spec.h"

/* What becomes of records: handed over while tracing; or kept until the end, the first ones
 * until there is no more room, which ends the tracing, or the last ones. */
enum ruleset_policy { RULESET_SWITCH, RULESET_FILL, RULESET_RING };

struct ruleset_options {
	enum ruleset_policy policy;
	bool send;	      /* some packet can fire a send probe (see docs, "Time and direction") */
	uint64_t dynvarsize;  /* bytes for all associative arrays together */
	uint32_t strsize;
	unsigned nspec;	      /* speculations of a worker */
	size_t specsize;      /* bytes of one */
	uint64_t scratchsize;	      /* bytes that alloca() can give to a clause */
	uint64_t pcapsize;	      /* bytes of a packet that pcap() saves, at most */
	struct procs *procs;	      /* names of processes, not owned; NULL: the program's own */
};

/* What a program needs to know of connections; all zero: nothing. See struct flow_options. */
struct ruleset_flow {
	unsigned want;
	uint32_t events;
	uint64_t layers;
};

/* One clause on one row of a provider (for all ports), or on one timer or dtrace probe. */
struct enabling {
	const struct clause *clause;
	const struct probe *probe;    /* the first of the probes that it stands for */
	uint32_t epid;		      /* of that one */
	/* PROBE_PACKET: by port: epid, 0 where the clause does not enable the port. */
	uint32_t *epid_of_port;
	struct code guard, body;
	struct code body4;	      /* the body for IPv4 packets alone; n == 0: none of its own */
	/* The same for RULESET_GROUP IPv4 packets of an array at once, if there is no predicate, so
	 * that packets that follow each other match. n == 0: none. */
	struct code body4_group;
	const struct expr **guard_terms; /* the part of the predicate that is not in pred */
	unsigned nguard;
	bool has_guard, has_body;
	bool record;	    /* leaves a record of rec_bytes */
	uint32_t rec_bytes; /* with its header */
	bool saves;	    /* the packet follows, see struct record_packet */
	/* Appended to the pending updates, at most; by body4. A simple body appends just that much,
	 * and leaves it to who runs it to add that to `used`. */
	uint32_t pend_bytes, pend4_bytes;
	bool cut, stop;	    /* see struct action */
	bool speculates;    /* names speculations */
	bool commits;
	struct spec_need need; /* room that DTrace's record would take */
	bool any_order;	    /* simple, and knows no variable: when it runs makes no difference */
	bool simple;	    /* only aggregates, and can not fault: nothing but body to do */
	struct action_use *uses;
	unsigned nuses;
};

/* Packet enablings are matched 64 at a time: bit i of a match word is enabling 64 * word + i. */
#define RULESET_GROUP 8

struct ruleset {
	const struct program *program; /* not owned */
	const struct probes *probes;   /* not owned */
	struct ruleset_options opt;
	struct enabling *enablings;    /* packet enablings first, in firing order; then the
					  others */
	unsigned n, npacket;
	struct code *pred;	       /* one a match word */
	struct lookup *lookups;	       /* that pred uses; owned */
	unsigned nwords;
	/* A single packet enabling that fires for every packet with one of these layers, whatever
	 * else is in it: no program is needed to match. 0: use pred. */
	uint64_t match_layers;
	/* A single packet enabling otherwise: RULESET_GROUP packets of an array are matched at
	 * once, bit i of the result is packet i. n == 0: there is no such program. */
	struct code match_group;
	struct ruleset_flow flow;
	uint32_t fates;		       /* bits of pkt.fires, by enum pkt_fate, that somebody waits
					  for */
	bool any_order;		       /* all packet enablings are; a burst may run clause by
					  clause */
	/* By port, nwords each: which packet enablings are enabled on it; NULL: all everywhere. */
	uint64_t *port_mask;
	struct consumer_enabling *epids; /* by epid - 1 */
	unsigned nepids;
	struct agg_def *defs;	       /* by id - 1 */
	const struct agg_def **def_ptrs;
	unsigned ndefs;
	const char **strings;	       /* constants: the program's literals, then ours */
	unsigned nstrings, strings_cap;
	struct agg_strings text;
	struct procs *procs;	       /* names of processes; owned, unless opt has them */
	uint32_t *port_name, *port_driver; /* by port: constants */
	struct ruleset_var *vars;      /* by var id */
	uint32_t globals_bytes, locals_bytes; /* multiples of 8 */
	bool reads_loss;	       /* exec.loss */
	bool saves_output;	       /* pcap() is called without the name of a file, */
	bool saves_stdout;	       /* with "-" */
	uint32_t max_record;	       /* largest rec_bytes */
	uint64_t end_records;	       /* rec_bytes of all END clauses */
	uint32_t max_need;	       /* the same of DTrace's records */
	uint64_t end_needs;
	unsigned spec_ratio;	       /* see specs_new() */
};

/* Where a variable lies and what it can hold. */
struct ruleset_var {
	bool is_string;
	bool is_memory;	  /* a struct, union or array */
	bool may_text;	  /* string: may be text that the program built */
	uint16_t tags;	  /* string: what it can be, see gen_str_tags() */
	uint16_t key_tags[AGG_MAX_PARTS]; /* ... of an associative array: its keys */
	uint32_t off;	  /* in globals, or in exec.mem; not of an associative array */
	uint32_t room;	  /* bytes: 8, or a string cell, or the type's; a multiple of 8 */
	struct agg_def key; /* associative array: parts of the key */
};

/* Generate everything. NULL with errno and @d filled. @program and @probes must outlive it;
 * freed by the caller with ruleset_free(). */
struct ruleset *ruleset_new(const struct program *program, const struct probes *probes,
	const struct ruleset_options *opt, struct diag *d);
void ruleset_free(struct ruleset *rs);

/* The constant string @text, which must live as long as @rs: its id. UINT32_MAX if memory is
 * out. */
uint32_t ruleset_string(struct ruleset *rs, const char *text);
/* The handle of constant @id. What reads as a string that is empty, or not there, is that one. */
uint64_t ruleset_constant(const struct ruleset *rs, uint32_t id);

/* The value whose name in @table (enum prov_names) is @text; -1: there is none. */
int64_t ruleset_name_value(const struct ruleset *rs, unsigned table, const char *text);

/* The packet enabling @en reads of views what @want says (enum flow_want), or fires for an
 * event. */
void ruleset_track(struct ruleset *rs, const struct enabling *en, unsigned want);

/* Does it ask for what extra packets fire (struct flow_extra)? If not, it must not be given any: all
 * that it fires for may be taken as received. */
bool ruleset_extras(const struct ruleset *rs);

/* The bit of pkt.fires that a packet needs to fire @en; RULESET_ANY_SIDE: every packet is received;
 * RULESET_NO_SIDE: none is sent. */
enum { RULESET_RECEIVE_SIDE, RULESET_SEND_SIDE, RULESET_ANY_SIDE = 32, RULESET_NO_SIDE };
unsigned ruleset_side(const struct ruleset *rs, const struct enabling *en);

/* Does the probe of the packet enabling @en fire for @pkt (its port and the predicate aside)?
 * What the match programs compute; for the tree evaluator and the statistics. */
struct pkt;
bool ruleset_fires(const struct ruleset *rs, const struct enabling *en, const struct pkt *pkt);

/* Whether the packets of a program can be spread over workers without anybody being able to tell
 * from the output, provided that
 *  - all packets of a connection are one worker's, in order, or, if @by_addresses, all packets
 *    between two addresses;
 *  - BEGIN fires first, END last, and both, like ticks and profiles, on one worker, when all have
 *    come to the same place; what they say about aggregations includes what all have counted;
 *  - aggregations are merged, and records by record_hdr.seq;
 *  - exec.cpu is the same everywhere.
 * What is lost for lack of room may differ: each worker has its own. */
struct ruleset_spread {
	bool can, by_addresses;
	char why[160];	      /* not: one reason */
};

/* ruleset_spread.c: fills @out; returns out->can. */
bool ruleset_spread(const struct ruleset *rs, struct ruleset_spread *out);

/* ruleset_code.c: all code of @rs, whose enablings and layout are made. 0 or -errno with @d. */
int ruleset_code(struct ruleset *rs, struct diag *d);

/* ruleset_layout.c: variables, aggregations and records of @rs->program. 0 or -errno with @d. */
int ruleset_layout(struct ruleset *rs, struct diag *d);
/* The fields of the actions of @en. 0 or -errno with @d. */
int ruleset_record(const struct ruleset *rs, struct enabling *en, struct diag *d);
