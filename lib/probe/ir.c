/* ir: building straight-line code: value numbering, folding. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "ir.h"
#include "ir_range.h"

#define FIRST_CAP 256

int
ir_init(struct ir *ir)
{
	memset(ir, 0, sizeof(*ir));
	ir->cap = FIRST_CAP;
	ir->hash_size = FIRST_CAP * 2;
	ir->v = calloc(ir->cap, sizeof(*ir->v));
	ir->hash = calloc(ir->hash_size, sizeof(*ir->hash));
	ir->n = 1;
	ir->nomem = ir->v == NULL || ir->hash == NULL;
	return ir->nomem ? -ENOMEM : 0;
}

void
ir_fini(struct ir *ir)
{
	free(ir->v);
	free(ir->hash);
	memset(ir, 0, sizeof(*ir));
}

static uint64_t
mix(uint64_t h, uint64_t x)
{
	h = (h ^ x) * UINT64_C(0x9e3779b97f4a7c15);
	return h ^ (h >> 29);
}

static uint32_t
hash_val(const struct ir_val *v)
{
	uint64_t h = mix(v->op | (uint64_t)v->width << 8, (uint64_t)v->imm);

	h = mix(h, (uint64_t)v->a << 32 | v->b);
	h = mix(h, v->epoch);
	for (unsigned i = 0; i < v->nargs; i++)
		h = mix(h, v->args[i]);
	return (uint32_t)(h >> 32);
}

static bool
same_val(const struct ir_val *x, const struct ir_val *y)
{
	return x->op == y->op && x->width == y->width && x->imm == y->imm && x->a == y->a &&
		x->b == y->b && x->epoch == y->epoch && x->nargs == y->nargs &&
		memcmp(x->args, y->args, sizeof(x->args)) == 0;
}

static void
hash_put(struct ir *ir, ir_t id)
{
	uint32_t i = hash_val(&ir->v[id]) & (ir->hash_size - 1);

	while (ir->hash[i] != 0)
		i = (i + 1) & (ir->hash_size - 1);
	ir->hash[i] = id;
}

static int
grow(struct ir *ir)
{
	uint32_t cap = ir->cap * 2;
	struct ir_val *v = realloc(ir->v, cap * sizeof(*v));
	uint32_t *hash = calloc((size_t)cap * 2, sizeof(*hash));

	if (v != NULL)
		ir->v = v;
	if (v == NULL || hash == NULL) {
		free(hash);
		ir->nomem = true;
		return -ENOMEM;
	}
	free(ir->hash);
	ir->hash = hash;
	ir->hash_size = cap * 2;
	ir->cap = cap;
	for (ir_t id = 1; id < ir->n; id++)
		if (!ir->v[id].effect)
			hash_put(ir, id);
	return 0;
}

/* The value @v: an existing equal one if it has no effect, else a new one. */
static ir_t
put(struct ir *ir, const struct ir_val *v)
{
	if (ir->nomem)
		return 1;
	if (!v->effect) {
		uint32_t i = hash_val(v) & (ir->hash_size - 1);

		for (; ir->hash[i] != 0; i = (i + 1) & (ir->hash_size - 1))
			if (same_val(&ir->v[ir->hash[i]], v))
				return ir->hash[i];
	}
	if (ir->n == ir->cap && grow(ir) != 0)
		return 1;
	ir->v[ir->n] = *v;
	if (!v->effect)
		hash_put(ir, ir->n);
	return ir->n++;
}

ir_t
ir_const(struct ir *ir, int64_t value)
{
	return put(ir, &(struct ir_val){.op = IR_CONST, .imm = value, .lo = value, .hi = value});
}

bool
ir_is_const(const struct ir *ir, ir_t v, int64_t *value)
{
	if (ir->v[v].op != IR_CONST)
		return false;
	*value = ir->v[v].imm;
	return true;
}

ir_t
ir_pkt(struct ir *ir)
{
	ir_t first = put(ir, &(struct ir_val){.op = IR_PKT, .pointer = true, .lo = INT64_MIN,
		.hi = INT64_MAX});

	return ir->pkt_bias == 0 ? first : ir_ptradd(ir, first, ir_const(ir, ir->pkt_bias));
}

ir_t
ir_area(struct ir *ir, enum ir_area area)
{
	return put(ir, &(struct ir_val){.op = IR_AREA, .imm = area, .pointer = true,
		.lo = INT64_MIN, .hi = INT64_MAX});
}

/* An instruction's offset has 16 bits: move the base for what lies further away. */
#define NEAR 0x4000

static ir_t
near_base(struct ir *ir, ir_t base, int64_t *off)
{
	int64_t far = *off & ~(int64_t)(NEAR - 1);

	*off &= NEAR - 1;
	return far == 0 ? base : ir_ptradd(ir, base, ir_const(ir, far));
}

