/*
 * gen: from the checked tree to straight-line IR. Internal to lib/probe's gen_*.c and ruleset.c.
 *
 * needs: a checked program, variables and aggregations laid out. leaves: one struct code a program.
 * What must not happen is masked, never jumped over: side effects take a condition. An expression
 * that can fault makes every later effect of the clause depend on exec.alive.
 */
#pragma once

#include <setjmp.h>

#include "../lang/diag.h"
#include "exec.h"
#include "ir.h"
#include "prov.h"
#include "ruleset.h"

struct gen {
	struct ir ir;
	struct ruleset *rs;
	const struct enabling *en;
	unsigned end_arg;  /* of the member that is read: args[end_arg] */
	ir_t active;	   /* 0 or 1: whether what is generated now happens at all */
	bool firing;	   /* what is generated decides whether the probe fires */
	bool ip4;	   /* made for packets whose IP version is 4 */
	bool addr_key;	   /* an address is a key: code made for IPv4 alone is better */
	bool fixed;	   /* appends updates of pend_bytes in all; who runs it adds that to
			      `used` */
	uint32_t pend_bytes; /* appended so far */
	bool pkt_addr;	   /* the code reads exec.pkt */
	bool variables;	   /* the code reads or writes variables */
	bool context;	   /* the code reads which probe fires, on which port */
	bool storing;	   /* an address is wanted to write to */
	bool faulty;	   /* something before this point may have faulted */
	void *arg;	   /* of who builds the program */
	uint32_t rec_base; /* offset of the record being made, in exec */
	jmp_buf *out;	   /* where gen_fail() goes, with -errno */
	struct diag *diag;
};

/* A string: what is known of it while generating. */
enum gen_str_kind {
	GEN_STR_HANDLE, /* handle */
	GEN_STR_ADDR,	/* an address in struct pkt: copied without making a handle */
	GEN_STR_CONST,	/* id */
	GEN_STR_NAME,	/* a number and its table */
};
struct gen_str {
	enum gen_str_kind kind;
	ir_t handle;   /* HANDLE */
	uint32_t off;  /* ADDR: in struct pkt */
	uint64_t need; /* ADDR */
	uint32_t id;   /* CONST */
	/* NAME: number and table of the alternatives, 0 and 1 for "is it there" */
	ir_t value[2], present[2];
	unsigned table[2];
};

_Noreturn void gen_fail(struct gen *g, const struct expr *e, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));

/* gen_expr.c: the value of an integer or pointer expression, canonical for its type. */
ir_t gen_int(struct gen *g, const struct expr *e);
ir_t gen_bool(struct gen *g, const struct expr *e); /* 0 or 1: is it not 0 */
/* Any expression for its effects. */
void gen_value(struct gen *g, const struct expr *e);
/* @v extended from the width of @t by its sign. */
ir_t gen_canonical(struct gen *g, ir_t v, const struct type *t);
/* left op right for two values of e->type. */
ir_t gen_arith(struct gen *g, const struct expr *e, ir_t left, ir_t right);
/* The condition under which an effect happens at this point. */
ir_t gen_effect(struct gen *g);
/* A call of a subroutine; only done where it is reached. */
ir_t gen_call(struct gen *g, const struct expr *e);

/* gen_assign.c */
ir_t gen_assign_int(struct gen *g, const struct expr *e);
ir_t gen_read_elem(struct gen *g, const struct expr *e);
/* Write the key of an associative array to exec.key. */
void gen_elem_key(struct gen *g, const struct expr *e);

/* gen_str.c */
struct gen_str gen_string(struct gen *g, const struct expr *e);
ir_t gen_handle(struct gen *g, const struct gen_str *s);
ir_t gen_str_compare(struct gen *g, enum expr_op op, const struct expr *a, const struct expr *b);
/* What the string @e can be: a bit 1 << tag for each kind, addresses as AGG_STR_IP4. Not told: that
 * it is empty or not there. */
unsigned gen_str_tags(const struct ruleset *rs, const struct expr *e);
bool gen_str_may_text(const struct ruleset *rs, const struct expr *e);

