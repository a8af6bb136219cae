/*
 * check_expr: what the checker's files share: making and converting expressions, and saying what is
 * wrong with them.
 *
 * needs: nodes, names. leaves: expressions as tree.h promises them.
 */
#pragma once

#include "fold.h"
#include "state.h"

/* Expression @n with the type it has by itself: arrays are not yet pointers. Throws. */
struct expr *check_expr(struct check *c, const struct node *n);
/* The same, but it may be a translated value, too (EXPR_XLATE). */
struct expr *check_dynamic(struct check *c, const struct node *n);

/* A new expression that stands where @n does. */
struct expr *check_new(struct check *c, enum expr_kind kind, const struct type *type,
	const struct node *n);
struct expr *check_int(struct check *c, const struct type *type, int64_t value,
	const struct node *n);
struct expr *check_string(struct check *c, const char *text, const struct node *n);
_Noreturn void check_fail_at(struct check *c, const struct node *n, const char *tag,
	const char *fmt, ...) __attribute__((format(printf, 4, 5)));

/* --- check_conv.c ----------------------------------------------------------------------------- */

/* @e as a value of @type: itself, a folded constant or a cast. Any scalar to any scalar, text to
 * string, null to string; who calls has judged that it is allowed. */
struct expr *check_convert(struct check *c, struct expr *e, const struct type *type);
/* An array is a pointer to its first element, where a pointer is wanted. */
struct expr *check_decay(struct check *c, struct expr *e);
/* The constant 0 of any scalar type: it may stand for no pointer and no string. */
bool check_is_null(const struct expr *e);
/* A pointer to a provider's struct, or such a struct: it can be looked into and nothing else. */
bool check_is_dynamic(const struct type *t);
/* May two pointers, or a pointer and an integer, be compared and assigned? */
bool check_ptr_compatible(const struct type *a, const struct type *b);
/* @e as an argument, key or assigned value of type @to; NULL if it can't be one. */
struct expr *check_pass(struct check *c, struct expr *e, const struct type *to);

/* --- the kinds of nodes ----------------------------------------------------------------------- */

struct expr *check_unary(struct check *c, const struct node *n);  /* check_unary.c */
struct expr *check_cast(struct check *c, const struct node *n);
struct expr *check_sizeof(struct check *c, const struct node *n);
struct expr *check_offsetof(struct check *c, const struct node *n);
struct expr *check_stringof(struct check *c, const struct node *n);
struct expr *check_binary(struct check *c, const struct node *n); /* check_binary.c */
struct expr *check_cond(struct check *c, const struct node *n);
/* left op right for two values. */
struct expr *check_arith(struct check *c, const struct node *n, enum expr_op op, struct expr *left,
	struct expr *right);
enum expr_op check_op(enum lex_punct punct);
struct expr *check_assign(struct check *c, const struct node *n); /* check_assign.c */
struct expr *check_step(struct check *c, const struct node *n);
struct expr *check_ident(struct check *c, const struct node *n);  /* check_ref.c */
struct expr *check_index(struct check *c, const struct node *n);
struct expr *check_member(struct check *c, const struct node *n);
struct expr *check_args(struct check *c, const struct node *n);   /* check_args.c: args[n] */
/* Throws if uregs[n] names no register. */
void check_registers(struct check *c, const struct node *n);
/* args[N]->member where args[N] has none: the argument that was meant (older positions). */
struct expr *check_args_member(struct check *c, const struct node *n, struct expr *arg);
struct expr *check_call(struct check *c, const struct node *n);   /* check_call.c */
bool check_is_action(struct check *c, const struct node *n); /* is it an action's call? */

/* --- check_inline.c --------------------------------------------------------------------------- */

/* The value of the inline @name: @n is its name, or name[arguments]. */
struct expr *check_inline(struct check *c, const struct node *n, struct name *name);
/* What the identifier @n means if it is a parameter of what is being evaluated; else NULL. */
struct expr *check_bound(struct check *c, const struct node *n);
/* @body, whose text is @lx's, where the names of @bindings mean their values. */
struct expr *check_defined(struct check *c, const struct node *body, struct lex *lx,
	struct binding *bindings);
/* Some value of @type, called @n, for a definition that is checked before it is used. */
struct expr *check_parameter(struct check *c, const struct type *type, const struct node *n);

/* --- check_xlate.c ---------------------------------------------------------------------------- */

struct expr *check_xlate(struct check *c, const struct node *n);
/* left->member, left.member: @left is an EXPR_XLATE. */
struct expr *check_xlate_member(struct check *c, const struct node *n, const struct expr *left);
/* Is a value of type @from one of @to as well, or does a translator make it one? */
bool check_is_translatable(struct check *c, const struct type *from, const struct type *to);
/* Is the EXPR_XLATE @e a value of type @to, or a pointer to one? */
bool check_is_xlated_as(const struct expr *e, const struct type *to);

/* --- check_var.c ------------------------------------------------------------------------------ */

/* A variable of the program that is named without an index. */
struct expr *check_var_use(struct check *c, const struct node *n, struct var *v);
/* name[keys] of an associative array; NULL: the name is no such array. */
struct expr *check_var_indexed(struct check *c, const struct node *n);
/* What is assigned to. A name that is new becomes a variable of @type. @n: the assignment. */
struct expr *check_lvalue(struct check *c, const struct node *n, const struct type *type);

/* Keys of a tuple: each of any type but void and dynamic. @what: "aggregation". */
struct expr **check_keys(struct check *c, const struct node *n, const char *what);
/* The keys of @n, given as @given, as the types that the first use has fixed. @label: "@a" */
void check_key_types(struct check *c, const struct node *n, const char *label, struct expr **given,
	const struct type **keys, unsigned nkeys);
/* The types of @n keys. */
const struct type **check_types_of(struct check *c, struct expr **keys, unsigned n);
