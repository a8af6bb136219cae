/* wheel: everything that is put in comes out once, after its time and not a second later than it has to. */
#include <stdlib.h>

#include "made.h"

#define SLOT (1u << WHEEL_SLOT_BITS)

static struct flow flows[1001];
static struct wheel wheel;

/* Nothing before its slot has passed, everything after. */
static void
in_time(void)
{
	uint32_t start = UINT32_MAX - 3 * SLOT; /* ticks wrap meanwhile */

	wheel_init(&wheel, start);
	wheel_put(&wheel, flows, 1, start + 2 * SLOT);
	wheel_put(&wheel, flows, 2, start + 5 * SLOT);
	CU_ASSERT_EQUAL(wheel_due(&wheel, flows, start + 2 * SLOT), 0);
	CU_ASSERT_EQUAL(wheel_due(&wheel, flows, start + 3 * SLOT), 1);
	CU_ASSERT_EQUAL(wheel_due(&wheel, flows, start + 3 * SLOT), 0);
	CU_ASSERT_EQUAL(wheel_due(&wheel, flows, start + 5 * SLOT), 0);
	CU_ASSERT_EQUAL(wheel_due(&wheel, flows, start + 6 * SLOT), 2);
	CU_ASSERT_EQUAL(wheel_due(&wheel, flows, start + 1000 * SLOT), 0);
}

/* What should have come long ago, or is too far away, comes as soon or as late as there is a slot. */
static void
beyond(void)
{
	wheel_init(&wheel, 0);
	wheel_put(&wheel, flows, 1, UINT32_MAX);
	wheel_put(&wheel, flows, 2, WHEEL_SLOTS * 4 * SLOT);
	CU_ASSERT_EQUAL(wheel_due(&wheel, flows, 0), 0);
	CU_ASSERT_EQUAL(wheel_due(&wheel, flows, 2 * SLOT), 1);
	CU_ASSERT_EQUAL(wheel_due(&wheel, flows, (WHEEL_SLOTS - 1) * SLOT), 0);
	CU_ASSERT_EQUAL(wheel_due(&wheel, flows, WHEEL_SLOTS * SLOT), 2);
}

static void
next(void)
{
	uint32_t due = 0;

	wheel_init(&wheel, 7 * SLOT);
	CU_ASSERT_EQUAL(wheel_next(&wheel, flows, &due), 0);
	wheel_put(&wheel, flows, 1, 100 * SLOT);
	wheel_put(&wheel, flows, 2, 50 * SLOT + 3);
	CU_ASSERT_EQUAL(wheel_next(&wheel, flows, &due), 2);
	CU_ASSERT_EQUAL(due, 50 * SLOT);
	CU_ASSERT_EQUAL(wheel_next(&wheel, flows, &due), 1);
	CU_ASSERT_EQUAL(wheel_next(&wheel, flows, &due), 0);
}

/* Random times, random steps: each comes out exactly once, in its slot or, if time jumped, later. */
static void
once(void)
{
	static uint32_t due[1001];
	uint32_t now = 12345, left = 1000, n;

	srand(3);
	wheel_init(&wheel, now);
	for (n = 1; n <= 1000; n++) {
		due[n] = now + SLOT + (uint32_t)rand() % (200 * SLOT);
		wheel_put(&wheel, flows, n, due[n]);
	}
	for (unsigned round = 0; round < 100000 && left > 0; round++) {
		uint32_t before = now;

		now += (uint32_t)rand() % (2 * SLOT);
		while ((n = wheel_due(&wheel, flows, now)) != 0) {
			CU_ASSERT(due[n] != 0 && due[n] / SLOT < now / SLOT);
			CU_ASSERT(due[n] / SLOT >= before / SLOT);
			due[n] = 0;
			left--;
		}
	}
	CU_ASSERT_EQUAL(left, 0);
}

UNIT_SUITE(wheel_suite, "flow/wheel.c", {"in time", in_time}, {"beyond", beyond}, {"next", next},
	{"once", once});
