/* Tests of lib/probe/ir.c: what the builder makes of operations; that the code computes the same is
 * tested in emit.c. */
#include "../../lib/probe/ir.h"

#include <stdlib.h>
#include <string.h>

#include "../../lib/probe/exec.h"
#include "../../lib/probe/helper.h"
#include "../unit.h"
#include "ir_rig.h"

enum { ROUNDS = 20000 };

static struct ir
new_ir(void)
{
	struct ir ir;

	CU_ASSERT_EQUAL_FATAL(ir_init(&ir), 0);
	return ir;
}

static int64_t
value_of(const struct ir *ir, ir_t v)
{
	int64_t k = 0;

	CU_ASSERT(ir_is_const(ir, v, &k));
	return k;
}

/* Edge values half of the time. */
static int64_t
random_value(uint64_t *state)
{
	static const int64_t edges[] = {0, 1, -1, 2, -2, 127, 128, -128, -129, 255, 256, 32767,
		32768, -32768, 65535, 65536, INT32_MAX, INT32_MIN, UINT32_MAX, 1L << 32, INT64_MAX,
		INT64_MIN, INT64_MAX - 1, INT64_MIN + 1};
	uint64_t r = ir_rig_random(state);

	return r & 1 ? edges[(r >> 1) % (sizeof(edges) / sizeof(*edges))] :
		(int64_t)(ir_rig_random(state) >> (r >> 8) % 64);
}

/* --- values -------------------------------------------------------------------------------- */

/* One operation, and what C says of it. */
struct op {
	ir_t (*make)(struct ir *ir, ir_t a, ir_t b);
	int64_t (*want)(int64_t a, int64_t b);
};

#define OP(name, ir_expr, c_expr)                                                                  \
	static ir_t make_##name(struct ir *ir, ir_t a, ir_t b) { return ir_expr; }                 \
	static int64_t want_##name(int64_t a, int64_t b) { return (int64_t)(c_expr); }

OP(u8, ir_narrow(ir, a, 1, false), (uint8_t)a)
OP(s8, ir_narrow(ir, a, 1, true), (int8_t)a)
OP(u16, ir_narrow(ir, a, 2, false), (uint16_t)a)
OP(s16, ir_narrow(ir, a, 2, true), (int16_t)a)
OP(u32, ir_narrow(ir, a, 4, false), (uint32_t)a)
OP(s32, ir_narrow(ir, a, 4, true), (int32_t)a)
OP(u64, ir_narrow(ir, a, 8, false), a)
OP(s64, ir_narrow(ir, a, 8, true), a)
OP(less, ir_less(ir, a, b, true), a < b)
OP(below, ir_less(ir, a, b, false), (uint64_t)a < (uint64_t)b)
OP(eq, ir_eq(ir, a, b), a == b)
OP(nonzero, ir_nonzero(ir, a), a != 0)
OP(zero, ir_zero(ir, a), a == 0)
OP(select, ir_select(ir, ir_less(ir, a, b, true), a, b), a < b ? a : b)
OP(select0, ir_select(ir, ir_nonzero(ir, b), a, ir_const(ir, 0)), b != 0 ? a : 0)
OP(bit0, ir_bit(ir, a, 0), a & 1)
OP(bit63, ir_bit(ir, a, 63), (uint64_t)a >> 63)
OP(bit17, ir_bit(ir, a, 17), a >> 17 & 1)
OP(swap2, ir_swap(ir, a, 2), __builtin_bswap16((uint16_t)a))
OP(swap4, ir_swap(ir, a, 4), __builtin_bswap32((uint32_t)a))
OP(swap8, ir_swap(ir, a, 8), __builtin_bswap64((uint64_t)a))
OP(swap1, ir_swap(ir, a, 1), (uint8_t)a)
OP(and_signs, ir_bin(ir, IR_AND, ir_less(ir, a, b, true), ir_nonzero(ir, b)), a < b && b != 0)
OP(or_signs, ir_bin(ir, IR_OR, ir_less(ir, a, b, false), ir_zero(ir, a)),
	(uint64_t)a < (uint64_t)b || a == 0)
