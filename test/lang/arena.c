#include <errno.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>

#include "../../lib/lang/arena.h"
#include "../unit.h"

/* Under a sanitizer calloc() returns NULL for what is too large, too. */
const char *__asan_default_options(void);
const char *
__asan_default_options(void)
{
	return "allocator_may_return_null=1";
}

static struct arena *
fresh(jmp_buf *out)
{
	struct arena *a = arena_new();

	arena_on_nomem(a, out);
	return a;
}

static void
pieces(void)
{
	jmp_buf out;
	struct arena *a = fresh(&out);
	unsigned char *before[300];

	for (unsigned i = 0; i < 300; i++) {
		size_t n = i * i % 5000;

		before[i] = arena_alloc(a, n);
		CU_ASSERT_EQUAL((uintptr_t)before[i] % 16, 0);
		for (size_t k = 0; k < n; k++)
			CU_ASSERT_EQUAL(before[i][k], 0);
		memset(before[i], (int)i | 1, n);
	}
	for (unsigned i = 0; i < 300; i++)
		for (size_t k = 0; k < i * i % 5000; k++)
			CU_ASSERT_EQUAL(before[i][k], (i | 1) & 0xff);
	memset(arena_alloc(a, 10 << 20), 1, 10 << 20);
	arena_free(a);
	arena_free(NULL);
}

static void
texts(void)
{
	jmp_buf out;
	struct arena *a = fresh(&out);
	char wide[3000];

	memset(wide, 'w', sizeof(wide));
	CU_ASSERT_STRING_EQUAL(arena_strdup(a, "tcp:::send", 3), "tcp");
	CU_ASSERT_STRING_EQUAL(arena_strdup(a, "", 0), "");
	CU_ASSERT_STRING_EQUAL(arena_printf(a, "%s-%d", "tick", 7), "tick-7");
	CU_ASSERT_EQUAL(strlen(arena_printf(a, "<%.*s>", 3000, wide)), 3002);
	arena_free(a);
}

static void
arrays(void)
{
	jmp_buf out;
	struct arena *a = fresh(&out);
	int *v = NULL, *same;

	for (int i = 0; i < 1000; i++) {
		v = arena_grow(a, v, (size_t)i, sizeof(*v));
		v[i] = i;
	}
	for (int i = 0; i < 1000; i++)
		CU_ASSERT_EQUAL(v[i], i);
	same = arena_grow(a, v, 1000, sizeof(*v));
	CU_ASSERT_PTR_EQUAL(same, v);
	arena_free(a);
}

static void
no_memory(void)
{
	jmp_buf out;
	struct arena *a = fresh(&out);
	volatile int thrown = 0;

	if (setjmp(out)) {
		thrown++;
	} else {
		arena_alloc(a, SIZE_MAX - 8);
		CU_FAIL("came back");
	}
	if (setjmp(out)) {
		thrown++;
	} else {
		arena_alloc(a, SIZE_MAX / 2);
		CU_FAIL("came back");
	}
	if (setjmp(out)) {
		thrown++;
	} else {
		arena_grow(a, NULL, SIZE_MAX / 2 + 1, 16);
		CU_FAIL("came back");
	}
	CU_ASSERT_EQUAL(thrown, 3);
	CU_ASSERT_STRING_EQUAL(arena_strdup(a, "still works", 11), "still works");
	arena_free(a);
}

UNIT_SUITE(arena_suite, "lang/arena.c", {"pieces", pieces}, {"texts", texts}, {"arrays", arrays},
	{"no memory", no_memory});
