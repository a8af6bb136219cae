/* ir_rig: making and reading IR. */
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "../../lib/probe/helper.h"
#include "../../lib/probe/prov.h"
#include "ir_rig.h"

#define MEM_WORDS 8 /* words of exec.key that programs read and write */

uint64_t
ir_rig_random(uint64_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return *state;
}

static int64_t
random_const(uint64_t *state)
{
	static const int64_t odd[] = {0, 1, -1, 2, 63, 64, 127, 128, 255, 256, 65535, INT32_MAX,
		INT32_MIN, UINT32_MAX, INT64_MAX, INT64_MIN, -128, -129};
	uint64_t r = ir_rig_random(state);

	return r % 3 == 0 ? odd[r / 3 % (sizeof(odd) / sizeof(*odd))] :
		(int64_t)(ir_rig_random(state) >> (r >> 8) % 64);
}

static ir_t
random_load(struct ir *ir, uint64_t *state)
{
	static const unsigned widths[] = {1, 2, 4, 8};
	unsigned width = widths[ir_rig_random(state) % 4];
	unsigned at = (unsigned)(ir_rig_random(state) % (MEM_WORDS * 8 / width)) * width;
	ir_t args[3];

	switch (ir_rig_random(state) % 3) {
	case 0:
		return ir_load(ir, ir_pkt(ir), at, width, false);
	case 1:
		return ir_load(ir, ir_area(ir, IR_EXEC), (int64_t)offsetof(struct exec, key) + at,
			width, true);
	default:
		args[0] = ir_pkt(ir);
		args[1] = ir_const(ir, (int64_t)PKT_BIT(ir_rig_random(state) % 4));
		args[2] = ir_const(ir, PROV_L3);
		return ir_load(ir, ir_call(ir, HELPER_HEADER, args, 3, true, true), at % 32, width,
			false);
	}
}

static ir_t
random_call(struct ir *ir, ir_t a, ir_t b, uint64_t *state)
{
	ir_t args[5] = {a, b, ir_const(ir, (int64_t)(ir_rig_random(state) % 3))};

	if (ir_rig_random(state) % 2 == 0)
		return ir_call(ir, HELPER_SHIFT, args, 3, true, false);
	args[0] = ir_area(ir, IR_EXEC);
	args[1] = a;
	args[2] = b;
	args[3] = ir_const(ir, (int64_t)(ir_rig_random(state) % 4));
	args[4] = ir_const(ir, 1);
	return ir_call(ir, HELPER_DIVIDE, args, 5, false, false);
}

static ir_t
random_op(struct ir *ir, ir_t a, ir_t b, uint64_t *state)
{
	static const uint8_t ops[] = {IR_ADD, IR_SUB, IR_MUL, IR_AND, IR_OR, IR_XOR};
	uint64_t r = ir_rig_random(state);
	int64_t k = (int64_t)(r >> 32 & INT32_MAX) >> (r >> 16) % 31;

	switch (r % 12) {
	case 0: return ir_const(ir, random_const(state));
	case 1: return random_load(ir, state);
	case 2: return random_call(ir, a, b, state);
	case 3: return ir_narrow(ir, a, 1u << r / 16 % 4, r / 64 % 2);
	case 4: return ir_swap(ir, a, 2u << r / 16 % 3);
	case 5: return ir_bink(ir, (enum ir_op)(IR_SHL + r / 16 % 3), a, r / 64 % 64);
	case 6: return ir_bink(ir, r / 16 % 2 ? IR_DIVU : IR_MODU, a, k + 1);
	case 7: return ir_less(ir, a, b, r / 16 % 2);
	case 8: return r / 16 % 2 ? ir_eq(ir, a, b) : ir_zero(ir, a);
	case 9: return ir_select(ir, ir_nonzero(ir, a), b, a);
	default: return ir_bin(ir, (enum ir_op)ops[r / 16 % 6], a, b);
	}
}

void
ir_rig_fill(struct ir *ir, unsigned n, uint64_t *state)
{
	ir_t made[256];
	unsigned count = 2;

	made[0] = random_load(ir, state);
	made[1] = ir_const(ir, random_const(state));
	for (unsigned i = 0; i < n; i++) {
		ir_t a = made[ir_rig_random(state) % count], b = made[ir_rig_random(state) % count];
		ir_t v = random_op(ir, a, b, state);

		made[count < 256 ? count++ : ir_rig_random(state) % 256] = v;
		if (ir_rig_random(state) % 8 == 0)
			ir_store(ir, ir_area(ir, IR_EXEC), (int64_t)offsetof(struct exec, key) +
				8 * (int64_t)(ir_rig_random(state) % MEM_WORDS),
				1u << ir_rig_random(state) % 4, v);
	}
	ir->result = made[0];
	for (unsigned i = 1; i < count; i++)
		ir->result = ir_bin(ir, IR_XOR, ir_bink(ir, IR_MUL, ir->result, 31), made[i]);
}

static uint64_t
eval_call(const struct ir_val *v, const uint64_t *val)
{
	uint64_t a[5] = {0};

	for (unsigned i = 0; i < v->nargs; i++)
		a[i] = val[v->args[i]];
	return helper_get((unsigned)v->imm).fn(a[0], a[1], a[2], a[3], a[4]);
}

static uint64_t
eval_one(const struct ir_val *v, uint64_t *val, struct exec *x, const struct pkt *pkt)
{
	uint64_t a = val[v->a], b = val[v->b], r = 0;

	switch (v->op) {
	case IR_CONST: return (uint64_t)v->imm;
	case IR_PKT: return (uintptr_t)pkt;
	case IR_AREA: return (uintptr_t)x;
	case IR_LOAD:
		memcpy(&r, (const void *)(uintptr_t)(a + (uint64_t)v->imm), v->width);
		return r;
	case IR_STORE:
		memcpy((void *)(uintptr_t)(a + (uint64_t)v->imm), &b, v->width);
		return 0;
	case IR_ADD: return a + b;
	case IR_SUB: return a - b;
	case IR_MUL: return a * b;
	case IR_AND: return a & b;
	case IR_OR: return a | b;
	case IR_XOR: return a ^ b;
	case IR_SHL: return a << b;
	case IR_SHR: return a >> b;
	case IR_SAR: return (uint64_t)((int64_t)a >> b);
	case IR_DIVU: return a / b;
	case IR_MODU: return a % b;
	case IR_SWAP: return __builtin_bswap64(a) >> (64 - 8 * v->width);
	default: return eval_call(v, val);
	}
}

uint64_t
ir_rig_eval(const struct ir *ir, struct exec *x, const struct pkt *pkt)
{
	uint64_t *val = calloc(ir->n, sizeof(*val)), r;

	for (ir_t i = 1; i < ir->n; i++)
		val[i] = eval_one(&ir->v[i], val, x, pkt);
	r = val[ir->result];
	free(val);
	return r;
}
