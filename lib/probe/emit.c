/*
 * emit: registers and instructions for straight-line code.
 *
 * needs: ir.v in an order in which every value comes after its operands. leaves: struct code.
 *
 * With no jumps the next use of every value is known, so the register to free is the one whose value
 * is needed last (Belady). Constants and area addresses are made again rather than saved. What lives
 * across a call goes to R6-R9.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "emit.h"
#include "insn.h"

#define NREGS 10
#define CALLEE_SAVED 6 /* R6..R9 survive a call */
#define NSLOTS 64
#define NEVER UINT32_MAX

struct place {
	int8_t reg;   /* -1: none */
	int8_t slot;  /* -1: none */
	uint32_t use; /* index of the next use in emit.uses, NEVER: dead */
};

struct use {
	uint32_t at;   /* the value that uses it; ir->n: the result */
	uint32_t next; /* index, NEVER: the last one */
};

struct emit {
	const struct ir *ir;
	struct place *place;
	struct use *uses;
	uint32_t nuses;
	bool *needed;
	uint32_t *next_call; /* by value: the first call after it */
	ir_t in_reg[NREGS];
	ir_t in_slot[NSLOTS];
	uint32_t pos;
	uint16_t locked; /* registers that the current instruction reads or writes */
	int err;
	struct ebpf_insn *ins;
	unsigned n, cap;
	struct code_reloc *relocs;
	unsigned nrelocs, relocs_cap;
};

static void
out(struct emit *e, struct ebpf_insn ins)
{
	if (e->n == e->cap) {
		unsigned cap = e->cap == 0 ? 128 : e->cap * 2;
		struct ebpf_insn *p = realloc(e->ins, cap * sizeof(*p));

		if (p == NULL) {
			e->err = -ENOMEM;
			return;
		}
		e->ins = p;
		e->cap = cap;
	}
	e->ins[e->n++] = ins;
}

static void
out_const(struct emit *e, unsigned reg, int64_t k)
{
	struct ebpf_insn two[2];

	if (k == (int32_t)k) {
		out(e, insn_alu_imm(INSN_MOV, reg, (int32_t)k));
		return;
	}
	insn_const64(two, reg, (uint64_t)k);
	out(e, two[0]);
	out(e, two[1]);
}

static void
out_area(struct emit *e, unsigned reg, uint32_t area)
{
	struct ebpf_insn two[2];

	if (e->nrelocs == e->relocs_cap) {
		unsigned cap = e->relocs_cap == 0 ? 16 : e->relocs_cap * 2;
		struct code_reloc *p = realloc(e->relocs, cap * sizeof(*p));

		if (p == NULL) {
			e->err = -ENOMEM;
			return;
		}
		e->relocs = p;
		e->relocs_cap = cap;
	}
	e->relocs[e->nrelocs++] = (struct code_reloc){.at = e->n, .area = area};
	insn_const64(two, reg, 0);
	out(e, two[0]);
	out(e, two[1]);
}

static bool
remakes(const struct ir_val *v)
{
	return v->op == IR_CONST || v->op == IR_AREA;
}

static void
remake(struct emit *e, ir_t v, unsigned reg)
{
	if (e->ir->v[v].op == IR_CONST)
		out_const(e, reg, e->ir->v[v].imm);
	else
		out_area(e, reg, (uint32_t)e->ir->v[v].imm);
}

static uint32_t
next_use(const struct emit *e, ir_t v)
{
	uint32_t u = e->place[v].use;

	return u == NEVER ? NEVER : e->uses[u].at;
}

static int16_t
slot_offset(int slot)
{
	return (int16_t)(-8 * (slot + 1));
}

/* Give @v a stack slot and store it there from its register. */
static void
save(struct emit *e, ir_t v)
{
	struct place *p = &e->place[v];

	if (p->slot >= 0 || remakes(&e->ir->v[v]))
		return;
	for (int s = 0; s < NSLOTS; s++) {
		if (e->in_slot[s] == 0) {
			e->in_slot[s] = v;
			p->slot = (int8_t)s;
			out(e, insn_store(8, EBPF_REG_10, slot_offset(s), (unsigned)p->reg));
			return;
		}
	}
	e->err = -E2BIG;
}

static void
clear_reg(struct emit *e, unsigned r)
{
	if (e->in_reg[r] != 0)
		e->place[e->in_reg[r]].reg = -1;
	e->in_reg[r] = 0;
}

static void
set_reg(struct emit *e, unsigned r, ir_t v)
{
	e->in_reg[r] = v;
	e->place[v].reg = (int8_t)r;
}

