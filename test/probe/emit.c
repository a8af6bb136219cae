/* Tests of lib/probe/emit.c, ir.c and load.c: random programs, by three ways of running them. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "../../lib/probe/emit.h"
#include "../../lib/probe/insn.h"
#include "../../lib/probe/load.h"
#include "../unit.h"
#include "ir_rig.h"

#define PROGRAMS 20000
#define KEY_BYTES 64

static struct exec *
new_exec(void)
{
	struct exec *x = calloc(1, sizeof(*x));

	x->alive = 1;
	return x;
}

static void
random_packet(struct pkt *pkt, const uint8_t *bytes, uint64_t *state)
{
	uint64_t *words = (uint64_t *)pkt;

	for (unsigned i = 0; i < sizeof(*pkt) / 8; i++)
		words[i] = ir_rig_random(state) >> ir_rig_random(state) % 64;
	pkt->data = bytes;
	pkt->off_l3 = 16;
}

/* The result and the memory that @run leaves. */
struct outcome {
	uint64_t result;
	uint64_t key[KEY_BYTES / 8];
	uint64_t fault;
};

static void
start(struct exec *x)
{
	for (unsigned i = 0; i < KEY_BYTES / 8; i++)
		x->key[i] = i * UINT64_C(0x0123456789abcdef);
	x->alive = 1;
	x->fault = 0;
}

static void
finish(const struct exec *x, uint64_t result, struct outcome *o)
{
	memset(o, 0, sizeof(*o));
	o->result = result;
	o->fault = x->fault;
	memcpy(o->key, x->key, KEY_BYTES);
}

static bool
same(const struct ir *ir, const struct code *code, struct exec *x, struct pkt *pkt)
{
	struct load_areas areas = {.exec = x, .exec_bytes = sizeof(*x)};
	struct outcome want, got[2];
	struct prog prog;
	bool failed;

	start(x);
	finish(x, ir_rig_eval(ir, x, pkt), &want);
	if (load_prog(code, &areas, true, &failed, &prog) != 0 || failed)
		return false;
	start(x);
	finish(x, load_interpret(&prog, pkt), &got[0]);
	start(x);
	finish(x, load_run(&prog, pkt), &got[1]);
	load_free(&prog);
	return memcmp(&want, &got[0], sizeof(want)) == 0 &&
		memcmp(&want, &got[1], sizeof(want)) == 0;
}

static void
test_random(void)
{
	uint64_t state = 88172645463325252;
	struct exec *x = new_exec();
	unsigned large = 0, wrong = 0;
	uint8_t bytes[128];
	struct pkt pkt;

	for (unsigned i = 0; i < sizeof(bytes); i++)
		bytes[i] = (uint8_t)(i * 7 + 1);
	for (unsigned i = 0; i < PROGRAMS; i++) {
		struct code code;
		struct ir ir;
		int ret;

		CU_ASSERT_FATAL(ir_init(&ir) == 0);
		ir_rig_fill(&ir, 1 + (unsigned)(ir_rig_random(&state) % 60), &state);
		ret = emit_code(&ir, &code);
		CU_ASSERT(ret == 0 || ret == -E2BIG);
		large += ret == -E2BIG;
		random_packet(&pkt, bytes, &state);
		if (ret == 0) {
			wrong += !same(&ir, &code, x, &pkt);
			code_free(&code);
		}
		ir_fini(&ir);
	}
	CU_ASSERT_EQUAL(wrong, 0);
	CU_ASSERT(large < PROGRAMS / 100);
	free(x);
}

/* More values than registers and slots: refused, not wrong. */
static void
test_too_many(void)
{
	struct code code;
	struct ir ir;
	ir_t v[200], sum;

	CU_ASSERT_FATAL(ir_init(&ir) == 0);
	for (unsigned i = 0; i < 200; i++)
		v[i] = ir_bink(&ir, IR_MUL, ir_load(&ir, ir_pkt(&ir), i % 64, 1, false), 3 + i);
	sum = v[0];
	for (unsigned i = 0; i < 200; i++)
		sum = ir_bin(&ir, IR_XOR, ir_bink(&ir, IR_MUL, sum, 7), v[(i * 77) % 200]);
	ir.result = sum;
	CU_ASSERT_EQUAL(emit_code(&ir, &code), -E2BIG);
	ir_fini(&ir);
}

/* dport == 80 of a TCP segment: the size of the code is what makes it fast. */
static void
test_predicate_is_short(void)
{
	struct code code;
	struct ir ir;
	ir_t layers, port;

	CU_ASSERT_FATAL(ir_init(&ir) == 0);
	layers = ir_load(&ir, ir_pkt(&ir), offsetof(struct pkt, layers), 8, false);
	port = ir_load(&ir, ir_pkt(&ir), offsetof(struct pkt, dport), 2, false);
	ir.result = ir_bin(&ir, IR_AND, ir_bit(&ir, layers, PKT_TCP),
		ir_eq(&ir, port, ir_const(&ir, 80)));
	CU_ASSERT_EQUAL(emit_code(&ir, &code), 0);
	CU_ASSERT(code.n <= 9);
	code_free(&code);
	ir_fini(&ir);
}

UNIT_SUITE(suite_emit, "probe/emit.c", {"random programs run alike by all engines", test_random},
	{"too many values are refused", test_too_many},
	{"a predicate is a handful of instructions", test_predicate_is_short});
