/* Tests of what all subroutines with strings share: NULL, strsize, scratch; and of sub_text.c. */
#include "../../lib/probe/sub_text.h"

#include <stdlib.h>
#include <string.h>

#include "../../lib/probe/str.h"
#include "../../lib/probe/sub.h"
#include "../unit.h"

#define STRSIZE 16

static const struct agg_strings strings;
static struct pkt packet;

static struct exec *
new_exec(void)
{
	struct exec *x = calloc(1, sizeof(*x) + 64);

	x->alive = 1;
	x->strsize = STRSIZE;
	x->strings = &strings;
	x->pkt = (uintptr_t)&packet;
	return x;
}

static bool
is_string(const char *params, unsigned i)
{
	while (i-- > 0)
		params = strchr(params, ',') + 1;
	return strncmp(params + strspn(params, " "), "string", 6) == 0;
}

/* Arguments that begin a subroutine's list and are strings. */
static unsigned
count_strings(const struct sub *s)
{
	return !is_string(s->f.params, 0) ? 0 :
		strchr(s->f.params, ',') != NULL && is_string(s->f.params, 1) ? 2 : 1;
}

static uint64_t
call(const struct sub *s, struct exec *x, uint64_t a, uint64_t b)
{
	bool two = count_strings(s) == 2;

	return s->run((uintptr_t)x, a, two ? b : (uint64_t)s->absent, (uint64_t)s->absent, 0);
}

/* NULL in the place of any string is an invalid address; but strtok() goes on with it. */
static void
null(void)
{
	uint64_t text = str_make(AGG_STR_TEXT, (uintptr_t)"a");
	unsigned n = 0;

	for (unsigned i = 0; i < sub_count; i++)
		for (unsigned k = 0; k < count_strings(sub_list[i]); k++, n++) {
			struct exec *x = new_exec();

			call(sub_list[i], x, k == 0 ? 0 : text, k == 1 ? 0 : text);
			CU_ASSERT_EQUAL(x->alive, 0);
			CU_ASSERT_EQUAL(x->fault, EXEC_BADADDR);
			CU_ASSERT_EQUAL(x->fault_addr, 0);
			free(x);
		}
	CU_ASSERT(n > 20);
}

/* Results have strsize bytes at most, all of them in scratch, whatever the arguments are. */
static void
bounded(void)
{
	static const char *const texts[] = {"", "/",
		"a/../b//c/.././/dddddddddddddddddddd/eeeeeeeeeeeeee",
		"{\"a\":\"0123456789012345678901234567\"}", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
		"a"};
	const unsigned n = sizeof(texts) / sizeof(*texts);

	for (unsigned i = 0; i < sub_count; i++) {
		for (unsigned k = 0; k < n * n && count_strings(sub_list[i]) > 0; k++) {
			struct exec *x = new_exec();
			uint64_t h = call(sub_list[i], x,
				str_make(AGG_STR_TEXT, (uintptr_t)texts[k % n]),
				str_make(AGG_STR_TEXT, (uintptr_t)texts[k / n]));

			CU_ASSERT_EQUAL(x->alive, 1);
			if (strcmp(sub_list[i]->f.ret, "string") == 0 && h != 0) {
				const uint8_t *p = str_bytes(h);

				CU_ASSERT_EQUAL(str_tag(h), AGG_STR_TEXT);
				CU_ASSERT(p >= x->scratch && p < x->scratch + x->scratch_used);
				CU_ASSERT(strlen((const char *)p) <= STRSIZE);
			}
			free(x);
		}
	}
}

/* Without room for the result the clause faults, and the result is NULL. */
static void
no_scratch(void)
{
	uint64_t text = str_make(AGG_STR_TEXT, (uintptr_t)"aaaa");

	for (unsigned i = 0; i < sub_count; i++) {
		const struct sub *s = sub_list[i];
		struct exec *x = new_exec();

		x->scratch_used = EXEC_SCRATCH;
		if (count_strings(s) > 0 && strcmp(s->f.ret, "string") == 0) {
			CU_ASSERT_EQUAL(call(s, x, text, text), 0);
			CU_ASSERT(x->alive || strcmp(s->f.name, "json") == 0 ||
				x->fault == EXEC_NOSCRATCH);
		}
		free(x);
	}
}

static void
get_and_put(void)
{
	struct exec *x = new_exec();
	struct sub_text t;
	uint32_t n = 100;
	uint64_t h;

	CU_ASSERT(sub_text_get(x, str_make(AGG_STR_IP4, 0x0100000a), &t));
	CU_ASSERT_EQUAL(t.n, 8);
	CU_ASSERT_EQUAL(memcmp(t.p, "10.0.0.1", 8), 0);
	CU_ASSERT(sub_text_get(x, str_make(AGG_STR_TEXT, (uintptr_t)"0123456789abcdefg"), &t));
	CU_ASSERT_EQUAL(t.n, STRSIZE);
	CU_ASSERT_PTR_NOT_NULL(sub_text_room(x, &n));
	CU_ASSERT_EQUAL(n, STRSIZE);
	h = sub_text_put(x, "abc", 2);
	CU_ASSERT_STRING_EQUAL(str_bytes(h), "ab");
	h = sub_text_put(x, "0123456789abcdefg", 17);
	CU_ASSERT_STRING_EQUAL(str_bytes(h), "0123456789abcdef");
	CU_ASSERT(x->alive);
	CU_ASSERT(!sub_text_get(x, 0, &t));
	free(x);
}

UNIT_SUITE(suite_sub_text, "probe/sub_text.c", {"null", null}, {"bounded", bounded},
	{"no scratch", no_scratch}, {"get and put", get_and_put});