/* A register for @v; frees one if it must. Not one of e->locked. */
static unsigned
take_reg(struct emit *e, ir_t v)
{
	bool crosses = e->next_call[e->pos] != NEVER && next_use(e, v) != NEVER &&
		e->next_call[e->pos] < next_use(e, v);
	unsigned best = NREGS, r;
	uint32_t far = 0;

	for (unsigned i = 0; i < NREGS; i++) {
		r = crosses ? NREGS - 1 - i : i;
		if (e->in_reg[r] == 0 && (e->locked & 1u << r) == 0 &&
				(!crosses || r >= CALLEE_SAVED))
			goto found;
	}
	for (r = 0; r < NREGS; r++)
		if (e->in_reg[r] == 0 && (e->locked & 1u << r) == 0)
			goto found;
	for (r = 0; r < NREGS; r++) {
		if ((e->locked & 1u << r) == 0 && next_use(e, e->in_reg[r]) >= far) {
			far = next_use(e, e->in_reg[r]);
			best = r;
		}
	}
	r = best;
	if (next_use(e, e->in_reg[r]) != NEVER)
		save(e, e->in_reg[r]);
	clear_reg(e, r);
found:
	set_reg(e, r, v);
	e->locked |= (uint16_t)(1u << r);
	return r;
}

/* @v in a register, for the current instruction. */
static unsigned
in_register(struct emit *e, ir_t v)
{
	struct place *p = &e->place[v];
	unsigned r;

	if (p->reg >= 0) {
		e->locked |= (uint16_t)(1u << p->reg);
		return (unsigned)p->reg;
	}
	r = take_reg(e, v);
	if (p->slot >= 0)
		out(e, insn_load(8, r, EBPF_REG_10, slot_offset(p->slot)));
	else
		remake(e, v, r);
	return r;
}

/* The use of @v by the current value is over: advance, free what is dead. */
static void
used(struct emit *e, ir_t v)
{
	struct place *p = &e->place[v];

	while (p->use != NEVER && e->uses[p->use].at <= e->pos)
		p->use = e->uses[p->use].next;
	if (p->use != NEVER)
		return;
	if (p->reg >= 0)
		clear_reg(e, (unsigned)p->reg);
	if (p->slot >= 0) {
		e->in_slot[p->slot] = 0;
		p->slot = -1;
	}
}

/* Last use of @a is the current value, and it sits in a register: that one may be written. */
static bool
dies_here(const struct emit *e, ir_t a)
{
	uint32_t u = e->place[a].use;

	if (e->place[a].reg < 0)
		return false;
	while (u != NEVER && e->uses[u].at <= e->pos)
		u = e->uses[u].next;
	return u == NEVER;
}

/* The register for the result of the current value, which starts as a copy of @a. */
static unsigned
dest_from(struct emit *e, ir_t a)
{
	unsigned r;

	if (dies_here(e, a)) {
		r = (unsigned)e->place[a].reg;
		clear_reg(e, r);
		set_reg(e, r, e->pos);
		e->locked |= (uint16_t)(1u << r);
		return r;
	}
	if (e->ir->v[a].op == IR_CONST) {
		r = take_reg(e, e->pos);
		out_const(e, r, e->ir->v[a].imm);
		return r;
	}
	in_register(e, a);
	r = take_reg(e, e->pos);
	out(e, insn_alu(INSN_MOV, r, (unsigned)e->place[a].reg));
	return r;
}

static enum insn_alu
alu_of(unsigned op)
{
	static const uint8_t map[] = {
		[IR_ADD] = INSN_ADD, [IR_SUB] = INSN_SUB, [IR_MUL] = INSN_MUL, [IR_AND] = INSN_AND,
		[IR_OR] = INSN_OR, [IR_XOR] = INSN_XOR, [IR_SHL] = INSN_LSH, [IR_SHR] = INSN_RSH,
		[IR_SAR] = INSN_ARSH, [IR_DIVU] = INSN_DIV, [IR_MODU] = INSN_MOD,
	};

	return map[op];
}

