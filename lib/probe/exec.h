/*
 * exec: what a worker's programs run on: variables, pending updates, the record being made.
 *
 * One per worker and program; only its worker writes it. Programs address it directly (it is the
 * area IR_EXEC), helpers get its address, and the tree evaluator uses the very same memory.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "../agg/agg.h"
#include "../decode/pkt.h"
#include "record.h"
#include "spec.h"

/* Why a clause was aborted; 0: it was not. Up to EXEC_NFAULTS they are all of DTrace's, because
 * ERROR's arg4 shows their numbers. */
enum exec_fault {
	EXEC_OK,
	EXEC_BADADDR,
	EXEC_BADALIGN,
	EXEC_ILLOP,
	EXEC_DIVZERO,
	EXEC_NOSCRATCH,
	EXEC_KPRIV,
	EXEC_UPRIV,
	EXEC_TUPOFLOW,
	EXEC_BADSTACK,
	EXEC_BADSIZE,
	EXEC_BADINDEX,
	EXEC_NFAULTS,
	EXEC_DROPPED, /* no fault: the clause ends, and nothing is said (speculate() had no
			 buffer) */
};

const char *exec_fault_name(unsigned fault);

/* What can get lost, each for lack of room. */
enum exec_drop {
	EXEC_DROP_PRINCIPAL,   /* a record, or what a speculation had recorded */
	EXEC_DROP_AGGREGATION, /* an update */
	EXEC_DROP_DYNAMIC,     /* what was stored in an associative array */
	EXEC_DROP_SPEC,	       /* a record of a speculation */
	EXEC_DROP_SPECUNAVAIL, /* a speculation: all were taken */
	EXEC_DROP_DBLERROR,    /* a fault: of an ERROR clause */
	EXEC_NDROPS
};

/* What has got lost since the start, as programs read it: drops_missed and its kin. */
enum exec_loss {
	EXEC_LOSS_MISSED,	/* at all ports: no room in the device, */
	EXEC_LOSS_NOMBUF,	/* no memory for packets, */
	EXEC_LOSS_ERRORS,	/* bad frames */
	EXEC_LOSS_RING,		/* packets, on their way to another worker */
	EXEC_LOSS_CONNECTIONS,	/* packets that have no connection for lack of room */
	EXEC_LOSS_RECORDS,	/* the program's: EXEC_DROP_PRINCIPAL, */
	EXEC_LOSS_AGGREGATIONS, /* EXEC_DROP_AGGREGATION, */
	EXEC_LOSS_DYNAMIC,	/* EXEC_DROP_DYNAMIC */
	EXEC_NLOSSES
};

#define EXEC_KEY_WORDS 512   /* of one associative array key */
#define EXEC_NARGS 10	     /* arg0..arg9 */
#define EXEC_SCRATCH 65536   /* strings that a clause builds, and what it allocates */
#define EXEC_STRSIZE 65536   /* the largest strsize */

struct assoc;
struct ruleset;

/* The string that strtok() cuts, and the firing that it belongs to. */
struct exec_tokens {
	uint64_t probe_id, pkt_id, ts;
	const char *rest; /* in @text; NULL: nothing is left */
	char text[EXEC_STRSIZE + 1];
};

struct exec {
	/* Programs read these. */
	uint64_t alive;		/* 1; 0 once the running clause has faulted */
	uint64_t pkt;		/* address of the packet, as a number */
	uint64_t views;		/* address of struct flow_view[], by pkt.view; its owner sets it */
	uint64_t probe_id, epid;
	uint64_t cpu;		/* lcore */
	uint64_t port_name, port_driver, probe_func; /* string handles of the firing probe */
	uint64_t wall_offset;	/* epoch time - packet time, ns */
	uint64_t arg[EXEC_NARGS];
	uint64_t loss[EXEC_NLOSSES]; /* its owner sets them, if ruleset.reads_loss */
	uint64_t sub_arg[4];	/* of a subroutine that may not be reached; programs write */
	uint64_t self;		/* address of this struct, as a number */
	uint64_t globals_addr;	/* the same of globals */

	/* Programs write these: near the start, where offsets are short. */
	struct agg_pend pend;
	uint64_t key[EXEC_KEY_WORDS];

	uint64_t statement;	/* number of the one that is running, from 1; 0: the predicate */

	/* Helpers and the worker's loop. */
	uint64_t fault;		/* enum exec_fault */
	uint64_t fault_addr;
	uint64_t fault_at;	/* the statement */
	uint64_t *globals;	/* program's, shared */
	struct assoc **assocs;	/* by var id; NULL for scalars; shared */
	unsigned nassocs;
	uint64_t globals_bytes, locals_bytes;
	const struct agg_strings *strings;
	struct specs *specs;
	uint32_t strsize;
	uint32_t scratch_used;
	uint64_t alloca_size, alloca_used; /* of scratch: what the program asked for by itself */
	uint64_t random;	/* state of rand() */
	bool dropped;		/* some of `drops` is not 0 */
	uint32_t drops[EXEC_NDROPS]; /* of the running clause */
	uint8_t scratch[EXEC_SCRATCH] __attribute__((aligned(16)));
	struct exec_tokens tokens;

	/* this-> and self-> variables (ruleset.locals_size bytes), then the record being made. */
	uint64_t mem[];
};

/* Abort the clause that is running: the first fault counts. */
static inline void
exec_fail(struct exec *x, enum exec_fault fault, uint64_t addr)
{
	if (x->alive) {
		x->alive = 0;
		x->fault = fault;
		x->fault_addr = addr;
		x->fault_at = x->statement;
	}
}

static inline void
exec_drop(struct exec *x, enum exec_drop kind)
{
	x->drops[kind]++;
	x->dropped = true;
}

/* @n bytes of scratch until the clause ends, or NULL: then the clause has faulted. */
void *exec_scratch(struct exec *x, uint32_t n);
