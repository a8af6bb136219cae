/*
 * check_name: what names mean: types, variables, constants, and the environment's rows.
 *
 * needs: the environment; declarations as they are read. leaves: maps that the parser (is this a
 * type?) and the checker ask.
 */
#pragma once

#include "state.h"

/* check_env.c: make known what the environment offers. Once a compilation. */
void check_env(struct check *c);
/* The type that typedef name @name stands for, or NULL. */
const struct type *check_type(struct check *c, const char *name);
/* Is @name a type that the program may not declare anew? */
bool check_type_is_fixed(struct check *c, const char *name);
/* The struct, union or enum @tag ("struct foo"), or NULL. @own: only one of the program's own. */
struct type *check_tag(struct check *c, const char *tag, bool own);
/* The members of an environment's struct are made when they are first needed. */
void check_members(struct check *c, const struct type *t);

/* Is @n an integer constant expression? */
bool check_constant(struct check *c, const struct node *n, int64_t *value);

/* A variable that is used or declared for the first time. @keys: NULL: no associative array. */
struct var *check_new_var(struct check *c, enum var_scope scope, const char *name,
	const struct type *type, const struct type **keys, unsigned nkeys, int line);
struct var *check_find_var(struct check *c, enum var_scope scope, const char *name);

/* How messages call what a name stands for: "scalar", "tracing function". */
const char *check_kind_name(const struct name *n);

/* check_attr.c: @name is used, by the identifier @n: it must be stable enough, and counts for how
 * stable what uses it is. Throws. */
void check_attr(struct check *c, const struct node *n, const struct name *name);

/* Does the call @n name a function or action? Judged where it is read, as all names of functions
 * are known before the program. */
void check_callable(struct check *c, const struct node *n);

/* Declarations; @at is the declared name. All throw. */
void check_declare_var(struct check *c, enum var_scope scope, const struct lex_tok *at,
	const struct type *type, const struct type **keys, unsigned nkeys);
void check_declare_type(struct check *c, const struct lex_tok *at, const struct type *type);
void check_declare_const(struct check *c, const struct lex_tok *at, const struct type *type,
	int64_t value);
struct parse_declarator;
/* Also checks @body, with its parameters standing for values of their types. */
void check_declare_inline(struct check *c, const struct parse_declarator *d, struct node *body);
/* A copy of @name becomes what @at means. */
void check_declare(struct check *c, const struct lex_tok *at, const struct name *name);
/* @x becomes known, with its members checked. @at: what messages are about. Throws. */
void check_declare_xlator(struct check *c, const struct lex_tok *at, struct xlator *x);
