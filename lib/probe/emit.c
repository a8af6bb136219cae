/*
 * emit: instructions for straight-line code.
 *
 * needs: ir.v in an order in which every value comes after its operands. leaves: struct code.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "emit_state.h"
#include "insn.h"

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
		r = emit_reg_result(e, v->a);
		emit_out(e, insn_mov32(r, r));
	} else if (v->op == IR_SUB && e->ir->v[v->a].op == IR_CONST && e->ir->v[v->a].imm == 0) {
		r = emit_reg_result(e, v->b);
		emit_out(e, insn_alu_imm(INSN_NEG, r, 0));
	} else if (b->op == IR_CONST && b->imm == (int32_t)b->imm) {
		r = emit_reg_result(e, v->a);
		emit_out(e, insn_alu_imm(alu_of(v->op), r, (int32_t)b->imm));
	} else {
		unsigned rb = emit_reg_load(e, v->b);

		if (v->a == v->b) { /* never the same register twice: the JIT has bugs there */
			emit_reg_load(e, v->a);
			r = emit_reg_take(e, e->pos);
			emit_out(e, insn_alu(INSN_MOV, r, rb));
		} else {
			r = emit_reg_result(e, v->a);
		}
		emit_out(e, insn_alu(alu_of(v->op), r, rb));
	}
}

static void
emit_store(struct emit *e, const struct ir_val *v)
{
	const struct ir_val *b = &e->ir->v[v->b];
	unsigned base = emit_reg_load(e, v->a);

	if (b->op == IR_CONST && b->imm == (int32_t)b->imm)
		emit_out(e, insn_store_imm(v->width, base, (int16_t)v->imm, (int32_t)b->imm));
	else
		emit_out(e, insn_store(v->width, base, (int16_t)v->imm, emit_reg_load(e, v->b)));
}

/* Move what is needed after the call out of R0-R5. */
static void
clear_for_call(struct emit *e)
{
	for (unsigned r = 0; r < EMIT_CALLEE_SAVED; r++) {
		ir_t v = e->in_reg[r];
		unsigned to;

		if (v == 0 || emit_reg_dies(e, v) || emit_reg_remakes(&e->ir->v[v]))
			continue;
		for (to = EMIT_CALLEE_SAVED; to < EMIT_NREGS && e->in_reg[to] != 0; to++)
			;
		if (to < EMIT_NREGS) {
			emit_out(e, insn_alu(INSN_MOV, to, r));
			emit_reg_clear(e, r);
			emit_reg_set(e, to, v);
		} else {
			emit_reg_save(e, v);
		}
	}
}

/* Is R1 + @i read by none of the @n arguments but its own? @src: where they are, -1: done. */
static bool
is_free_target(const int *src, unsigned n, unsigned i)
{
	for (unsigned j = 0; j < n; j++)
		if (j != i && src[j] == (int)i + 1)
			return false;
	return true;
}

/* A cycle of registers: the first one waits in R0. */
static void
break_cycle(struct emit *e, int *src, unsigned n)
{
	unsigned i = 0;
	int parked;

	while (src[i] < 0)
		i++;
	parked = src[i];
	emit_out(e, insn_alu(INSN_MOV, EBPF_REG_0, (unsigned)parked));
	for (; i < n; i++)
		if (src[i] == parked)
			src[i] = EBPF_REG_0;
}

/* Arguments that are in registers into R1.., as if at once. */
static void
move_registers(struct emit *e, int *src, unsigned n)
{
	unsigned left = 0, i;

	for (i = 0; i < n; i++)
		left += src[i] >= 0;
	while (left > 0) {
		for (i = 0; i < n && (src[i] < 0 || !is_free_target(src, n, i)); i++)
			;
		if (i == n) {
			break_cycle(e, src, n);
			continue;
		}
		if (src[i] != (int)i + 1)
			emit_out(e, insn_alu(INSN_MOV, i + 1, (unsigned)src[i]));
		src[i] = -1;
		left--;
	}
}

/* All arguments into R1..: those in registers first, while no other has been overwritten. */
static void
move_args(struct emit *e, const struct ir_val *v)
{
	int src[5];

	for (unsigned i = 0; i < v->nargs; i++)
		src[i] = e->place[v->args[i]].reg;
	move_registers(e, src, v->nargs);
	for (unsigned i = 0; i < v->nargs; i++) {
		ir_t a = v->args[i];

		if (e->place[a].reg >= 0)
			continue;
		if (e->place[a].slot >= 0)
			emit_out(e, insn_load(8, i + 1, EBPF_REG_10,
				emit_reg_slot(e->place[a].slot)));
		else
			emit_reg_remake(e, a, i + 1);
	}
}

static void
emit_call(struct emit *e, const struct ir_val *v)
{
	clear_for_call(e);
	move_args(e, v);
	emit_out(e, insn_call((int32_t)v->imm));
	for (unsigned i = 0; i < v->nargs; i++)
		emit_reg_used(e, v->args[i]);
	for (unsigned r = 0; r < EMIT_CALLEE_SAVED; r++)
		emit_reg_clear(e, r);
	if (e->place[e->pos].use != EMIT_NEVER)
		emit_reg_set(e, EBPF_REG_0, e->pos);
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
		r = emit_reg_load(e, v->a);
		if (emit_reg_dies(e, v->a)) {
			emit_reg_clear(e, r);
			emit_reg_set(e, r, e->pos);
			emit_out(e, insn_load(v->width, r, r, (int16_t)v->imm));
		} else {
			unsigned d = emit_reg_take(e, e->pos);

			emit_out(e, insn_load(v->width, d, r, (int16_t)v->imm));
		}
		break;
	case IR_STORE:
		emit_store(e, v);
		break;
	case IR_SWAP:
		r = emit_reg_result(e, v->a);
		emit_out(e, insn_swap(r, v->width));
		break;
	case IR_CALL:
		emit_call(e, v);
		return;
	default:
		emit_bin(e, v);
		emit_reg_used(e, v->b);
		break;
	}
	emit_reg_used(e, v->a);
	if (v->op == IR_STORE)
		emit_reg_used(e, v->b);
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
	uint32_t call = EMIT_NEVER;

	e->needed[ir->result] = true;
	e->uses[e->nuses] = (struct emit_use){.at = ir->n, .next = EMIT_NEVER};
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
			struct emit_place *p = &e->place[ops[i]];

			e->needed[ops[i]] = true;
			e->uses[e->nuses] = (struct emit_use){.at = id, .next = p->use};
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
		e->place[i] = (struct emit_place){.reg = -1, .slot = -1, .use = EMIT_NEVER};
	e->next_call[ir->n] = EMIT_NEVER;
	return 0;
}

static void
emit_all(struct emit *e)
{
	const struct ir *ir = e->ir;

	find_uses(e);
	for (ir_t id = 1; id < ir->n; id++)
		if (ir->v[id].op == IR_PKT && e->needed[id])
			emit_reg_set(e, EBPF_REG_1, id);
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
		unsigned r = emit_reg_load(e, ir->result);

		if (r != EBPF_REG_0)
			emit_out(e, insn_alu(INSN_MOV, EBPF_REG_0, r));
	}
	emit_out(e, insn_exit());
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
