/*
 * tcp_close: how connections end.
 */
#include "wire.h"

static void
four_segments(void)
{
	struct wire w;

	wire_open(&w);
	wire_send(&w, A, "F.", 101, 301, 0);
	STATES(&w, FIN_WAIT_1, CLOSE_WAIT);
	CU_ASSERT_EQUAL(w.f.timeout, FLOW_CLOSING);
	wire_send(&w, B, ".", 301, 102, 0);
	STATES(&w, FIN_WAIT_2, CLOSE_WAIT);
	wire_send(&w, B, "P.", 301, 102, 500); /* half closed */
	CU_ASSERT_EQUAL(w.s.bytes, 500);
	wire_send(&w, A, ".", 102, 801, 0);
	STATES(&w, FIN_WAIT_2, CLOSE_WAIT);
	wire_send(&w, B, "F.", 801, 102, 0);
	STATES(&w, TIME_WAIT, LAST_ACK);
	CU_ASSERT_EQUAL(w.f.timeout, FLOW_IN_TIME_WAIT);
	wire_send(&w, A, ".", 102, 802, 0);
	STATES(&w, TIME_WAIT, CLOSED);
	CU_ASSERT_EQUAL(w.f.timeout, FLOW_IN_TIME_WAIT);
	CU_ASSERT_EQUAL(w.retransmits, 0);
	CU_ASSERT_EQUAL(w.bytes[A], 0);
	CU_ASSERT_EQUAL(w.bytes[B], 500);
	wire_send(&w, B, "F.", 801, 102, 0);
	CU_ASSERT(w.s.retransmit);
	STATES(&w, TIME_WAIT, CLOSED);
}

static void
three_segments(void)
{
	struct wire w;

	wire_open(&w);
	wire_send(&w, B, "F.", 301, 101, 0);
	wire_send(&w, A, "F.", 101, 302, 0);
	CHANGES(&w, "A:1>4 B:2>5 B:5>6");
	STATES(&w, LAST_ACK, TIME_WAIT);
	wire_send(&w, B, ".", 302, 102, 0);
	STATES(&w, CLOSED, TIME_WAIT);
}

/* The second FIN does not know of the first. */
static void
crossing(void)
{
	struct wire w;

	wire_open(&w);
	wire_send(&w, A, "F.", 101, 301, 0);
	wire_send(&w, B, "F.", 301, 101, 0);
	STATES(&w, CLOSING, LAST_ACK);
	wire_send(&w, A, ".", 102, 302, 0);
	STATES(&w, CLOSING, CLOSED);
	CU_ASSERT_EQUAL(w.f.timeout, FLOW_CLOSING);
	wire_send(&w, B, ".", 302, 102, 0);
	STATES(&w, TIME_WAIT, CLOSED);
}

/* FIN arrives when what is before it has. If the other end closes meanwhile, both do so at once. */
static void
fin_waits(void)
{
	struct wire w;

	wire_open(&w);
	wire_send(&w, A, "F.", 151, 301, 50);
	STATES(&w, FIN_WAIT_1, ESTABLISHED);
	CU_ASSERT_EQUAL(w.f.timeout, FLOW_CLOSING);
	CU_ASSERT_EQUAL(w.s.bytes, 0);
	wire_send(&w, B, "F.", 301, 101, 0);
	STATES(&w, CLOSING, FIN_WAIT_1);
	wire_send(&w, A, ".", 101, 302, 50);
	CHANGES(&w, "B:2>5 B:5>6");
	CU_ASSERT_EQUAL(w.s.bytes, 100);
	CU_ASSERT_EQUAL(w.retransmits, 0);
	wire_send(&w, B, ".", 302, 202, 0);
	STATES(&w, TIME_WAIT, TIME_WAIT);
	/* ... or when it is acknowledged. */
	wire_open(&w);
	wire_send(&w, A, "F.", 151, 301, 50);
	wire_send(&w, B, ".", 301, 202, 0);
	CHANGES(&w, "B:0>1 A:2>5");
}

static void
fin_in_handshake(void)
{
	struct wire w;

	wire_start(&w);
	wire_send(&w, A, "S", 100, 0, 0);
	wire_send(&w, B, "S.", 300, 101, 0);
	wire_send(&w, B, "F.", 301, 101, 0);
	STATES(&w, CLOSE_WAIT, FIN_WAIT_1);
	wire_send(&w, A, ".", 101, 302, 0);
	STATES(&w, CLOSE_WAIT, FIN_WAIT_2);
}

