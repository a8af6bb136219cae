/* Tests of lib/probe/assoc.c. */
#include "../../lib/probe/assoc.h"

#include <stdlib.h>
#include <string.h>

#include "../../lib/probe/exec.h"
#include "../../lib/probe/str.h"
#include "../unit.h"
#include "ir_rig.h"

enum { KEYS = 500, STEPS = 200000 };

static const struct agg_def int_key = {.nparts = 2,
	.parts = {{.kind = AGG_PART_INT, .size = 4}, {.kind = AGG_PART_INT, .size = 8}}};

static struct exec *
new_exec(void)
{
	return calloc(1, sizeof(struct exec));
}

static void
set_key(struct assoc *a, struct exec *x, uint32_t first, uint64_t second)
{
	memset(x->key, 0, 64);
	memcpy((uint8_t *)x->key + a->key.parts[0].head, &first, 4);
	memcpy((uint8_t *)x->key + a->key.parts[1].head, &second, 8);
}

/* Random stores, loads and frees of many keys against a plain array. */
static void
model(void)
{
	struct assoc *a = assoc_new(&int_key, ASSOC_INT, 8, 1 << 20);
	struct exec *x = new_exec();
	uint64_t want[KEYS] = {0}, state = 1;

	CU_ASSERT_PTR_NOT_NULL_FATAL(a);
	CU_ASSERT(a->capacity >= KEYS);
	for (unsigned i = 0; i < STEPS; i++) {
		uint64_t r = ir_rig_random(&state);
		unsigned k = (unsigned)(r % KEYS);

		set_key(a, x, k % 7, k / 7);
		if (r >> 32 & 1) {
			want[k] = (r >> 33 & 3) != 0 ? ir_rig_random(&state) : 0;
			assoc_put(a, x, want[k]);
		}
		CU_ASSERT_EQUAL(assoc_get(a, x), want[k]);
	}
	for (unsigned k = 0; k < KEYS; k++) {
		set_key(a, x, k % 7, k / 7);
		CU_ASSERT_EQUAL(assoc_get(a, x), want[k]);
	}
	CU_ASSERT_EQUAL(x->drops[EXEC_DROP_DYNAMIC], 0);
	assoc_free(a);
	free(x);
}

/* As many elements as were promised fit; a full array drops and counts; freed ones can be had
 * again. */
static void
full(void)
{
	struct assoc *a = assoc_new(&int_key, ASSOC_INT, 8, 1);
	struct exec *x = new_exec();
	unsigned stored = 0;

	CU_ASSERT_PTR_NOT_NULL_FATAL(a);
	for (uint32_t k = 1; k <= 200; k++) {
		set_key(a, x, k, k);
		assoc_put(a, x, k);
		stored += assoc_get(a, x) == k;
	}
	CU_ASSERT(stored >= a->capacity);
	CU_ASSERT(stored < 200);
	CU_ASSERT_EQUAL(x->drops[EXEC_DROP_DYNAMIC], 200 - stored);
	/* Changing an element of a full array is no drop, nor is freeing what is not there. */
	set_key(a, x, 1, 1);
	assoc_put(a, x, 77);
	CU_ASSERT_EQUAL(assoc_get(a, x), 77);
	set_key(a, x, 999, 0);
	assoc_put(a, x, 0);
	CU_ASSERT_EQUAL(x->drops[EXEC_DROP_DYNAMIC], 200 - stored);
	for (uint32_t k = 1; k <= 200; k++) {
		set_key(a, x, k, k);
		assoc_put(a, x, 0);
		CU_ASSERT_EQUAL(assoc_get(a, x), 0);
	}
	x->drops[EXEC_DROP_DYNAMIC] = 0;
	for (uint32_t k = 1; k <= a->capacity; k++) {
		set_key(a, x, k, 1);
		assoc_put(a, x, k);
		CU_ASSERT_EQUAL(assoc_get(a, x), k);
	}
	CU_ASSERT_EQUAL(x->drops[EXEC_DROP_DYNAMIC], 0);
	assoc_free(a);
	free(x);
}

static void
strings(void)
{
	static const struct agg_def key = {.nparts = 1, .parts = {{.kind = AGG_PART_STR}}};
	struct assoc *a = assoc_new(&key, ASSOC_STR, str_cell_size(20), 1 << 16);
	struct exec *x = new_exec();
	char built[] = "built";

	CU_ASSERT_PTR_NOT_NULL_FATAL(a);
	for (unsigned k = 1; k < 100; k++) {
		memset(x->key, 0, 64);
		str_key_put(x->key, &a->key.parts[0], NULL, str_make(AGG_STR_CONST, k));
		CU_ASSERT_EQUAL(assoc_get(a, x), str_make(AGG_STR_EMPTY, 0));
		built[0] = (char)k;
		assoc_put(a, x, k % 2 ? str_make(AGG_STR_TEXT, (uintptr_t)built) :
			str_make(AGG_STR_IP4, k));
	}
	built[0] = '\0';
	for (unsigned k = 1; k < 100; k++) {
		uint64_t h;

		memset(x->key, 0, 64);
		str_key_put(x->key, &a->key.parts[0], NULL, str_make(AGG_STR_CONST, k));
		h = assoc_get(a, x);
		if (k % 2 == 0) {
			CU_ASSERT_EQUAL(h, str_make(AGG_STR_IP4, k));
			continue;
		}
		CU_ASSERT_EQUAL(str_tag(h), AGG_STR_TEXT);
		CU_ASSERT_EQUAL(*(const char *)str_bytes(h), (char)k);
		CU_ASSERT_STRING_EQUAL((const char *)str_bytes(h) + 1, "uilt");
		assoc_put(a, x, h);
		CU_ASSERT_EQUAL(assoc_get(a, x), h);
	}
	assoc_free(a);
	free(x);
}

UNIT_SUITE(suite_assoc, "probe/assoc.c", {"as a plain array", model}, {"full", full},
	{"strings", strings});
