/*
 * engine: a ruleset bound to one worker: its programs, its exec, the live tables it fills.
 */
#pragma once

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "exec.h"
#include "load.h"
#include "ruleset.h"

enum engine_kind {
	ENGINE_JIT,	    /* native code; programs that the JIT refuses are interpreted */
	ENGINE_INTERPRETER, /* librte_bpf's interpreter */
	ENGINE_TREE,	    /* eval.h: for tests */
};

/* Variables of a running program that all workers share. */
struct engine_vars {
	uint64_t *globals;     /* NULL if there are none */
	struct assoc **assocs; /* by var id; NULL for scalars */
	unsigned nassocs;
};

/* @rs must outlive it. 0 or -ENOMEM. EAL must have been started. */
int engine_vars_init(struct engine_vars *vars, const struct ruleset *rs);
void engine_vars_fini(struct engine_vars *vars);

/* What one worker has counted and aggregated since the last hand-over. The worker owns it until it
 * hands it over; then control does, empties it, and gives it back. */
struct live {
	struct agg_side *agg;
	uint8_t *rec;	      /* records, one after the other */
	size_t rec_size;
	size_t rec_used;
	/* A ring whose newest records are before its oldest ones: those are here. Else both are
	 * 0. */
	size_t rec_head, rec_wrap;
	uint64_t records;
	uint64_t faults;
	uint64_t drops[EXEC_NDROPS]; /* all but those of aggregations, which `agg` knows */
	uint64_t *matched;    /* by enabling: bodies run */
};

/* @aggsize, @bufsize: bytes. NULL with errno; freed by the caller with live_free(). */
struct live *live_new(const struct ruleset *rs, size_t aggsize, size_t bufsize, int socket);
void live_free(struct live *lv);
/* The records in @from belong into @to, which has none. */
void live_keep_records(struct live *from, struct live *to);
/* Empty all but the aggregations (agg_result_merge() empties those). */
void live_clear(struct live *lv, const struct ruleset *rs);

/* An enabling, ready to run. */
struct engine_unit {
	const struct enabling *en;
	struct prog guard, body;
	struct prog body4; /* for IPv4 packets; the same program as body if it has none of its
			      own */
	struct prog body4_group; /* see struct enabling; bpf NULL: none */
	uint32_t bytes, bytes4; /* that a simple body appends to the pending updates */
};

/* What the packet clauses cost, in TSC cycles, in the bursts that were timed. Each clause is timed by
 * itself, so it costs more than among others, whose work overlaps with its own. worker: rw, control:
 * ro, at any time. */
struct engine_costs {
	_Atomic(uint64_t) packets;
	_Atomic(uint64_t) match;   /* which clauses a packet fires */
	_Atomic(uint64_t) updates; /* to put a burst's updates into tables */
	struct engine_cost {
		_Atomic(uint64_t) runs, cycles;
	} clause[];		   /* by packet enabling */
};

struct engine {
	const struct ruleset *rs;
	enum engine_kind kind;
	struct exec *x;
	struct prog *match;	   /* one a match word */
	struct prog match_group;   /* see ruleset; bpf NULL: none */
	struct engine_unit *units; /* by enabling */
	struct live *live;	   /* set by the owner */
	unsigned jit_failed;	   /* programs that are interpreted although the JIT was wanted */
	bool any_order;		   /* ruleset.any_order, and all programs are native */
	bool going;		   /* the parts of the divided clause that is running may go on */
	const struct probe *cut;   /* the one that is firing, with an action that cuts; NULL:
				      none */
	bool stopped;		   /* exit() was run, or there is no more room (RULESET_FILL) */
	size_t reserve;		   /* RULESET_FILL: room that is kept for END */
	/* Hand the live tables over and take fresh ones. @must: wait for them; else only if they
	 * are at hand. Called between two clauses or firings; the pending updates have been
	 * applied. NULL: never. */
	void (*turn)(struct engine *e, bool must);
	void *turn_arg;
	bool wait;		   /* wait for room rather than drop: reading a file */
	/* Control: time so many bursts from now on; worker: counts down. */
	_Atomic(unsigned) timed;
	struct engine_costs *costs;
};

/* @cpu: lcore. @wall_offset: what turns packet time into time since the epoch. NULL with errno and
 * @d; freed by the caller with engine_free() before @rs and @vars. */
struct engine *engine_new(const struct ruleset *rs, const struct engine_vars *vars,
	enum engine_kind kind, unsigned cpu, uint64_t wall_offset, struct diag *d);
void engine_free(struct engine *e);
