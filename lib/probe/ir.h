/*
 * ir: straight-line code between the checked tree and eBPF.
 *
 * A program is one list of values, each computed from earlier ones; there is no jump at all,
 * because librte_bpf's JIT and validator can only be trusted without them (and it is faster). Equal
 * computations are one value (they are looked up before they are made), constants fold, and what
 * nothing needs is never emitted. A condition is the value 0 or 1.
 *
 * All values are 64 bits wide. Every value carries the range [lo, hi] that it is known to lie in,
 * read as a signed number: comparisons and narrowings use it.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

typedef uint32_t ir_t; /* a value; 0 is none */

enum ir_op {
	IR_CONST, /* imm */
	IR_PKT,	  /* address of the struct pkt that the program runs on */
	IR_AREA,  /* address of memory area imm (enum ir_area) */
	IR_LOAD,  /* width bytes at a + imm, zero-extended */
	IR_STORE, /* b, width bytes, to a + imm; no value */
	IR_ADD, IR_SUB, IR_MUL, IR_AND, IR_OR, IR_XOR,
	IR_SHL, IR_SHR, IR_SAR, /* by the constant b, 0..63 */
	IR_DIVU, IR_MODU,	/* unsigned, by the constant b, not 0 */
	IR_SWAP,  /* the low width bytes of a reversed, zero-extended */
	IR_CALL,  /* helper imm (enum helper_id) with up to 5 arguments */
};

/* Memory that programs address directly. */
enum ir_area {
	IR_EXEC,    /* the worker's struct exec */
	IR_GLOBALS, /* the program's global variables, shared by all workers */
	IR_NAREAS
};

struct ir_val {
	uint8_t op;    /* enum ir_op */
	uint8_t width; /* LOAD, STORE, SWAP: 1, 2, 4, 8 */
	bool effect;   /* STORE, or CALL that must happen once and in order */
	bool pointer;  /* an address that loads and stores may use */
	uint8_t nargs; /* CALL */
	uint32_t epoch; /* LOAD of memory that stores may change: the state it was read in */
	ir_t a, b;
	int64_t imm;
	int64_t lo, hi;
	ir_t args[5];
};

struct ir {
	struct ir_val *v; /* v[0] is not used */
	uint32_t n, cap;
	uint32_t *hash;	  /* open addressing over v, hash_size a power of two */
	uint32_t hash_size;
	uint32_t epoch;
	int64_t pkt_bias; /* ir_pkt() is that many bytes behind the program's argument */
	ir_t result;	  /* what the program returns */
	bool nomem;	  /* an allocation failed; everything after is meaningless */
};

/* 0 or -ENOMEM. ir_fini() also after failure. */
int ir_init(struct ir *ir);
void ir_fini(struct ir *ir);

ir_t ir_const(struct ir *ir, int64_t value);
bool ir_is_const(const struct ir *ir, ir_t v, int64_t *value);
ir_t ir_pkt(struct ir *ir);
ir_t ir_area(struct ir *ir, enum ir_area area);

/* @mutable: the memory may be written by this program's stores or helpers. */
ir_t ir_load(struct ir *ir, ir_t base, int64_t off, unsigned width, bool mutable);
void ir_store(struct ir *ir, ir_t base, int64_t off, unsigned width, ir_t value);

ir_t ir_bin(struct ir *ir, enum ir_op op, ir_t a, ir_t b);
ir_t ir_bink(struct ir *ir, enum ir_op op, ir_t a, int64_t k); /* with a constant */
ir_t ir_swap(struct ir *ir, ir_t a, unsigned width);
/* Pointer + scalar; the scalar must be bounded for the validator (masked). */
ir_t ir_ptradd(struct ir *ir, ir_t base, ir_t off);

/* @pure: depends on its arguments alone (and on the packet). @pointer: returns an address. */
ir_t ir_call(struct ir *ir, unsigned helper, const ir_t *args, unsigned n, bool pure, bool pointer);

/* The low @width bytes of @a, extended by sign or by zeros: what a cast to a D integer does. */
ir_t ir_narrow(struct ir *ir, ir_t a, unsigned width, bool is_signed);

/* Conditions: 0 or 1. */
ir_t ir_nonzero(struct ir *ir, ir_t a);
ir_t ir_zero(struct ir *ir, ir_t a);
ir_t ir_eq(struct ir *ir, ir_t a, ir_t b);
ir_t ir_less(struct ir *ir, ir_t a, ir_t b, bool is_signed);
ir_t ir_bit(struct ir *ir, ir_t a, unsigned bit);
/* c ? a : b, c being 0 or 1; both are evaluated. */
ir_t ir_select(struct ir *ir, ir_t c, ir_t a, ir_t b);
