/*
 * state: one compilation: what the parser and the checker share. Internal to parse*.c, check*.c and
 * compile.c.
 */
#pragma once

#include <setjmp.h>

#include "arena.h"
#include "check.h"
#include "compile.h"
#include "map.h"
#include "node.h"

enum name_kind {
	NAME_VAR,     /* var */
	NAME_BUILTIN, /* builtin */
	NAME_ARGS,    /* args[] */
	NAME_FUNC,    /* func: subroutine or action */
	NAME_AGGFN,   /* aggregating function: see check.aggfns */
	NAME_CONST,   /* value, type: enumerators and the environment's constants */
	NAME_INLINE,  /* body, lx, type, and if it has parameters keys, params, nkeys: evaluated
		       * where it is used */
};

/* What a pragma said of a part of a provider's probes. The last one counts. */
struct pragma_part {
	const char *prov, *part;
	struct attr attr;
	struct pragma_part *next;
};

/* What an identifier of global scope means. */
struct name {
	enum name_kind kind;
	int line; /* of its declaration; 0: not the program's own */
	union {
		struct var *var;
		const struct env_var *builtin;
		const struct env_func *func;
		struct node *body;
		int64_t value;
	};
	struct attr attr;
	const struct type *type;
	struct lex *lx;	     /* INLINE: what its positions are in */
	const struct type **keys;
	const char **params;
	unsigned nkeys;
	struct proto *proto; /* FUNC: its parameters, once they were needed */
	bool busy;	     /* INLINE: being evaluated: it must not name itself */
};

/* A parameter of the definition that is being evaluated. */
struct binding {
	const char *name;
	struct expr *value;
	unsigned size;	      /* expressions that it is made of */
	struct binding *next;
};

/* A name that an assignment makes a variable: its value must not read it. */
struct assigned {
	const char *name;
	const struct assigned *outer;
};

/* translator out < in param > { members } */
struct xlator {
	const struct type *out, *in;
	const char *param;
	struct xlator_member {
		struct lex_tok at; /* its name */
		struct node *body;
	} *members;
	unsigned nmembers;
	struct lex *lx; /* what positions are in */
	struct xlator *next;
};

/* An aggregation and what messages about it need. */
struct agg_name {
	struct agg agg;
	int line; /* where its function was fixed */
};

/* A D library (library.h), by its place in opt.libs. */
struct library {
	enum { LIBRARY_NEW, LIBRARY_BUSY, LIBRARY_LOADED, LIBRARY_SKIPPED } state;
};

/* A pragma about a name that was not declared yet. */
struct pragma_use {
	const char *pragma, *name;
	struct lex_tok at;
	const struct attr *attr; /* NULL: it is not about that */
};

#define CHECK_MAX_KEYS 32	/* in a tuple */
#define CHECK_MAX_EXPRS 500000 /* inlines can make a short program a huge one */

struct check {
	struct arena *arena;
	struct env *env;
	struct compile_options opt; /* as pragmas changed it */
	struct diag *diag;
	jmp_buf *out;
	struct lex *lx;		    /* positions are in its text */
	bool given;		    /* the text is the environment's, not the program */
	struct library *libs, *lib; /* all; the one that is read, NULL: none */
	struct program *prog;
	struct type_base base;
	/* Typedef name, or "struct x": struct type. [0]: the program's own, [1]: those that the
	 * environment and its prelude gave, which a program may define anew. */
	struct map types[2], tags[2];
	struct map basic;	    /* typedef names of D itself, which no program may define
				       anew */
	struct map env_types;	    /* the environment's type texts: struct type */
	struct map names;	    /* identifier: struct name */
	struct map aggfns;	    /* struct env_aggfn */
	struct map scopes[2];	    /* self-> and this->: struct var */
	struct map aggs;	    /* struct agg_name */
	struct map strings;	    /* literal: its EXPR_STRING */
	struct map descs;	    /* description: struct check_probes */
	struct pragma_use *uses;    /* to be judged at the end of the text */
	unsigned nuses;
	struct pragma_part *parts;
	struct map warned;	    /* text of a warning that was given */
	unsigned seen;		    /* check_spec.c: what the clause has done */
	struct binding *bindings;   /* of the inline or translator that is evaluated */
	struct map providers;	    /* declared ones: map of their probes */
	const struct assigned *assigned; /* by the assignments that are being checked */
	struct xlator *xlators;	    /* in order of declaration */
	unsigned nflags;	    /* hidden variables of ifs (sugar.c) */
	bool is_empty;	    /* neither clause nor definition was read */
	struct attr attr;	    /* the least of what was read so far */
	unsigned nexprs, depth;	    /* made so far; nesting of the one being checked */
	const struct node_clause *source; /* the clause being checked, NULL: none */
	struct clause *clause;
	const char *region;	    /* of it, for messages; NULL: none */
	const struct node *stray; /* an action in an expression of the statement, NULL: none */
};