/* FIN where data was seen, and data behind FIN: neither can be. */
static void
fin_nowhere(void)
{
	struct wire w;

	wire_open(&w);
	wire_send(&w, A, ".", 101, 301, 100);
	wire_send(&w, A, "F.", 101, 301, 50);
	STATES(&w, ESTABLISHED, ESTABLISHED);
	wire_send(&w, A, "F.", 201, 301, 0);
	wire_send(&w, A, ".", 202, 301, 50);
	CU_ASSERT_EQUAL(w.s.bytes, 0);
	CU_ASSERT_EQUAL(wire_end(&w, A).snxt, 202);
	CU_ASSERT_EQUAL(w.bytes[A], 100);
}

/* In every pair of states that closing in order goes through. */
static void
reset(void)
{
	for (unsigned row = 0; row < 12; row++) {
		unsigned from = row % 2, steps = row / 2, last = steps == 5;
		struct wire w;

		wire_start(&w);
		wire_send(&w, A, "S", 100, 0, 0);
		wire_send(&w, B, "S.", 300, 101, 0);
		if (steps > 0)
			wire_send(&w, A, ".", 101, 301, 0);
		if (steps > 1)
			wire_send(&w, A, "F.", 101, 301, 0);
		if (steps > 2)
			wire_send(&w, B, ".", 301, 102, 0);
		if (steps > 3)
			wire_send(&w, B, "F.", 301, 102, 0);
		if (last)
			wire_send(&w, A, ".", 102, 302, 0);
		wire_send(&w, from, "R", 70000, 0, 0);
		CU_ASSERT_EQUAL(w.s.nchanges, 0);
		wire_send(&w, from, "R", 80, 0, 0);
		CU_ASSERT_EQUAL(w.s.nchanges, 0);
		wire_send(&w, from, "R", wire_end(&w, from).snxt, 0, 0);
		STATES(&w, CLOSED, CLOSED);
		CU_ASSERT_EQUAL(w.s.nchanges, last ? 1 : 2);
		CU_ASSERT_EQUAL(w.s.changes[0].end, last ? A : from);
		EVENTS(&w, 0);
		CU_ASSERT_EQUAL(w.f.timeout, FLOW_CLOSING);
	}
}

static void
reset_window(void)
{
	struct wire w;

	wire_open(&w);
	wire_send(&w, A, "R", 101 + 8193, 0, 0);
	STATES(&w, ESTABLISHED, ESTABLISHED);
	wire_send(&w, A, "R", 101 + 8192, 0, 0);
	STATES(&w, CLOSED, CLOSED);
	wire_open(&w);
	wire_send(&w, B, ".", 301, 101, 0, .window = -1);
	wire_send(&w, A, "R", 102, 0, 0);
	STATES(&w, ESTABLISHED, ESTABLISHED);
	wire_send(&w, A, "R.", 101, 301, 0);
	STATES(&w, CLOSED, CLOSED);
	/* One that is not taken acknowledges nothing. */
	wire_open(&w);
	wire_send(&w, B, ".", 301, 101, 10);
	wire_send(&w, A, "R.", 70000, 311, 0);
	CU_ASSERT_EQUAL(wire_end(&w, B).suna, 301);
	/* Who opens gives up. */
	wire_start(&w);
	wire_send(&w, A, "S", 100, 0, 0);
	wire_send(&w, A, "R", 101, 0, 0);
	STATES(&w, CLOSED, CLOSED);
	CHANGES(&w, "A:-2>-6");
	EVENTS(&w, 0);
	/* An ACK to nobody. */
	wire_start(&w);
	wire_send(&w, A, ".", 100, 300, 0);
	wire_send(&w, B, "R", 300, 0, 0);
	STATES(&w, CLOSED, CLOSED);
}

UNIT_SUITE(tcp_close_suite, "flow/tcp_state.c close", {"four segments", four_segments},
	{"three segments", three_segments}, {"crossing", crossing}, {"FIN waits", fin_waits},
	{"FIN in handshake", fin_in_handshake}, {"FIN nowhere", fin_nowhere}, {"reset", reset},
	{"reset window", reset_window});
