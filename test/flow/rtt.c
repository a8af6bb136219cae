/*
 * rtt: round-trip times, and whose they are not.
 */
#include "wire.h"

#include <stdio.h>

/* Timestamps, as nearly everybody writes them. */
static const char *
stamps(unsigned val, unsigned ecr)
{
	static char text[64];

	snprintf(text, sizeof(text), "0101080a %08x %08x", val, ecr);
	return text;
}

#define RTT(w, d, us) CU_ASSERT_EQUAL(wire_end(w, d).rtt, us)

static void
handshake(void)
{
	struct wire w;

	wire_start(&w);
	wire_send(&w, A, "S", 100, 0, 0);
	CU_ASSERT_EQUAL(wire_end(&w, A).rto, 1000);
	wire_wait(&w, 30000);
	wire_send(&w, B, "S.", 300, 101, 0);
	RTT(&w, A, 30000);
	CU_ASSERT_EQUAL(wire_end(&w, A).rtt_sd, 15000);
	RTT(&w, B, 0);
	wire_wait(&w, 500);
	wire_send(&w, A, ".", 101, 301, 0);
	RTT(&w, B, 500);
	/* SYNs cross. */
	wire_start(&w);
	wire_send(&w, A, "S", 100, 0, 0);
	wire_send(&w, B, "S", 300, 0, 0);
	wire_wait(&w, 10);
	wire_send(&w, A, "S.", 100, 301, 0);
	wire_wait(&w, 20);
	wire_send(&w, B, "S.", 300, 101, 0);
	RTT(&w, A, 30);
	RTT(&w, B, 10);
}

/* RFC 6298 2.2 and 2.3: (7 * 800 + 1600) / 8, (3 * 400 + 800) / 4. */
static void
smoothed(void)
{
	struct wire w;

	wire_start(&w);
	wire_send(&w, A, ".", 1, 1, 10);
	wire_wait(&w, 800);
	wire_send(&w, B, ".", 1, 11, 0);
	RTT(&w, A, 800);
	wire_send(&w, A, ".", 11, 1, 10);
	wire_wait(&w, 1000);
	wire_send(&w, A, ".", 21, 1, 10); /* one is timed at a time */
	wire_wait(&w, 600);
	wire_send(&w, B, ".", 1, 31, 0);
	RTT(&w, A, 900);
	CU_ASSERT_EQUAL(wire_end(&w, A).rtt_sd, 500);
	/* Not by what acknowledges something before it. */
	wire_send(&w, A, ".", 31, 1, 10);
	wire_wait(&w, 5000);
	wire_send(&w, B, ".", 1, 40, 0);
	RTT(&w, A, 900);
	wire_send(&w, B, ".", 1, 41, 0);
	CU_ASSERT(wire_end(&w, A).rtt > 900);
}

static void
timeout(void)
{
	struct wire w;

	wire_open(&w);
	wire_send(&w, A, ".", 101, 301, 10);
	wire_wait(&w, 1000000);
	wire_send(&w, B, ".", 301, 111, 0);
	/* The handshake took no time: 1 us, 0.5 us. */
	CU_ASSERT_EQUAL(wire_end(&w, A).rto, 1125);
	wire_send(&w, A, ".", 111, 301, 10);
	wire_wait(&w, 1124999);
	wire_send(&w, A, ".", 111, 301, 10);
	EVENTS(&w, BIT(RETRANSMIT));
	wire_wait(&w, 1125000);
	wire_send(&w, A, ".", 111, 301, 10);
	EVENTS(&w, BIT(RETRANSMIT) | BIT(TIMEOUT_RETRANSMIT));
	wire_wait(&w, 100000);
	wire_send(&w, A, ".", 111, 301, 10);
	EVENTS(&w, BIT(RETRANSMIT));
	wire_start(&w);
	wire_send(&w, A, ".", 1, 1, 10);
	wire_wait(&w, 100000000);
	wire_send(&w, B, ".", 1, 11, 0);
	CU_ASSERT_EQUAL(wire_end(&w, A).rto, 60000);
}