OP(not, ir_zero(ir, ir_eq(ir, a, b)), a != b)
OP(narrow_less, ir_less(ir, ir_narrow(ir, a, 2, false), ir_narrow(ir, b, 1, true), true),
	(uint16_t)a < (int8_t)b)
OP(narrow_mul, ir_bin(ir, IR_MUL, ir_narrow(ir, a, 4, true), ir_narrow(ir, b, 4, false)),
	(uint64_t)(int32_t)a * (uint32_t)b)
OP(masked, ir_bink(ir, IR_AND, ir_narrow(ir, a, 1, false), 0x1ff), (uint8_t)a)
OP(mod, ir_bink(ir, IR_MODU, a, 10), (uint64_t)a % 10)
OP(div, ir_bink(ir, IR_DIVU, a, 7), (uint64_t)a / 7)

#define ROW(name) {make_##name, want_##name}
static const struct op ops[] = {ROW(u8), ROW(s8), ROW(u16), ROW(s16), ROW(u32), ROW(s32), ROW(u64),
	ROW(s64), ROW(less), ROW(below), ROW(eq), ROW(nonzero), ROW(zero), ROW(select),
	ROW(select0), ROW(bit0), ROW(bit63), ROW(bit17), ROW(swap2), ROW(swap4), ROW(swap8),
	ROW(swap1), ROW(and_signs), ROW(or_signs), ROW(not ), ROW(narrow_less), ROW(narrow_mul),
	ROW(masked), ROW(mod), ROW(div)};
enum { NOPS = sizeof(ops) / sizeof(*ops) };

/* Operations on constants are constants: those of C. */
static void
fold(void)
{
	uint64_t state = 3;
	struct ir ir = new_ir();

	for (unsigned i = 0; i < ROUNDS; i++) {
		const struct op *op = &ops[i % NOPS];
		int64_t a = random_value(&state), b = random_value(&state);

		CU_ASSERT_EQUAL(value_of(&ir, op->make(&ir, ir_const(&ir, a), ir_const(&ir, b))),
			op->want(a, b));
	}
	ir_fini(&ir);
}

/* The same of values that are only known when the program runs; and they lie in their range. */
static void
run(void)
{
	struct exec *x = calloc(1, sizeof(*x));
	uint64_t state = 5;

	for (unsigned o = 0; o < NOPS; o++) {
		struct ir ir = new_ir();
		ir_t a = ir_load(&ir, ir_area(&ir, IR_EXEC), offsetof(struct exec, key), 8, true);
		ir_t b = ir_load(
			&ir, ir_area(&ir, IR_EXEC), offsetof(struct exec, key) + 8, 8, true);

		ir.result = ops[o].make(&ir, a, b);
		for (unsigned i = 0; i < ROUNDS / NOPS; i++) {
			int64_t r;

			x->key[0] = (uint64_t)random_value(&state);
			x->key[1] = i % 8 ? (uint64_t)random_value(&state) : x->key[0];
			r = (int64_t)ir_rig_eval(&ir, x, NULL);
			CU_ASSERT_EQUAL(r, ops[o].want((int64_t)x->key[0], (int64_t)x->key[1]));
			CU_ASSERT(r >= ir.v[ir.result].lo && r <= ir.v[ir.result].hi);
		}
		ir_fini(&ir);
	}
	free(x);
}

/* --- ranges -------------------------------------------------------------------------------- */

/* A value in the range of @v: its ends, or near them, or in between. */
static int64_t
pick(const struct ir_val *v, uint64_t *state)
{
	uint64_t span = (uint64_t)v->hi - (uint64_t)v->lo, r = ir_rig_random(state);

	switch (r % 4) {
	case 0: return v->lo;
	case 1: return v->hi;
	default: return (int64_t)((uint64_t)v->lo +
		(span == UINT64_MAX ? r >> 2 : (r >> 2) % (span + 1)));
	}
}

