/*
 * clock: nanoseconds from the TSC, for packets that bring no time of their own and for ticks.
 *
 * The clock is CLOCK_MONOTONIC's at clock_start() and then runs at the rate that EAL measured.
 */
#pragma once

#include <stdint.h>

#include <rte_cycles.h>

/* Worker and control: ro after clock_start(). */
struct clock {
	uint64_t tsc;	 /* at the start */
	uint64_t ns;	 /* CLOCK_MONOTONIC then */
	uint64_t factor; /* nanoseconds per cycle, times 2^32 */
};

extern struct clock clock_tsc;

/* After EAL's start, before workers run. */
void clock_start(void);

/* When the TSC was @tsc. */
static inline uint64_t
clock_at(uint64_t tsc)
{
	uint64_t cycles = tsc - clock_tsc.tsc;

	return clock_tsc.ns + (uint64_t)((unsigned __int128)cycles * clock_tsc.factor >> 32);
}

/* Now. */
static inline uint64_t
clock_ns(void)
{
	return clock_at(rte_rdtsc());
}

/* What to add to clock_ns() for nanoseconds since the epoch; asks the system each time, so that
 * the drift of the TSC does not add up. */
int64_t clock_wall_offset(void);
