/* ir_range: see ir_range.h. Full is what could wrap. */
#include "ir_range.h"

void
ir_range_full(struct ir_val *v)
{
	v->lo = INT64_MIN;
	v->hi = INT64_MAX;
}

int64_t
ir_range_ones(int64_t x)
{
	return x == 0 ? 0 : (int64_t)(UINT64_MAX >> __builtin_clzll((uint64_t)x));
}

static void
mul_range(struct ir_val *v, const struct ir_val *x, const struct ir_val *y)
{
	int64_t p[4];

	if (__builtin_mul_overflow(x->lo, y->lo, &p[0]) |
			__builtin_mul_overflow(x->lo, y->hi, &p[1]) |
			__builtin_mul_overflow(x->hi, y->lo, &p[2]) |
			__builtin_mul_overflow(x->hi, y->hi, &p[3]))
		return;
	v->lo = v->hi = p[0];
	for (unsigned i = 1; i < 4; i++) {
		v->lo = p[i] < v->lo ? p[i] : v->lo;
		v->hi = p[i] > v->hi ? p[i] : v->hi;
	}
}

void
ir_range_bin(struct ir_val *v, const struct ir_val *x, const struct ir_val *y)
{
	int64_t k = y->op == IR_CONST ? y->imm : -1;

	ir_range_full(v);
	switch (v->op) {
	case IR_ADD:
		if (__builtin_add_overflow(x->lo, y->lo, &v->lo) |
				__builtin_add_overflow(x->hi, y->hi, &v->hi))
			ir_range_full(v);
		break;
	case IR_SUB:
		if (__builtin_sub_overflow(x->lo, y->hi, &v->lo) |
				__builtin_sub_overflow(x->hi, y->lo, &v->hi))
			ir_range_full(v);
		break;
	case IR_MUL:
		mul_range(v, x, y);
		break;
	case IR_AND:
		if (x->lo >= 0 || y->lo >= 0) {
			v->lo = 0;
			v->hi = x->lo < 0 ? y->hi : y->lo < 0 ? x->hi :
				x->hi < y->hi ? x->hi : y->hi;
		}
		break;
	case IR_OR:
	case IR_XOR:
		if (x->lo >= 0 && y->lo >= 0) {
			v->lo = 0;
			v->hi = ir_range_ones(x->hi | y->hi);
		}
		break;
	case IR_SHL:
		if (x->lo >= 0 && k < 63 && x->hi <= INT64_MAX >> k) {
			v->lo = x->lo << k;
			v->hi = x->hi << k;
		}
		break;
	case IR_SHR:
		if (k > 0 || x->lo >= 0) {
			v->lo = 0;
			v->hi = x->lo >= 0 ? x->hi >> k : (int64_t)(UINT64_MAX >> k);
		}
		break;
	case IR_SAR:
		v->lo = x->lo >> k;
		v->hi = x->hi >> k;
		break;
	case IR_DIVU:
		if (x->lo >= 0 && k > 0) {
			v->lo = x->lo / k;
			v->hi = x->hi / k;
		}
		break;
	case IR_MODU:
		if (k > 0) {
			v->lo = 0;
			v->hi = k - 1;
		}
		break;
	}
}