/* Results of operations on values out of narrow ranges lie in the range that was computed. */
static void
ranges(void)
{
	static const enum ir_op all[] = {IR_ADD, IR_SUB, IR_MUL, IR_AND, IR_OR, IR_XOR, IR_SHL,
		IR_SHR, IR_SAR, IR_DIVU, IR_MODU};
	uint64_t state = 9;

	for (unsigned i = 0; i < ROUNDS; i++) {
		struct ir ir = new_ir();
		ir_t at = ir_area(&ir, IR_EXEC), in[2], out;
		enum ir_op op = all[i % 11];

		for (unsigned k = 0; k < 2; k++) {
			int64_t p = random_value(&state), q = random_value(&state);

			in[k] = ir_load(&ir, at, 8 * k, 8, true);
			ir.v[in[k]].lo = p < q ? p : q;
			ir.v[in[k]].hi = p < q ? q : p;
		}
		out = op < IR_SHL ? ir_bin(&ir, op, in[0], in[1]) : ir_bink(&ir, op, in[0],
			(int64_t)(op < IR_DIVU ? i / 11 % 64 : i / 11 % 1000 + 1));
		for (unsigned k = 0; k < 8 && out > in[1]; k++) {
			int64_t a = pick(&ir.v[in[0]], &state), b = pick(&ir.v[in[1]], &state), r;
			struct ir two = new_ir();

			if (op >= IR_SHL)
				b = value_of(&ir, ir.v[out].b);
			r = value_of(&two, ir_bin(&two, op, ir_const(&two, a), ir_const(&two, b)));
			CU_ASSERT(r >= ir.v[out].lo && r <= ir.v[out].hi);
			ir_fini(&two);
		}
		ir_fini(&ir);
	}
}

/* What ranges are for: narrowing what is narrow, and testing what is 0 or 1, costs nothing. */
static void
ranges_save(void)
{
	struct ir ir = new_ir();
	ir_t p = ir_pkt(&ir), b1 = ir_load(&ir, p, 0, 1, false), b2 = ir_load(&ir, p, 2, 2, false);
	ir_t c = ir_eq(&ir, b1, b2);

	CU_ASSERT_EQUAL(ir.v[b1].hi, 255);
	CU_ASSERT_EQUAL(ir.v[b2].lo, 0);
	CU_ASSERT_EQUAL(ir_narrow(&ir, b1, 2, true), b1);
	CU_ASSERT_EQUAL(ir_narrow(&ir, b1, 1, false), b1);
	CU_ASSERT_NOT_EQUAL(ir_narrow(&ir, b1, 1, true), b1);
	CU_ASSERT_NOT_EQUAL(ir_narrow(&ir, b2, 1, false), b2);
	CU_ASSERT_EQUAL(ir_nonzero(&ir, c), c);
	/* One subtraction and one shift. */
	c = ir_less(&ir, b1, b2, false);
	CU_ASSERT_EQUAL(ir.v[c].op, IR_SHR);
	CU_ASSERT_EQUAL(ir.v[ir.v[c].a].op, IR_SUB);
	ir_fini(&ir);
}

/* --- value numbering ----------------------------------------------------------------------- */

static void
one_value(void)
{
	struct ir ir = new_ir();
	ir_t p = ir_pkt(&ir), a = ir_load(&ir, p, 8, 4, false), b = ir_load(&ir, p, 16, 4, false);
	ir_t args[3] = {p, a, b};

	CU_ASSERT_EQUAL(ir_pkt(&ir), p);
	CU_ASSERT_EQUAL(ir_load(&ir, p, 8, 4, false), a);
	CU_ASSERT_NOT_EQUAL(ir_load(&ir, p, 8, 2, false), a);
	CU_ASSERT_EQUAL(ir_bin(&ir, IR_ADD, a, b), ir_bin(&ir, IR_ADD, b, a));
	CU_ASSERT_NOT_EQUAL(ir_bin(&ir, IR_SUB, a, b), ir_bin(&ir, IR_SUB, b, a));
	CU_ASSERT_EQUAL(ir_bink(&ir, IR_XOR, a, 5), ir_bin(&ir, IR_XOR, ir_const(&ir, 5), a));
	CU_ASSERT_EQUAL(ir_eq(&ir, a, b), ir_eq(&ir, b, a));
	CU_ASSERT_EQUAL(ir_swap(&ir, a, 4), ir_swap(&ir, a, 4));
	CU_ASSERT_NOT_EQUAL(ir_area(&ir, IR_EXEC), ir_area(&ir, IR_GLOBALS));
	CU_ASSERT_EQUAL(ir_call(&ir, HELPER_SHIFT, args, 3, true, false),
		ir_call(&ir, HELPER_SHIFT, args, 3, true, false));
	CU_ASSERT_NOT_EQUAL(ir_call(&ir, HELPER_SHIFT, args, 3, true, false),
		ir_call(&ir, HELPER_SHIFT, args, 2, true, false));
	CU_ASSERT_NOT_EQUAL(ir_call(&ir, HELPER_KEY, args, 3, false, false),
		ir_call(&ir, HELPER_KEY, args, 3, false, false));
	ir_fini(&ir);
}

