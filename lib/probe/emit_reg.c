/*
 * emit_reg: which value is in which register.
 *
 * With no jumps the next use of every value is known, so the register to free is the one whose
 * value is needed last (Belady). Constants and area addresses are made again rather than saved.
 * What lives across a call goes to R6-R9.
 */
#include <errno.h>

#include "emit_state.h"
#include "insn.h"

bool
emit_reg_remakes(const struct ir_val *v)
{
	return v->op == IR_CONST || v->op == IR_AREA;
}

void
emit_reg_remake(struct emit *e, ir_t v, unsigned reg)
{
	if (e->ir->v[v].op == IR_CONST)
		emit_out_const(e, reg, e->ir->v[v].imm);
	else
		emit_out_area(e, reg, (uint32_t)e->ir->v[v].imm);
}

static uint32_t
next_use(const struct emit *e, ir_t v)
{
	uint32_t u = e->place[v].use;

	return u == EMIT_NEVER ? EMIT_NEVER : e->uses[u].at;
}

int16_t
emit_reg_slot(int slot)
{
	return (int16_t)(-8 * (slot + 1));
}

void
emit_reg_save(struct emit *e, ir_t v)
{
	struct emit_place *p = &e->place[v];

	if (p->slot >= 0 || emit_reg_remakes(&e->ir->v[v]))
		return;
	for (int s = 0; s < EMIT_NSLOTS; s++) {
		if (e->in_slot[s] == 0) {
			e->in_slot[s] = v;
			p->slot = (int8_t)s;
			emit_out(e, insn_store(8, EBPF_REG_10, emit_reg_slot(s), (unsigned)p->reg));
			return;
		}
	}
	e->err = -E2BIG;
}

void
emit_reg_clear(struct emit *e, unsigned r)
{
	if (e->in_reg[r] != 0)
		e->place[e->in_reg[r]].reg = -1;
	e->in_reg[r] = 0;
}

void
emit_reg_set(struct emit *e, unsigned r, ir_t v)
{
	e->in_reg[r] = v;
	e->place[v].reg = (int8_t)r;
}

unsigned
emit_reg_take(struct emit *e, ir_t v)
{
	bool crosses = e->next_call[e->pos] != EMIT_NEVER && next_use(e, v) != EMIT_NEVER &&
		e->next_call[e->pos] < next_use(e, v);
	unsigned best = EMIT_NREGS, r;
	uint32_t far = 0;

	for (unsigned i = 0; i < EMIT_NREGS; i++) {
		r = crosses ? EMIT_NREGS - 1 - i : i;
		if (e->in_reg[r] == 0 && (e->locked & 1u << r) == 0 &&
				(!crosses || r >= EMIT_CALLEE_SAVED))
			goto found;
	}
	for (r = 0; r < EMIT_NREGS; r++)
		if (e->in_reg[r] == 0 && (e->locked & 1u << r) == 0)
			goto found;
	for (r = 0; r < EMIT_NREGS; r++) {
		if ((e->locked & 1u << r) == 0 && next_use(e, e->in_reg[r]) >= far) {
			far = next_use(e, e->in_reg[r]);
			best = r;
		}
	}
	r = best;
	if (next_use(e, e->in_reg[r]) != EMIT_NEVER)
		emit_reg_save(e, e->in_reg[r]);
	emit_reg_clear(e, r);
found:
	emit_reg_set(e, r, v);
	e->locked |= (uint16_t)(1u << r);
	return r;
}

unsigned
emit_reg_load(struct emit *e, ir_t v)
{
	struct emit_place *p = &e->place[v];
	unsigned r;

	if (p->reg >= 0) {
		e->locked |= (uint16_t)(1u << p->reg);
		return (unsigned)p->reg;
	}
	r = emit_reg_take(e, v);
	if (p->slot >= 0)
		emit_out(e, insn_load(8, r, EBPF_REG_10, emit_reg_slot(p->slot)));
	else
		emit_reg_remake(e, v, r);
	return r;
}

void
emit_reg_used(struct emit *e, ir_t v)
{
	struct emit_place *p = &e->place[v];

	while (p->use != EMIT_NEVER && e->uses[p->use].at <= e->pos)
		p->use = e->uses[p->use].next;
	if (p->use != EMIT_NEVER)
		return;
	if (p->reg >= 0)
		emit_reg_clear(e, (unsigned)p->reg);
	if (p->slot >= 0) {
		e->in_slot[p->slot] = 0;
		p->slot = -1;
	}
}

bool
emit_reg_dies(const struct emit *e, ir_t a)
{
	uint32_t u = e->place[a].use;

	if (e->place[a].reg < 0)
		return false;
	while (u != EMIT_NEVER && e->uses[u].at <= e->pos)
		u = e->uses[u].next;
	return u == EMIT_NEVER;
}

unsigned
emit_reg_result(struct emit *e, ir_t a)
{
	unsigned r;

	if (emit_reg_dies(e, a)) {
		r = (unsigned)e->place[a].reg;
		emit_reg_clear(e, r);
		emit_reg_set(e, r, e->pos);
		e->locked |= (uint16_t)(1u << r);
		return r;
	}
	if (e->ir->v[a].op == IR_CONST) {
		r = emit_reg_take(e, e->pos);
		emit_out_const(e, r, e->ir->v[a].imm);
		return r;
	}
	emit_reg_load(e, a);
	r = emit_reg_take(e, e->pos);
	emit_out(e, insn_alu(INSN_MOV, r, (unsigned)e->place[a].reg));
	return r;
}
