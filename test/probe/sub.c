/* Tests of lib/probe/sub.c and the subroutines in sub_*.c. */
#include "../../lib/probe/sub.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../lib/probe/exec.h"
#include "../../lib/probe/str.h"
#include "../unit.h"
#include "fire_rig.h"

/* The list: sorted, so unique; every row is documented, and can be called. */
static void
list(void)
{
	for (unsigned i = 0; i < sub_count; i++) {
		const struct sub *s = sub_list[i];
		struct helper h = helper_get(HELPER_SUBS + i);

		CU_ASSERT(i == 0 || strcmp(sub_list[i - 1]->f.name, s->f.name) < 0);
		CU_ASSERT_PTR_NOT_NULL(s->run);
		CU_ASSERT(s->doc != NULL && s->doc[0] != '\0');
		CU_ASSERT(s->f.ret != NULL && s->f.params != NULL);
		CU_ASSERT(s->f.flags & ENV_SUB);
		CU_ASSERT(!(s->f.flags & ENV_PURE) || !(s->f.flags & ENV_FAULT));
		CU_ASSERT_STRING_EQUAL(h.name, s->f.name);
		CU_ASSERT_PTR_EQUAL(h.fn, s->run);
	}
	CU_ASSERT_EQUAL(helper_count(), HELPER_SUBS + sub_count);
}

/* What each returns, in a program. */
static void
behaviour(void)
{
	static const struct {
		const char *expr, *format, *want;
	} rows[] = {
		{"htons(0x1234)", "%x", "3412"},
		{"htons(0x561234)", "%x", "3412"},
		{"ntohs(htons(0xfffe))", "%x", "fffe"},
		{"htonl(0x12345678)", "%x", "78563412"},
		{"htonl(0x80000000)", "%d", "128"},
		{"ntohl(htonl(0xffeeddcc))", "%x", "ffeeddcc"},
		{"htonll(0x123456789abcdef0)", "%x", "f0debc9a78563412"},
		{"ntohll(htonll(5))", "%d", "5"},
		{"strlen(\"\")", "%d", "0"},
		{"strlen(\"abc\")", "%d", "3"},
		{"strlen(unset)", "%d", "0"},
		{"strlen(args[2]->ip_saddr)", "%d", "8"},
		{"strlen(probename)", "%d", "7"},
		{"strjoin(\"ab\", \"cd\")", "%s", "abcd"},
		{"strjoin(\"\", \"\")", "%s", ""},
		{"strjoin(args[2]->ip_saddr, \"!\")", "%s", "10.0.0.1!"},
		{"strjoin(unset, strjoin(lltostr(7), unset))", "%s", "7"},
		{"strlen(strjoin(LONG, LONG))", "%d", "64"},
		{"lltostr(0)", "%s", "0"},
		{"lltostr(-9223372036854775807 - 1)", "%s", "-9223372036854775808"},
		{"lltostr(18446744073709551615u)", "%s", "-1"},
		{"(rand() >= 0) + (rand() >= 0) + (rand() == rand())", "%d", "2"},
	};
	char text[512];

	for (unsigned i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		snprintf(text, sizeof(text),
			"inline string LONG = \"0123456789012345678901234567890123"
			"456789\"; string unset; tcp:::receive { printf(\"%s,\", %s); }",
			rows[i].format, rows[i].expr);
		for (unsigned kind = 0; kind < FIRE_RIG_KINDS; kind++) {
			struct fire_rig *r = fire_rig_new(text, (enum engine_kind)kind, 0);
			const char *got;
			size_t n = strlen(rows[i].want);

			fire_rig_packet(r, 6, 0, 1);
			fire_rig_fire(r);
			got = fire_rig_out(r);
			if (strncmp(got, rows[i].want, n) != 0 || strcmp(got + n, ",") != 0)
				printf("%s: want %s, got %s\n", rows[i].expr, rows[i].want, got);
			CU_ASSERT(strncmp(got, rows[i].want, n) == 0 && strcmp(got + n, ",") == 0);
			fire_rig_free(r);
		}
	}
}

static uint64_t
run(const char *name, struct exec *x, uint64_t a, uint64_t b)
{
	for (unsigned i = 0; i < sub_count; i++)
		if (strcmp(sub_list[i]->f.name, name) == 0)
			return sub_list[i]->run((uintptr_t)x, a, b, 0, 0);
	CU_FAIL_FATAL("no such subroutine");
	return 0;
}

/* A clause that builds more text than there is scratch faults; nothing is written beyond it. */
static void
scratch(void)
{
	struct exec *x = calloc(1, sizeof(*x) + 64);
	static const struct agg_strings strings;
	char text[1001];
	uint64_t h = str_make(AGG_STR_TEXT, (uintptr_t)text);
	unsigned n = 0;

	memset(text, 'x', 1000);
	text[1000] = '\0';
	x->alive = 1;
	x->strsize = 2000;
	x->strings = &strings;
	while (x->alive && n < 100) {
		uint64_t r = run("strjoin", x, h, h);

		n += x->alive;
		CU_ASSERT_EQUAL(str_tag(r), x->alive ? AGG_STR_TEXT : 0);
	}
	CU_ASSERT_EQUAL(n, EXEC_SCRATCH / 2008);
	CU_ASSERT_EQUAL(x->fault, EXEC_NOSCRATCH);
	CU_ASSERT_EQUAL(x->mem[0], 0);
	free(x);
}

/* The same numbers in every run, others on every worker, none above 31 bits. */
static void
random_numbers(void)
{
	struct exec *x = calloc(3, sizeof(*x)), *y = x + 1, *z = x + 2;
	unsigned differ = 0;
	uint64_t or = 0;

	x->random = y->random = 1;
	z->random = 2;
	for (unsigned i = 0; i < 1000; i++) {
		uint64_t r = run("rand", x, 0, 0);

		or |= r;
		CU_ASSERT_EQUAL(run("rand", y, 0, 0), r);
		differ += run("rand", z, 0, 0) != r;
	}
	CU_ASSERT_EQUAL(or, INT32_MAX);
	CU_ASSERT(differ > 990);
	free(x);
}

UNIT_SUITE(suite_sub, "probe/sub.c", {"list", list}, {"behaviour", behaviour},
	{"scratch", scratch}, {"rand", random_numbers});