/* A load of memory that can change is the same value until something may have changed it. */
static void
epochs(void)
{
	struct ir ir = new_ir();
	ir_t x = ir_area(&ir, IR_EXEC), p = ir_pkt(&ir), one = ir_const(&ir, 1);
	ir_t a = ir_load(&ir, x, 8, 8, true), fixed = ir_load(&ir, p, 8, 8, false), b;

	CU_ASSERT_EQUAL(ir_load(&ir, x, 8, 8, true), a);
	ir_store(&ir, x, 64, 8, one);
	b = ir_load(&ir, x, 8, 8, true);
	CU_ASSERT_NOT_EQUAL(b, a);
	CU_ASSERT_EQUAL(ir_load(&ir, x, 8, 8, true), b);
	CU_ASSERT_EQUAL(ir_load(&ir, p, 8, 8, false), fixed);
	ir_call(&ir, HELPER_SHIFT, &one, 1, true, false);
	CU_ASSERT_EQUAL(ir_load(&ir, x, 8, 8, true), b);
	ir_call(&ir, HELPER_ELEM_PUT, &one, 1, false, false);
	CU_ASSERT_NOT_EQUAL(ir_load(&ir, x, 8, 8, true), b);
	CU_ASSERT_EQUAL(ir_load(&ir, p, 8, 8, false), fixed);
	ir_fini(&ir);
}

/* Numbers are kept when the table grows. */
static void
growth(void)
{
	struct ir ir = new_ir();
	ir_t made[5000];

	for (unsigned i = 0; i < 5000; i++)
		made[i] = ir_load(&ir, ir_pkt(&ir), i, 1, false);
	for (unsigned i = 0; i < 5000; i++)
		CU_ASSERT_EQUAL(ir_load(&ir, ir_pkt(&ir), i, 1, false), made[i]);
	CU_ASSERT(!ir.nomem);
	ir_fini(&ir);
}

/* Offsets that an instruction can not hold are moved to the base. */
static void
far(void)
{
	static const int64_t offs[] = {0, 0x3fff, 0x4000, 0x7fff, 0x8000, 0x12345, 80000};
	struct exec *x = calloc(1, sizeof(*x));
	uint8_t *bytes = (uint8_t *)x;

	for (unsigned i = 0; i < sizeof(offs) / sizeof(*offs); i++) {
		struct ir ir = new_ir();
		ir_t v = ir_load(&ir, ir_area(&ir, IR_EXEC), offs[i], 1, true);

		CU_ASSERT(ir.v[v].imm >= 0 && ir.v[v].imm < 0x8000);
		bytes[offs[i]] = (uint8_t)(i + 1);
		ir.result = v;
		CU_ASSERT_EQUAL(ir_rig_eval(&ir, x, NULL), i + 1);
		ir_fini(&ir);
	}
	free(x);
}

UNIT_SUITE(suite_ir, "probe/ir.c", {"constants fold", fold}, {"values", run}, {"ranges", ranges},
	{"ranges save code", ranges_save}, {"equal computations", one_value},
	{"loads and stores", epochs}, {"growth", growth}, {"far offsets", far});
