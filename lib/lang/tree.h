/*
 * tree: a checked D program, the language's one product.
 *
 * Everything lives in the program's arena and is read-only for back ends. What the checker
 * guarantees ("leaves"):
 *
 *  - every expression has a type; constants are folded into EXPR_INT;
 *  - every implicit conversion is an explicit EXPR_CAST. Both operands of an arithmetic or bitwise
 *    EXPR_BINARY have the node's type (promoted: int, unsigned, long or unsigned long sized);
 *    shifts: the left operand has the node's type, the right one any integer type; comparisons: both
 *    operands have one type (integer or pointer, or both string), the node is int;
 *  - the operands of EXPR_LOGIC, EXPR_NOT and the condition of EXPR_COND are scalars of any width,
 *    compared with zero; the result is int 0 or 1; EXPR_COND's arms have the node's type;
 *  - pointer + integer is scaled: an EXPR_BINARY of pointer type whose right operand is in bytes;
 *  - sizeof, offsetof, stringof of constants, inlines, enumerators and macros are gone.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "env.h"
#include "format.h"
#include "type.h"

enum expr_kind {
	EXPR_INT,     /* value */
	EXPR_STRING,  /* str, str_id: a literal */
	EXPR_VAR,     /* var: a scalar (or whole array) variable of the program */
	EXPR_ELEM,    /* var[args...]: element of an associative array */
	EXPR_BUILTIN, /* builtin: a row of env.vars; args[0] is the index of arg0..arg9-like
			 arrays */
	EXPR_ARG,     /* args[value]; pointer to a translated struct; type void * if NULL-typed */
	EXPR_MEMBER,  /* left.member or left->member (left is then EXPR_ARG or a struct lvalue) */
	EXPR_DEREF,   /* *left */
	EXPR_ADDR,    /* &left */
	EXPR_INDEX,   /* left[right]: element of an array in memory */
	EXPR_CAST,    /* (type)left */
	EXPR_NEG,     /* -left */
	EXPR_BITNOT,  /* ~left */
	EXPR_NOT,     /* !left */
	EXPR_BINARY,  /* left op right */
	EXPR_LOGIC,   /* left && || ^^ right; && and || do not evaluate right when left decides */
	EXPR_COND,    /* cond ? left : right */
	EXPR_ASSIGN,  /* left = right. Also `left op= right`, with op set, and ++/--: see post */
	EXPR_CALL,    /* func(args...): a subroutine */
	EXPR_COMMA,   /* left, right */
	EXPR_AGG,     /* only as an argument of actions: @agg */
	EXPR_XLATE,   /* never: a translated value while it is checked; value: size of left */
};

enum expr_op {
	OP_NONE,
	OP_ADD, OP_SUB, OP_MUL, OP_DIV, OP_MOD,	/* sign of the division: the node's type */
	OP_AND, OP_OR, OP_XOR, OP_SHL, OP_SHR,	/* OP_SHR is arithmetic if the node is signed */
	OP_EQ, OP_NE, OP_LT, OP_LE, OP_GT, OP_GE, /* sign: the operands' type */
	OP_LAND, OP_LOR, OP_LXOR,
};

enum var_scope {
	VAR_GLOBAL,   /* one value for all workers */
	VAR_SELF,     /* one value per worker */
	VAR_THIS,     /* one firing, see docs/language.md */
};

struct var {
	const char *name;
	enum var_scope scope;
	unsigned id;		    /* dense, from 0, over all of program.vars */
	const struct type *type;    /* of the value, or of an element of an associative array */
	unsigned nkeys;		    /* 0: not an associative array */
	const struct type **keys;
	bool borrowed, own;	    /* pointers of either kind (expr.borrowed) were assigned to
				       it */
};