ir_t
ir_load(struct ir *ir, ir_t base, int64_t off, unsigned width, bool mutable)
{
	struct ir_val v = {.op = IR_LOAD, .width = (uint8_t)width};

	v.a = near_base(ir, base, &off);
	v.imm = off;

	v.epoch = mutable ? ir->epoch + 1 : 0;
	ir_range_full(&v);
	if (width < 8) {
		v.lo = 0;
		v.hi = (INT64_C(1) << (8 * width)) - 1;
	}
	return put(ir, &v);
}

void
ir_store(struct ir *ir, ir_t base, int64_t off, unsigned width, ir_t value)
{
	struct ir_val v = {.op = IR_STORE, .width = (uint8_t)width, .b = value, .effect = true};

	v.a = near_base(ir, base, &off);
	v.imm = off;
	put(ir, &v);
	ir->epoch++;
}

static int64_t
fold(enum ir_op op, int64_t sa, int64_t sb)
{
	uint64_t a = (uint64_t)sa, b = (uint64_t)sb;

	switch (op) {
	case IR_ADD: return (int64_t)(a + b);
	case IR_SUB: return (int64_t)(a - b);
	case IR_MUL: return (int64_t)(a * b);
	case IR_AND: return (int64_t)(a & b);
	case IR_OR: return (int64_t)(a | b);
	case IR_XOR: return (int64_t)(a ^ b);
	case IR_SHL: return (int64_t)(a << (b & 63));
	case IR_SHR: return (int64_t)(a >> (b & 63));
	case IR_SAR: return sa >> (b & 63);
	case IR_DIVU: return (int64_t)(a / b);
	case IR_MODU: return (int64_t)(a % b);
	default: return 0;
	}
}

/* x >> 63 of something: the sign bit as a condition. */
static bool
is_sign(const struct ir *ir, ir_t a)
{
	const struct ir_val *v = &ir->v[a];

	return v->op == IR_SHR && ir->v[v->b].op == IR_CONST && ir->v[v->b].imm == 63;
}

/* Operations with a constant on the right that need no code. 0: none. */
static ir_t
simplify_const(struct ir *ir, enum ir_op op, ir_t a, int64_t k)
{
	switch (op) {
	case IR_ADD:
	case IR_SUB:
	case IR_OR:
	case IR_XOR:
	case IR_SHL:
	case IR_SHR:
	case IR_SAR:
		return k == 0 ? a : 0;
	case IR_MUL:
		return k == 1 ? a : k == 0 ? ir_const(ir, 0) : 0;
	case IR_AND: {
		const struct ir_val *v = &ir->v[a];

		if (k == 0)
			return ir_const(ir, 0);
		/* all bits that can be set are in the mask */
		return k == -1 || (v->lo >= 0 && (ir_range_ones(v->hi) & ~k) == 0) ? a : 0;
	}
	case IR_DIVU:
		return k == 1 ? a : 0;
	default:
		return 0;
	}
}

static ir_t
simplify(struct ir *ir, enum ir_op op, ir_t a, ir_t b)
{
	int64_t ka, kb;
	bool ca = ir_is_const(ir, a, &ka), cb = ir_is_const(ir, b, &kb);

	if (ca && cb)
		return ir_const(ir, fold(op, ka, kb));
	if (cb)
		return simplify_const(ir, op, a, kb);
	if (a == b) {
		if (op == IR_SUB || op == IR_XOR)
			return ir_const(ir, 0);
		if (op == IR_AND || op == IR_OR)
			return a;
	}
	/* Combine sign bits before they are shifted down: one shift for many conditions. */
	if ((op == IR_AND || op == IR_OR || op == IR_XOR) && is_sign(ir, a) && is_sign(ir, b))
		return ir_bink(ir, IR_SHR, ir_bin(ir, op, ir->v[a].a, ir->v[b].a), 63);
	return 0;
}

ir_t
ir_bin(struct ir *ir, enum ir_op op, ir_t a, ir_t b)
{
	struct ir_val v = {.op = (uint8_t)op, .a = a, .b = b};
	bool commutes = op == IR_ADD || op == IR_MUL || op == IR_AND || op == IR_OR || op == IR_XOR;
	ir_t s;

	if (ir->nomem)
		return 1;
	/* One order for both ways of writing it; constants to the right. */
	if (commutes && (ir->v[a].op == IR_CONST || (ir->v[b].op != IR_CONST && a > b))) {
		v.a = b;
		v.b = a;
	}
	s = simplify(ir, op, v.a, v.b);
	if (s != 0)
		return s;
	ir_range_bin(&v, &ir->v[v.a], &ir->v[v.b]);
	return put(ir, &v);
}

ir_t
ir_bink(struct ir *ir, enum ir_op op, ir_t a, int64_t k)
{
	return ir_bin(ir, op, a, ir_const(ir, k));
}

ir_t
ir_swap(struct ir *ir, ir_t a, unsigned width)
{
	struct ir_val v = {.op = IR_SWAP, .width = (uint8_t)width, .a = a};
	int64_t k;

	if (width == 1)
		return ir_narrow(ir, a, 1, false);
	if (ir_is_const(ir, a, &k))
		return ir_const(ir, (int64_t)(__builtin_bswap64((uint64_t)k) >> (64 - 8 * width)));
	ir_range_full(&v);
	if (width < 8) {
		v.lo = 0;
		v.hi = (INT64_C(1) << (8 * width)) - 1;
	}
	return put(ir, &v);
}