/* gen_member.c: members of the providers' structs. */
ir_t gen_load(struct gen *g, const struct prov_load *l);
ir_t gen_present(struct gen *g, uint64_t need);
ir_t gen_ip_ver(struct gen *g);
/* @e is a member that has a row. */
ir_t gen_member_int(struct gen *g, const struct expr *e);
struct gen_str gen_member_str(struct gen *g, const struct expr *e);
const struct prov_member *gen_row(const struct expr *e); /* NULL: not a provider's member */
unsigned gen_arg(const struct expr *e); /* which of args[] a provider's member is of */
/* Address of the bytes of @l as a number, 0 where they are not. */
ir_t gen_address(struct gen *g, const struct prov_load *l);

/* gen_memory.c: what lies in memory. Where it is, if it is at a constant distance in a variable. */
struct gen_place {
	enum ir_area area;
	int64_t off;
};
bool gen_place(struct gen *g, const struct expr *e, struct gen_place *p);

/* Where a number is stored. */
struct gen_target {
	bool direct;
	struct gen_place place; /* direct */
	ir_t addr;		/* else */
};
struct gen_target gen_target(struct gen *g, const struct expr *e);
ir_t gen_load_target(struct gen *g, const struct expr *e, const struct gen_target *t);
void gen_store_target(struct gen *g, const struct expr *e, const struct gen_target *t, ir_t v);

/* A struct, union, array or floating-point number: its value is where its bytes are. */
bool gen_is_memory(const struct type *t);
unsigned gen_width(const struct type *t); /* of a number or pointer, bytes */
/* Is @e, or what it is a part of, a variable or an element? */
bool gen_is_own(const struct expr *e);
ir_t gen_address_of(struct gen *g, const struct expr *e); /* as a number */
ir_t gen_read(struct gen *g, const struct expr *e);	  /* a number's bytes */
/* The text of an array of or a pointer to char, or of a string in memory: a handle. */
ir_t gen_string_at(struct gen *g, const struct expr *e);
void gen_put_string(struct gen *g, const struct expr *e, ir_t h);
ir_t gen_assign_memory(struct gen *g, const struct expr *e); /* address of the left side */
/* Copy @bytes at @addr to @where in exec. @helper: HELPER_FETCH, HELPER_DUMP */
void gen_fetch(struct gen *g, unsigned helper, ir_t where, ir_t addr, uint32_t bytes);

/* gen_key.c: a key tuple: words put together in registers. */
struct gen_key {
	const struct agg_def *def;
	ir_t words[EXEC_KEY_WORDS];
	/* Of strings and bytes that a helper has to write: handles, addresses. 0: in words
	 * already. */
	ir_t handles[AGG_MAX_PARTS];
	bool short_tail;	     /* the tail is known to be zero */
};
void gen_key(struct gen *g, const struct agg_def *def, struct expr *const *keys, struct gen_key *k);
/* Store the head, and the tail unless it is left out, at @base + @off, which is @where in exec. */
void gen_key_store(struct gen *g, const struct gen_key *k, bool tail, ir_t base, uint32_t off,
	ir_t where);

/* gen_stmt.c: the body of a clause; the predicate is known to hold. */
void gen_body(struct gen *g);

/* gen_pred.c: predicates. Depends on nothing but the packet, and can not fault. */
bool gen_is_pure(const struct expr *e);
/* No effect, no fault: when it is evaluated, and whether it was asked for, makes no difference. */
bool gen_is_plain(const struct expr *e);
/* Append to @pure the terms of the conjunction @pred that may be evaluated ahead for a whole burst,
 * and to @rest those that must wait for their turn. Arrays of GEN_MAX_TERMS; terms beyond stay
 * together. */
#define GEN_MAX_TERMS 64
void gen_split(const struct expr *pred, const struct expr **pure, unsigned *npure,
	const struct expr **rest, unsigned *nrest);
/* The result of the program: 1 if all of @terms hold and nothing faulted. */
void gen_guard(struct gen *g, const struct expr *const *terms, unsigned n);

/* gen_match.c: the match program of up to 64 packet enablings, from @first on. */
struct gen_terms {
	const struct expr *pure[GEN_MAX_TERMS];
	unsigned n;
};
void gen_match(struct gen *g, unsigned first, const struct gen_terms *terms);