/* Which copy was acknowledged? */
static void
karn(void)
{
	struct wire w;

	wire_start(&w);
	wire_send(&w, A, ".", 1, 1, 10);
	wire_wait(&w, 300000);
	wire_send(&w, A, ".", 1, 1, 10);
	wire_wait(&w, 10);
	wire_send(&w, B, ".", 1, 11, 0);
	RTT(&w, A, 0);
	/* Nor is one timed that waits for another one that was lost. */
	wire_send(&w, A, ".", 11, 1, 10);
	wire_send(&w, A, ".", 21, 1, 10);
	wire_send(&w, A, ".", 11, 1, 10);
	wire_wait(&w, 10);
	wire_send(&w, B, ".", 1, 31, 0);
	RTT(&w, A, 0);
	wire_send(&w, A, ".", 31, 1, 10);
	wire_wait(&w, 70);
	wire_send(&w, B, ".", 1, 41, 0);
	RTT(&w, A, 70);
}

/* TSecr tells. */
static void
timestamps(void)
{
	for (unsigned second = 0; second < 3; second++) {
		struct wire w;

		wire_start(&w);
		wire_send(&w, A, ".", 1, 1, 10, .options = stamps(1000, 50));
		wire_wait(&w, 300000);
		wire_send(&w, A, ".", 1, 1, 10, .options = stamps(second == 2 ? 1000 : 1300, 50));
		wire_wait(&w, 10);
		wire_send(&w, B, ".", 1, 11, 0, .options = stamps(350, second == 1 ? 1300 : 1000));
		RTT(&w, A, second == 1 ? 10 : 0);
	}
	/* In the middle of a connection, where the short way is. */
	struct wire w;

	wire_open(&w);
	wire_send(&w, A, ".", 101, 301, 10, .options = stamps(1000, 50));
	wire_wait(&w, 300000);
	wire_send(&w, A, ".", 101, 301, 10, .options = stamps(1000, 50));
	wire_send(&w, B, ".", 301, 111, 0, .options = stamps(350, 1000));
	CU_ASSERT_EQUAL(wire_end(&w, A).rtt, 1);
	wire_send(&w, A, ".", 111, 301, 10, .options = stamps(2000, 350));
	wire_wait(&w, 300000);
	wire_send(&w, A, ".", 111, 301, 10, .options = stamps(2300, 350));
	wire_wait(&w, 801);
	wire_send(&w, B, ".", 301, 121, 0, .options = stamps(700, 2300));
	RTT(&w, A, 101);
	/* The next one is sent once. */
	wire_send(&w, A, ".", 121, 301, 10);
	wire_wait(&w, 901);
	wire_send(&w, B, ".", 301, 131, 0);
	RTT(&w, A, 201);
	/* The segment before it comes late: its timestamp is not that of a copy. */
	wire_send(&w, A, ".", 141, 301, 10, .options = stamps(3000, 700));
	wire_wait(&w, 10);
	wire_send(&w, A, ".", 131, 301, 10, .options = stamps(2999, 700));
	wire_wait(&w, 8000);
	wire_send(&w, B, ".", 301, 151, 0, .options = stamps(800, 2999));
	RTT(&w, A, 201);
}

/* A segment at the same time, or before: clocks do that. */
static void
no_time(void)
{
	struct wire w;

	wire_start(&w);
	wire_send(&w, A, ".", 1, 1, 10);
	w.now -= 1000000;
	wire_send(&w, B, ".", 1, 11, 0);
	RTT(&w, A, 1);
	wire_send(&w, A, ".", 1, 1, 10);
	EVENTS(&w, BIT(RETRANSMIT));
}

UNIT_SUITE(rtt_suite, "flow/rtt.c", {"handshake", handshake}, {"smoothed", smoothed},
	{"timeout", timeout}, {"Karn", karn}, {"timestamps", timestamps}, {"no time", no_time});