struct expr {
	enum expr_kind kind;
	enum expr_op op;
	const struct type *type;
	int line, col, len;	    /* where its word stands in the source: operator or name */
	struct expr *left, *right, *cond;
	int64_t value;		    /* EXPR_INT (also unsigned 64-bit values), EXPR_ARG's index */
	const char *str;	    /* EXPR_STRING, NUL-terminated */
	unsigned str_id;	    /* EXPR_STRING: index in program.strings (equal text, equal
				       id) */
	struct var *var;
	const struct env_var *builtin;
	const struct type_member *member;
	const struct env_func *func;
	struct agg *agg;
	const struct xlator *xlator;
	struct expr **args;
	unsigned nargs;
	const struct type *optype;  /* EXPR_ASSIGN with op: the type the operation is done in (the
				       left operand's value is converted to it; the right one
				       has it, but in a shift) */
	bool post;		    /* EXPR_ASSIGN: the value is the one before (x++) */
	bool borrowed;		    /* a pointer to memory that only the clause has (alloca) */
};

#define AGG_MAX_CONSTS 5

/* One aggregation @name. The first occurrence fixes function, constants and key types. */
struct agg {
	const char *name;	    /* without the @; "_" for the bare one */
	unsigned id;		    /* from 1, in order of first appearance */
	const struct env_aggfn *fn; /* NULL: only named by an action so far */
	int64_t consts[AGG_MAX_CONSTS];
	unsigned nconsts;
	unsigned nkeys;
	const struct type **keys;
	const struct type *value;   /* type of the first aggregated expression; NULL for count() */
	bool value_signed_seen;	    /* some occurrence aggregates a signed expression */
	uint8_t value_size_seen;    /* the widest value expression seen, bytes (8 for int64_t) */
	bool weighted;		    /* some occurrence has an increment */
};

enum stmt_kind {
	STMT_EXPR,   /* expr; */
	STMT_AGG,    /* @agg[keys] = fn(value, consts, weight); */
	STMT_ACTION, /* func(args): an action; format set for printf and printa */
};

struct stmt {
	enum stmt_kind kind;
	int line, col;
	struct expr *expr;	    /* STMT_EXPR */
	struct agg *agg;	    /* STMT_AGG */
	struct expr **keys;	    /* STMT_AGG: agg->nkeys of them, converted to agg->keys */
	struct expr *value;	    /* STMT_AGG: NULL for count() */
	struct expr *weight;	    /* STMT_AGG: NULL: 1 */
	const struct env_func *func; /* STMT_ACTION */
	struct expr **args;	    /* STMT_ACTION: without the format string */
	unsigned nargs;
	const struct format *format; /* STMT_ACTION with "fmt", NULL if the format was left out */
	struct stmt *next;
};

/* A clause with all its probe descriptions.
 * 
 * One with an if is several, its parts, which follow each other: the first has the clause's
 * predicate, the others the conditions of their piece of the body. In each firing a part may run
 * only if the first one ran, and if none before it faulted or was dropped. */
struct clause {
	unsigned id;		    /* from 0, in program order; the same in all parts */
	unsigned part;		    /* from 0 */
	const struct clause *first; /* part; NULL: the clause is not divided */
	int line;
	const char **descs;	    /* as written, but whole; macros replaced */
	unsigned ndescs;
	const struct env_probe **probes; /* all that match, in order of id, no doubles */
	unsigned nprobes;
	struct expr *pred;	    /* NULL: always, for a part whenever it may */
	struct stmt *stmts;	    /* NULL: empty body or none: the default action */
	bool data;		    /* has an action with ENV_DATA (or no statement at all) */
	bool destructive;
	struct attr desc_attr;	    /* the least stability of its probes, */
	struct attr stmt_attr;	    /* and of what its predicate and statements name */
	struct clause *next;
};

/* A description as written, for "description 'x' matched N probes". */
struct program {
	struct arena *arena;	    /* owns everything below */
	const char *spec;	    /* the text up to the first { / or ; */
	unsigned nmatched;	    /* probes matched, summed over all descriptions */
	struct clause *clauses;
	unsigned nclauses;
	struct var **vars;
	unsigned nvars;
	struct agg **aggs;	    /* aggs[i]->id == i + 1 */
	unsigned naggs;
	const char **strings;	    /* literals by str_id */
	unsigned nstrings;
};
