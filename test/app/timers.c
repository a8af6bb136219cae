/* Tests of app/timers.c. */
#include "../../app/timers.h"

#include "fired.h"

#define MS UINT64_C(1000000)

/* Run the timers of @text, started at @start, up to each of the times @now (ended by 0): output. */
static void
expect(const char *text, uint64_t start, const uint64_t *now, const char *want)
{
	struct fire_rig *r = fired_new(text, 0);
	struct timers t;

	CU_ASSERT_EQUAL_FATAL(timers_init(&t, r->rs, true), 0);
	CU_ASSERT_EQUAL(t.next, UINT64_MAX);
	timers_start(&t, start);
	for (; *now != 0; now++) {
		timers_run(&t, r->e, *now, 0);
		CU_ASSERT(t.next > *now || r->e->stopped);
	}
	CU_ASSERT_STRING_EQUAL(fire_rig_out(r), want);
	timers_fini(&t);
	fire_rig_free(r);
}

#define TELL(name) "{ printf(\"" name "%d \", timestamp / 1000000); }"

/* Each at its own times, in order of time; the first ones one interval after the start. */
static void
order(void)
{
	static const uint64_t once[] = {1060 * MS, 0};
	static const uint64_t steps[] = {1009 * MS, 1010 * MS, 1010 * MS, 1024 * MS, 1025 * MS,
		1059 * MS, 1060 * MS, 0};
	static const char text[] =
		"tick-10ms " TELL("a") "tick-25ms " TELL("b") "tick-10ms " TELL("c");

	expect(text, 1000 * MS, once, "a1010 c1010 a1020 c1020 b1025 a1030 c1030 a1040 c1040 "
		"a1050 c1050 b1050 a1060 c1060 ");
	expect(text, 1000 * MS, steps, "a1010 c1010 a1020 c1020 b1025 a1030 c1030 a1040 c1040 "
		"a1050 c1050 b1050 a1060 c1060 ");
	expect("profile-100hz " TELL("p"), 0, once + 1, "");
	expect("tick-1s " TELL("s") "BEGIN " TELL("x"), 5 * MS, once, "s1005 ");
}

/* arg0 is not 0, and a tick is no packet. */
static void
context(void)
{
	static const uint64_t now[] = {10 * MS, 0};

	expect("tick-10ms { printf(\"%d %s %s\", arg0 != 0, probename, probefunc); }", 0, now,
		"1 tick-10ms ");
}

/* A clock that jumped: one firing, then on from there. */
static void
jump(void)
{
	static const uint64_t far[] = {(uint64_t)TIMERS_CATCH_UP * 20 * MS, 0};
	static const uint64_t steps[] = {(uint64_t)TIMERS_CATCH_UP * 20 * MS,
		(uint64_t)TIMERS_CATCH_UP * 20 * MS + 9 * MS,
		(uint64_t)TIMERS_CATCH_UP * 20 * MS + 10 * MS, 0};
	static const uint64_t most[] = {TIMERS_CATCH_UP * MS, 0};

	expect("tick-10ms " TELL("a"), 0, far, "a2000000 ");
	expect("tick-10ms " TELL("a"), 0, steps, "a2000000 a2000010 ");
	expect("tick-1ms { @ = count(); } tick-100s { printa(\"%@d\", @); }", 0, most, "100000");
}

/* exit() in a tick: no later one. */
static void
stop(void)
{
	static const uint64_t now[] = {100 * MS, 0};

	expect("tick-10ms " TELL("a") "tick-10ms /timestamp == 20000000/ { exit(0); }"
		"tick-10ms " TELL("b"), 0, now, "a10 b10 a20 ");
}

UNIT_SUITE(suite_timers, "app/timers.c", {"order", order}, {"context", context}, {"jump", jump},
	{"stop", stop});
