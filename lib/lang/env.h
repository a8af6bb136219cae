/*
 * env: what the language is told about the world.
 *
 * lib/lang knows no packet, no probe and no action. Whoever compiles D (lib/probe) hands over const
 * tables: probes, argument structs, built-in variables, functions, actions, aggregating functions
 * and constants. Each row type here is the FIRST member of the owner's own, larger row (so one row
 * in lib/probe says everything about a feature). The checker puts a pointer to the row into the
 * tree, and the owner casts it back.
 *
 * Types are given as D text ("uint16_t", "ipinfo_t *", "string") and are parsed by the language.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "attr.h"

struct check;
struct expr;
struct diag;

/* The rows of one struct's members: @rows of @n elements, @stride bytes apart. */
struct env_table {
	const void *rows;
	size_t stride;
	unsigned n;
};

static inline const void *
env_row(const struct env_table *t, unsigned i)
{
	return (const char *)t->rows + (size_t)i * t->stride;
}

/* A member of an argument struct (`tcp_dport` of tcpinfo_t). */
struct env_member {
	const char *name;
	const char *type;
};

/* An argument struct; its members are translated, there is no such memory. */
struct env_struct {
	const char *name;   /* typedef name, "tcpinfo_t"; `struct tcpinfo` is made from it too */
	const char *alias;  /* second typedef name, or NULL */
	struct env_table members; /* of struct env_member */
};

/* One probe, one (provider, port) pair. Owner allocates; pointers stay valid while the env
 * lives. */
struct env_probe {
	uint32_t id;	    /* from 1, dense */
	const char *prov, *mod, *func, *name;
	const char *const *args; /* D types of args[0..nargs-1]; NULL: a NULL-typed argument */
	unsigned nargs;	    /* 0: args[] can not be used (D_ARGS_NONE) */
	const struct attr *attr; /* of its names and its arguments; NULL: attr_stable */
};

/* A built-in variable (`probefunc`, `timestamp`). */
struct env_var {
	const char *name;
	const char *type;
	const char *unavailable; /* not NULL: needs a kernel or a process: the reason */
	const struct attr *attr; /* NULL: attr_stable */
	bool registers;	 /* only its elements are something, by a constant number from 0 */
};

enum env_func_flag {
	ENV_SUB = 1,	     /* subroutine: has a value, may stand in any expression */
	ENV_ACTION = 2,	     /* action: a statement of its own */
	ENV_DATA = 4,	     /* ... that records data (printf, trace): no default action then */
	ENV_AGG = 8,	     /* ... works on aggregations (printa, clear) */
	ENV_DESTRUCTIVE = 16,
	ENV_PURE = 32,	     /* SUB: depends on its arguments alone, no fault, no side effect */
	ENV_FAULT = 64,	     /* SUB: may fault at run time */
	ENV_NO_FORMAT = 128, /* ACTION: its format may be "" (freopen) */
	ENV_SPECULATE = 256, /* ACTION: speculate(), commit(), exit(): what they may stand beside */
	ENV_COMMIT = 512,
	ENV_EXIT = 1024,
	ENV_NOT_SPEC = 2048, /* ACTION: not behind speculate() */
	ENV_STATE = 4096,    /* SUB: leaves something behind that later firings may find */
};

/* A subroutine or an action. @params: D types separated by commas. Also: "@" an aggregation,
 * "fmt" a constant format string that is checked against what follows, "..." any number of any
 * values, "any" one value of any type, "int" any integer, "scalar" that or a pointer; "[...]"
 * around the tail: optional. "" no parameters. @check: further rules, after arity and types were
 * checked; throws with check_fail(). May be NULL. */
struct env_func {
	const char *name;
	unsigned flags;
	const char *ret;    /* D type; NULL for actions */
	const char *params;
	void (*check)(struct check *c, struct expr *call);
	const char *unavailable;
	const char *len_tag; /* of a call with too few or too many arguments; NULL: D_PROTO_LEN */
	const struct attr *attr; /* NULL: attr_stable */
};

/* An aggregating function.
 * Arguments are: the value (if @has_value), then @min_consts..@max_consts integer constants, then,
 * if @has_weight, an optional increment. */
struct env_aggfn {
	const char *name;
	bool has_value;
	bool has_weight;
	unsigned min_consts, max_consts;
	/* Judges the constants, absent ones set to their defaults by it. Returns NULL or the error
	 * text, with *tag set. @n: how many were written. May be NULL. */
	const char *(*check)(int64_t *consts, unsigned n, const char **tag);
};

/* An integer constant (`TH_SYN`), made known as an enumerator-like name. */
struct env_const {
	const char *name;
	const char *type;   /* NULL: int */
	int64_t value;
};

struct env {
	const struct env_probe *const *probes; /* in order of id; read anew after probe_create */
	unsigned nprobes;
	/* Arrays of pointers to rows, in any order; names are unique within an array. */
	const struct env_struct *const *structs;
	unsigned nstructs;
	const struct env_var *const *vars;
	unsigned nvars;
	const struct env_func *const *funcs;
	unsigned nfuncs;
	const struct env_aggfn *const *aggfns;
	unsigned naggfns;
	const struct env_const *consts; /* an array of rows */
	unsigned nconsts;
	const char *prelude;	   /* D declarations compiled before every program; may be NULL */
	void *arg;		   /* handed to the callbacks */

	/* A description without globs matched nothing: make the probe if its provider can
	 * (tick-7hz, profile-123) and append it to @probes. 0 if made, -ENOENT otherwise. May be
	 * NULL. */
	int (*probe_create)(struct env *env, const char *prov, const char *mod, const char *func,
		const char *name);
	/* `#pragma D option name=value` (value NULL if absent). 0 or -errno with @d filled. */
	int (*option)(struct env *env, const char *name, const char *value, struct diag *d);
	/* A warning; the compilation goes on. */
	void (*warn)(struct env *env, const struct diag *d);
};