static void
emit_bin(struct emit *e, const struct ir_val *v)
{
	const struct ir_val *b = &e->ir->v[v->b];
	unsigned r;

	if (v->op == IR_AND && b->op == IR_CONST && b->imm == UINT32_MAX) {
		r = dest_from(e, v->a);
		out(e, insn_mov32(r, r));
	} else if (v->op == IR_SUB && e->ir->v[v->a].op == IR_CONST && e->ir->v[v->a].imm == 0) {
		r = dest_from(e, v->b);
		out(e, insn_alu_imm(INSN_NEG, r, 0));
	} else if (b->op == IR_CONST && b->imm == (int32_t)b->imm) {
		r = dest_from(e, v->a);
		out(e, insn_alu_imm(alu_of(v->op), r, (int32_t)b->imm));
	} else {
		unsigned rb = in_register(e, v->b);

		if (v->a == v->b) { /* never the same register twice: the JIT has bugs there */
			in_register(e, v->a);
			r = take_reg(e, e->pos);
			out(e, insn_alu(INSN_MOV, r, rb));
		} else {
			r = dest_from(e, v->a);
		}
		out(e, insn_alu(alu_of(v->op), r, rb));
	}
}

static void
emit_store(struct emit *e, const struct ir_val *v)
{
	const struct ir_val *b = &e->ir->v[v->b];
	unsigned base = in_register(e, v->a);

	if (b->op == IR_CONST && b->imm == (int32_t)b->imm)
		out(e, insn_store_imm(v->width, base, (int16_t)v->imm, (int32_t)b->imm));
	else
		out(e, insn_store(v->width, base, (int16_t)v->imm, in_register(e, v->b)));
}

/* Move what is needed after the call out of R0-R5. */
static void
clear_for_call(struct emit *e)
{
	for (unsigned r = 0; r < CALLEE_SAVED; r++) {
		ir_t v = e->in_reg[r];
		unsigned to;

		if (v == 0 || dies_here(e, v) || remakes(&e->ir->v[v]))
			continue;
		for (to = CALLEE_SAVED; to < NREGS && e->in_reg[to] != 0; to++)
			;
		if (to < NREGS) {
			out(e, insn_alu(INSN_MOV, to, r));
			clear_reg(e, r);
			set_reg(e, to, v);
		} else {
			save(e, v);
		}
	}
}

/* All arguments into R1.. at once: registers first, breaking cycles through R0. */
static void
move_args(struct emit *e, const struct ir_val *v)
{
	int src[6];
	unsigned left = 0;

	for (unsigned i = 0; i < v->nargs; i++) {
		src[i] = e->place[v->args[i]].reg;
		left += src[i] >= 0;
	}
	while (left > 0) {
		unsigned i, j;

		for (i = 0; i < v->nargs; i++) { /* one whose target nobody still reads */
			for (j = 0; j < v->nargs; j++)
				if (j != i && src[j] == (int)i + 1)
					break;
			if (src[i] >= 0 && j == v->nargs)
				break;
		}
		if (i == v->nargs) { /* a cycle: park one source */
			for (i = 0; src[i] < 0; i++)
				;
			out(e, insn_alu(INSN_MOV, EBPF_REG_0, (unsigned)src[i]));
			for (j = 0, left = (unsigned)src[i]; j < v->nargs; j++)
				if (src[j] == (int)left)
					src[j] = EBPF_REG_0;
			for (j = 0, left = 0; j < v->nargs; j++)
				left += src[j] >= 0;
			continue;
		}
		if (src[i] != (int)i + 1)
			out(e, insn_alu(INSN_MOV, i + 1, (unsigned)src[i]));
		src[i] = -1;
		left--;
	}
	for (unsigned i = 0; i < v->nargs; i++) {
		ir_t a = v->args[i];

		if (e->place[a].reg >= 0)
			continue;
		if (e->place[a].slot >= 0)
			out(e, insn_load(8, i + 1, EBPF_REG_10, slot_offset(e->place[a].slot)));
		else
			remake(e, a, i + 1);
	}
}

static void
emit_call(struct emit *e, const struct ir_val *v)
{
	clear_for_call(e);
	move_args(e, v);
	out(e, insn_call((int32_t)v->imm));
	for (unsigned i = 0; i < v->nargs; i++)
		used(e, v->args[i]);
	for (unsigned r = 0; r < CALLEE_SAVED; r++)
		clear_reg(e, r);
	if (e->place[e->pos].use != NEVER)
		set_reg(e, EBPF_REG_0, e->pos);
}

