/* Tests of lib/probe/timer.c. */
#include "../../lib/probe/timer.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "../unit.h"

#define SEC UINT64_C(1000000000)

static void
suffixes(void)
{
	static const struct {
		const char *text;
		uint64_t ns;
	} rows[] = {
		{"5", SEC / 5},
		{"5hz", SEC / 5},
		{"5000", 200000},
		{"7hz", SEC / 7},
		{"200000ns", 200000},
		{"300000nsec", 300000},
		{"200us", 200000},
		{"201usec", 201000},
		{"3ms", 3000000},
		{"3msec", 3000000},
		{"3s", 3 * SEC},
		{"3sec", 3 * SEC},
		{"3m", 180 * SEC},
		{"3min", 180 * SEC},
		{"3h", 10800 * SEC},
		{"3hour", 10800 * SEC},
		{"3d", 259200 * SEC},
		{"3day", 259200 * SEC},
		{"10MS", 10000000},
		{"0003s", 3 * SEC},
	};

	for (unsigned i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		enum probe_kind kind;
		uint64_t ns;
		char name[64];

		snprintf(name, sizeof(name), "tick-%s", rows[i].text);
		CU_ASSERT_EQUAL(timer_parse(name, &kind, &ns), 0);
		CU_ASSERT_EQUAL(kind, PROBE_TICK);
		CU_ASSERT_EQUAL(ns, rows[i].ns);
		snprintf(name, sizeof(name), "profile-%s", rows[i].text);
		CU_ASSERT_EQUAL(timer_parse(name, &kind, &ns), 0);
		CU_ASSERT_EQUAL(kind, PROBE_PROFILE);
		CU_ASSERT_EQUAL(ns, rows[i].ns);
	}
}

static void
refused(void)
{
	static const char *const rows[] = {"", "tick", "tick-", "profile-", "tick-x", "tick-5x",
		"tick-0", "tick-0s", "tick--5", "tick-+5", "tick- 5", "tick-5 s", "tick-5ss",
		"tick-199999ns", "tick-199us", "tick-5001", "tick-2000000000", "Tick-5",
		"tack-5s", "tick-18446744073709551616ns", "tick-213504d", "tick-1.5s", "tick-5s "};

	for (unsigned i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		enum probe_kind kind;
		uint64_t ns;
		int ret = timer_parse(rows[i], &kind, &ns);

		if (ret != -EINVAL)
			printf("\"%s\" is no timer\n", rows[i]);
		CU_ASSERT_EQUAL(ret, -EINVAL);
	}
}

/* Those that are always there are timers, each once. */
static void
listed(void)
{
	CU_ASSERT(timer_listed_count > 0);
	for (unsigned i = 0; i < timer_listed_count; i++) {
		enum probe_kind kind;
		uint64_t ns;

		CU_ASSERT_EQUAL(timer_parse(timer_listed[i], &kind, &ns), 0);
		for (unsigned j = 0; j < i; j++)
			CU_ASSERT_STRING_NOT_EQUAL(timer_listed[i], timer_listed[j]);
	}
}

UNIT_SUITE(suite_timer, "probe/timer.c", {"suffixes", suffixes}, {"refused", refused},
	{"listed", listed});
