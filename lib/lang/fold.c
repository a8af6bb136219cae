/* fold: as the back ends compute. */
#include "fold.h"

int64_t
fold_value(const struct type *t, int64_t v)
{
	unsigned bits = t->size * 8;
	uint64_t u = (uint64_t)v;

	if (bits == 0 || bits >= 64)
		return v;
	u &= (UINT64_C(1) << bits) - 1;
	if (t->is_signed && (u >> (bits - 1) & 1) != 0)
		u |= ~((UINT64_C(1) << bits) - 1);
	return (int64_t)u;
}

static int64_t
divide(enum expr_op op, bool is_signed, int64_t a, int64_t b)
{
	if (!is_signed)
		return (int64_t)(op == OP_DIV ? (uint64_t)a / (uint64_t)b :
			(uint64_t)a % (uint64_t)b);
	if (b == -1) /* INT64_MIN / -1 traps */
		return op == OP_DIV ? (int64_t)(0 - (uint64_t)a) : 0;
	return op == OP_DIV ? a / b : a % b;
}

static int64_t
shift_right(const struct type *t, int64_t a, unsigned n)
{
	return t->is_signed ? a >> n : (int64_t)((uint64_t)a >> n);
}

int64_t
fold_binary(enum expr_op op, const struct type *t, int64_t a, int64_t b)
{
	uint64_t x = (uint64_t)a, y = (uint64_t)b;
	int64_t r = 0;

	switch (op) {
	case OP_ADD: r = (int64_t)(x + y); break;
	case OP_SUB: r = (int64_t)(x - y); break;
	case OP_MUL: r = (int64_t)(x * y); break;
	case OP_DIV:
	case OP_MOD: r = divide(op, t->is_signed, a, b); break;
	case OP_AND: r = a & b; break;
	case OP_OR: r = a | b; break;
	case OP_XOR: r = a ^ b; break;
	case OP_SHL: r = (int64_t)(x << (y & 63)); break;
	case OP_SHR: r = shift_right(t, a, (unsigned)(y & 63)); break;
	default: break;
	}
	return fold_value(t, r);
}

int64_t
fold_compare(enum expr_op op, const struct type *t, int64_t a, int64_t b)
{
	bool less = t->is_signed ? a < b : (uint64_t)a < (uint64_t)b;

	switch (op) {
	case OP_EQ: return a == b;
	case OP_NE: return a != b;
	case OP_LT: return less;
	case OP_LE: return less || a == b;
	case OP_GT: return !less && a != b;
	default: return !less;
	}
}
