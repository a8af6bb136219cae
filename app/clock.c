/*
 * The clock's start and its relation to the wall's.
 */
#include "clock.h"

#include <time.h>

struct clock clock_tsc;

static uint64_t
read_clock(clockid_t id)
{
	struct timespec t;

	clock_gettime(id, &t);
	return t.tv_sec * UINT64_C(1000000000) + t.tv_nsec;
}

void
clock_start(void)
{
	clock_tsc = (struct clock){
		.tsc = rte_rdtsc(),
		.ns = read_clock(CLOCK_MONOTONIC),
		.factor = (UINT64_C(1000000000) << 32) / rte_get_tsc_hz(),
	};
}

int64_t
clock_wall_offset(void)
{
	return read_clock(CLOCK_REALTIME) - clock_ns();
}