static void
emit_value(struct emit *e, const struct ir_val *v)
{
	unsigned r;

	switch (v->op) {
	case IR_CONST:
	case IR_AREA:
	case IR_PKT:
		return;
	case IR_LOAD:
		r = in_register(e, v->a);
		if (dies_here(e, v->a)) {
			clear_reg(e, r);
			set_reg(e, r, e->pos);
			out(e, insn_load(v->width, r, r, (int16_t)v->imm));
		} else {
			unsigned d = take_reg(e, e->pos);

			out(e, insn_load(v->width, d, r, (int16_t)v->imm));
		}
		break;
	case IR_STORE:
		emit_store(e, v);
		break;
	case IR_SWAP:
		r = dest_from(e, v->a);
		out(e, insn_swap(r, v->width));
		break;
	case IR_CALL:
		emit_call(e, v);
		return;
	default:
		emit_bin(e, v);
		used(e, v->b);
		break;
	}
	used(e, v->a);
	if (v->op == IR_STORE)
		used(e, v->b);
}

static unsigned
operands(const struct ir_val *v, ir_t ops[5])
{
	switch (v->op) {
	case IR_CONST:
	case IR_PKT:
	case IR_AREA:
		return 0;
	case IR_LOAD:
	case IR_SWAP:
		ops[0] = v->a;
		return 1;
	case IR_CALL:
		memcpy(ops, v->args, v->nargs * sizeof(*ops));
		return v->nargs;
	default:
		ops[0] = v->a;
		ops[1] = v->b;
		return 2;
	}
}

/* What is needed, and every value's uses in order: one walk from the end. */
static void
find_uses(struct emit *e)
{
	const struct ir *ir = e->ir;
	uint32_t call = NEVER;

	e->needed[ir->result] = true;
	e->uses[e->nuses] = (struct use){.at = ir->n, .next = NEVER};
	e->place[ir->result].use = e->nuses++;
	for (ir_t id = ir->n - 1; id > 0; id--) {
		const struct ir_val *v = &ir->v[id];
		ir_t ops[5];
		unsigned n;

		e->next_call[id] = call;
		if (v->effect)
			e->needed[id] = true;
		if (!e->needed[id])
			continue;
		if (v->op == IR_CALL)
			call = id;
		n = operands(v, ops);
		for (unsigned i = 0; i < n; i++) {
			struct place *p = &e->place[ops[i]];

			e->needed[ops[i]] = true;
			e->uses[e->nuses] = (struct use){.at = id, .next = p->use};
			p->use = e->nuses++;
		}
	}
}

static int
emit_init(struct emit *e, const struct ir *ir)
{
	memset(e, 0, sizeof(*e));
	e->ir = ir;
	e->place = malloc(ir->n * sizeof(*e->place));
	e->uses = malloc(((size_t)ir->n * 5 + 1) * sizeof(*e->uses));
	e->needed = calloc(ir->n, sizeof(*e->needed));
	e->next_call = malloc(((size_t)ir->n + 1) * sizeof(*e->next_call));
	if (e->place == NULL || e->uses == NULL || e->needed == NULL || e->next_call == NULL)
		return -ENOMEM;
	for (ir_t i = 0; i < ir->n; i++)
		e->place[i] = (struct place){.reg = -1, .slot = -1, .use = NEVER};
	e->next_call[ir->n] = NEVER;
	return 0;
}

static void
emit_all(struct emit *e)
{
	const struct ir *ir = e->ir;

	find_uses(e);
	for (ir_t id = 1; id < ir->n; id++)
		if (ir->v[id].op == IR_PKT && e->needed[id])
			set_reg(e, EBPF_REG_1, id);
	for (ir_t id = 1; id < ir->n && e->err == 0; id++) {
		if (!e->needed[id])
			continue;
		e->pos = id;
		e->locked = 0;
		emit_value(e, &ir->v[id]);
	}
	e->pos = ir->n;
	e->locked = 0;
	if (e->place[ir->result].reg != EBPF_REG_0) {
		unsigned r = in_register(e, ir->result);

		if (r != EBPF_REG_0)
			out(e, insn_alu(INSN_MOV, EBPF_REG_0, r));
	}
	out(e, insn_exit());
}

int
emit_code(const struct ir *ir, struct code *code)
{
	struct emit e;

	if (ir->nomem)
		return -ENOMEM;
	e.err = emit_init(&e, ir);
	if (e.err == 0)
		emit_all(&e);
	free(e.place);
	free(e.uses);
	free(e.needed);
	free(e.next_call);
	if (e.err != 0) {
		free(e.ins);
		free(e.relocs);
		return e.err;
	}
	*code = (struct code){.ins = e.ins, .n = e.n, .relocs = e.relocs, .nrelocs = e.nrelocs};
	return 0;
}

void
code_free(struct code *code)
{
	free(code->ins);
	free(code->relocs);
	memset(code, 0, sizeof(*code));
}
