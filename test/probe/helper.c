/* Tests of lib/probe/helper.c and exec.c. */
#include "../../lib/probe/helper.h"

#include <stdlib.h>
#include <string.h>

#include "../../lib/probe/exec.h"
#include "../../lib/probe/prov.h"
#include "../unit.h"
#include "ir_rig.h"

/* Every helper is described: as many letters as arguments, at most five. */
static void
list(void)
{
	for (unsigned i = 0; i < helper_count(); i++) {
		struct helper h = helper_get(i);

		CU_ASSERT(h.name != NULL && h.fn != NULL && h.args != NULL);
		CU_ASSERT(strlen(h.args) <= 5 && strspn(h.args, "epi") == strlen(h.args));
		CU_ASSERT_EQUAL(h.header, i == HELPER_HEADER || i == HELPER_VIEW);
		for (unsigned j = 0; j < i; j++)
			CU_ASSERT_STRING_NOT_EQUAL(h.name, helper_get(j).name);
	}
}

/* C's division where C has one; the rest does not trap. */
static void
divide(void)
{
	struct exec *x = calloc(1, sizeof(*x));
	uint64_t state = 11;
	const int64_t min = INT64_MIN;

	x->alive = 1;
	for (unsigned i = 0; i < 20000; i++) {
		int64_t a = (int64_t)(ir_rig_random(&state) >> i % 64) * (i & 1 ? 1 : -1);
		int64_t b = (int64_t)(ir_rig_random(&state) >> i / 64 % 64) | 2;

		CU_ASSERT_EQUAL(helper_divide(x, a, b, HELPER_DIV_SIGNED), a / b);
		CU_ASSERT_EQUAL(helper_divide(x, a, b, HELPER_DIV_SIGNED | HELPER_DIV_MOD), a % b);
		CU_ASSERT_EQUAL((uint64_t)helper_divide(x, a, b, 0), (uint64_t)a / (uint64_t)b);
		CU_ASSERT_EQUAL((uint64_t)helper_divide(x, a, b, HELPER_DIV_MOD),
			(uint64_t)a % (uint64_t)b);
	}
	CU_ASSERT_EQUAL(helper_divide(x, min, -1, HELPER_DIV_SIGNED), min);
	CU_ASSERT_EQUAL(helper_divide(x, min, -1, HELPER_DIV_SIGNED | HELPER_DIV_MOD), 0);
	CU_ASSERT_EQUAL(helper_divide(x, 7, -1, HELPER_DIV_SIGNED), -7);
	CU_ASSERT_EQUAL(helper_divide(x, 7, -1, 0), 0);
	CU_ASSERT_EQUAL(x->alive, 1);
	CU_ASSERT_EQUAL(helper_divide(x, 7, 0, 0), 0);
	CU_ASSERT_EQUAL(x->alive, 0);
	CU_ASSERT_EQUAL(x->fault, EXEC_DIVZERO);
	free(x);
}

static void
shift(void)
{
	CU_ASSERT_EQUAL(helper_shift(1, 63, HELPER_SHIFT_LEFT), UINT64_C(1) << 63);
	CU_ASSERT_EQUAL(helper_shift(5, 64, HELPER_SHIFT_LEFT), 5);
	CU_ASSERT_EQUAL(helper_shift(UINT64_C(1) << 63, 63, HELPER_SHIFT_RIGHT), 1);
	CU_ASSERT_EQUAL(helper_shift(UINT64_C(1) << 63, 63, HELPER_SHIFT_ARITH), UINT64_MAX);
	CU_ASSERT_EQUAL(helper_shift(16, (uint64_t)-62, HELPER_SHIFT_RIGHT), 4);
}

/* The header at each base if it is there, else zeros. */
static void
header(void)
{
	static const uint8_t data[512], zeros[HELPER_HEADER_SIZE];
	const struct pkt p = {.data = data,
		.layers = PKT_BIT(PKT_IP4) | PKT_BIT(PKT_TCP),
		.off_l2 = 10,
		.off_vlan = 20,
		.off_mpls = 30,
		.off_l3 = 40,
		.off_l4 = 50,
		.off_quoted = 60,
		.off_qports = 70};
	static const struct {
		enum prov_base base;
		unsigned off;
	} rows[] = {{PROV_L2, 10}, {PROV_VLAN, 20}, {PROV_MPLS, 30}, {PROV_L3, 40}, {PROV_L4, 50},
		{PROV_QUOTED, 60}, {PROV_QPORTS, 70}};

	for (unsigned i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		CU_ASSERT_PTR_EQUAL(helper_header(&p, PKT_BIT(PKT_TCP) | PKT_BIT(PKT_UDP),
			rows[i].base), data + rows[i].off);
	CU_ASSERT_EQUAL(memcmp(helper_header(&p, PKT_BIT(PKT_UDP), PROV_L4), zeros,
		sizeof(zeros)), 0);
	CU_ASSERT(helper_header(&p, PKT_BIT(PKT_UDP), PROV_L4) != data + 50);
}

/* The first fault of a clause is the one that is told. */
static void
faults(void)
{
	struct exec *x = calloc(1, sizeof(*x));

	x->alive = 1;
	exec_fail(x, EXEC_BADADDR, 17);
	exec_fail(x, EXEC_DIVZERO, 18);
	CU_ASSERT_EQUAL(x->alive, 0);
	CU_ASSERT_EQUAL(x->fault, EXEC_BADADDR);
	CU_ASSERT_EQUAL(x->fault_addr, 17);
	for (unsigned i = 0; i < EXEC_NFAULTS; i++)
		for (unsigned j = 0; j < i; j++)
			CU_ASSERT_STRING_NOT_EQUAL(exec_fault_name(i), exec_fault_name(j));
	CU_ASSERT_STRING_EQUAL(exec_fault_name(EXEC_NFAULTS), "unknown fault");
	free(x);
}

/* Pieces of scratch are aligned and apart; the last bytes can be had, not one more. */
static void
scratch(void)
{
	struct exec *x = calloc(1, sizeof(*x));
	uint8_t *a, *b;

	x->alive = 1;
	a = exec_scratch(x, 3);
	b = exec_scratch(x, 8);
	CU_ASSERT_PTR_EQUAL(a, x->scratch);
	CU_ASSERT_PTR_EQUAL(b, a + 8);
	CU_ASSERT_PTR_NULL(exec_scratch(x, EXEC_SCRATCH - 15));
	CU_ASSERT_EQUAL(x->fault, EXEC_NOSCRATCH);
	CU_ASSERT_PTR_EQUAL(exec_scratch(x, EXEC_SCRATCH - 16), b + 8);
	CU_ASSERT_PTR_NULL(exec_scratch(x, 1));
	free(x);
}

UNIT_SUITE(suite_helper, "probe/helper.c", {"list", list}, {"divide", divide}, {"shift", shift},
	{"header", header}, {"faults", faults}, {"scratch", scratch});
