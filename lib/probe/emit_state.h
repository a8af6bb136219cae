/* emit_state: what emit.c, emit_out.c and emit_reg.c share. */
#pragma once

#include <stdbool.h>

#include "emit.h"

#define EMIT_NREGS 10
#define EMIT_CALLEE_SAVED 6 /* R6..R9 survive a call */
#define EMIT_NSLOTS 64
#define EMIT_NEVER UINT32_MAX

struct emit_place {
	int8_t reg;   /* -1: none */
	int8_t slot;  /* -1: none */
	uint32_t use; /* index of the next use in emit.uses, EMIT_NEVER: dead */
};

struct emit_use {
	uint32_t at;   /* the value that uses it; ir->n: the result */
	uint32_t next; /* index, EMIT_NEVER: the last one */
};

struct emit {
	const struct ir *ir;
	struct emit_place *place;
	struct emit_use *uses;
	uint32_t nuses;
	bool *needed;
	uint32_t *next_call; /* by value: the first call after it */
	ir_t in_reg[EMIT_NREGS];
	ir_t in_slot[EMIT_NSLOTS];
	uint32_t pos;
	uint16_t locked; /* registers that the current instruction reads or writes */
	int err;
	struct ebpf_insn *ins;
	unsigned n, cap;
	struct code_reloc *relocs;
	unsigned nrelocs, relocs_cap;
};

/* emit_out.c: memory that runs out is e->err. */
void emit_out(struct emit *e, struct ebpf_insn ins);
void emit_out_const(struct emit *e, unsigned reg, int64_t k);
void emit_out_area(struct emit *e, unsigned reg, uint32_t area);

/* emit_reg.c: @v in a register, for the current instruction. */
unsigned emit_reg_load(struct emit *e, ir_t v);
/* A register for @v, which is computed into it; frees one if it must. Not one of e->locked. */
unsigned emit_reg_take(struct emit *e, ir_t v);
/* The register for the result of the current value, which starts as a copy of @a. */
unsigned emit_reg_result(struct emit *e, ir_t a);
void emit_reg_set(struct emit *e, unsigned r, ir_t v);
void emit_reg_clear(struct emit *e, unsigned r);
/* Give @v, which is in a register, a place on the stack, unless it can be made again. */
void emit_reg_save(struct emit *e, ir_t v);
int16_t emit_reg_slot(int slot); /* offset from R10 */
/* A constant, or an area's address: is @v one, and make it again in register @reg. */
bool emit_reg_remakes(const struct ir_val *v);
void emit_reg_remake(struct emit *e, ir_t v, unsigned reg);
/* Is the current value the last use of @a, which is in a register? Then that one may be written. */
bool emit_reg_dies(const struct emit *e, ir_t a);
/* The use of @v by the current value is over: free its places if it was the last one. */
void emit_reg_used(struct emit *e, ir_t v);