ir_t
ir_ptradd(struct ir *ir, ir_t base, ir_t off)
{
	struct ir_val v = {.op = IR_ADD, .a = base, .b = off, .pointer = true};

	ir_range_full(&v);
	return put(ir, &v);
}

ir_t
ir_call(struct ir *ir, unsigned helper, const ir_t *args, unsigned n, bool pure, bool pointer)
{
	struct ir_val v = {.op = IR_CALL, .imm = helper, .nargs = (uint8_t)n, .effect = !pure,
		.pointer = pointer};
	ir_t id;

	memcpy(v.args, args, n * sizeof(*args));
	ir_range_full(&v);
	id = put(ir, &v);
	if (!pure)
		ir->epoch++;
	return id;
}

ir_t
ir_narrow(struct ir *ir, ir_t a, unsigned width, bool is_signed)
{
	unsigned bits = 8 * width;
	const struct ir_val *v = &ir->v[a];

	if (width >= 8)
		return a;
	if (!is_signed)
		return ir_bink(ir, IR_AND, a, (INT64_C(1) << bits) - 1);
	if (v->lo >= -(INT64_C(1) << (bits - 1)) && v->hi < INT64_C(1) << (bits - 1))
		return a;
	return ir_bink(ir, IR_SAR, ir_bink(ir, IR_SHL, a, 64 - bits), 64 - bits);
}

ir_t
ir_nonzero(struct ir *ir, ir_t a)
{
	const struct ir_val *v = &ir->v[a];
	ir_t neg;

	if (v->lo >= 0 && v->hi <= 1)
		return a;
	neg = ir_bin(ir, IR_SUB, ir_const(ir, 0), a);
	if (ir->v[a].lo < 0)
		neg = ir_bin(ir, IR_OR, neg, a);
	return ir_bink(ir, IR_SHR, neg, 63);
}

ir_t
ir_zero(struct ir *ir, ir_t a)
{
	const struct ir_val *v = &ir->v[a];

	if (v->lo >= 0 && v->hi <= 1)
		return ir_bink(ir, IR_XOR, a, 1);
	if (v->lo >= 0)
		return ir_bink(ir, IR_SHR, ir_bink(ir, IR_SUB, a, 1), 63);
	return ir_bink(ir, IR_XOR, ir_nonzero(ir, a), 1);
}

ir_t
ir_eq(struct ir *ir, ir_t a, ir_t b)
{
	return ir_zero(ir, ir_bin(ir, IR_XOR, a, b));
}

ir_t
ir_less(struct ir *ir, ir_t a, ir_t b, bool is_signed)
{
	int64_t lo, hi;
	ir_t d, borrow;

	/* The difference has the right sign if it cannot wrap, and both read the same either
	 * way. */
	if ((is_signed || (ir->v[a].lo >= 0 && ir->v[b].lo >= 0)) &&
			!__builtin_sub_overflow(ir->v[a].lo, ir->v[b].hi, &lo) &&
			!__builtin_sub_overflow(ir->v[a].hi, ir->v[b].lo, &hi))
		return ir_bink(ir, IR_SHR, ir_bin(ir, IR_SUB, a, b), 63);
	if (is_signed) {
		a = ir_bink(ir, IR_XOR, a, INT64_MIN);
		b = ir_bink(ir, IR_XOR, b, INT64_MIN);
	}
	/* The borrow out of a - b: (~a & b) | (~(a ^ b) & (a - b)), its top bit. */
	d = ir_bin(ir, IR_SUB, a, b);
	borrow = ir_bin(ir, IR_AND, ir_bink(ir, IR_XOR, a, -1), b);
	d = ir_bin(ir, IR_AND, ir_bink(ir, IR_XOR, ir_bin(ir, IR_XOR, a, b), -1), d);
	return ir_bink(ir, IR_SHR, ir_bin(ir, IR_OR, borrow, d), 63);
}

ir_t
ir_bit(struct ir *ir, ir_t a, unsigned bit)
{
	return ir_bink(ir, IR_SHR, ir_bink(ir, IR_SHL, a, 63 - bit), 63);
}

ir_t
ir_select(struct ir *ir, ir_t c, ir_t a, ir_t b)
{
	int64_t k;
	ir_t mask;

	if (ir_is_const(ir, c, &k))
		return k != 0 ? a : b;
	if (a == b)
		return a;
	mask = ir_bin(ir, IR_SUB, ir_const(ir, 0), c);
	if (ir_is_const(ir, b, &k) && k == 0)
		return ir_bin(ir, IR_AND, a, mask);
	return ir_bin(ir, IR_XOR, b, ir_bin(ir, IR_AND, ir_bin(ir, IR_XOR, a, b), mask));
}
