/*
 * tcp_seq: what is new, what is repeated, and what waits.
 */
#include "wire.h"

static void
in_order(void)
{
	struct wire w;

	wire_open(&w);
	wire_send(&w, A, ".", 101, 301, 100);
	EVENTS(&w, DATA);
	CU_ASSERT_EQUAL(w.s.bytes, 100);
	CU_ASSERT(!w.s.retransmit);
	wire_send(&w, B, ".", 301, 201, 0);
	EVENTS(&w, 0);
	CU_ASSERT_EQUAL(w.s.bytes, 0);
	wire_send(&w, B, "P.", 301, 201, 100000); /* as hosts that offload leave it */
	CU_ASSERT_EQUAL(w.s.bytes, 100000);
	CU_ASSERT_EQUAL(wire_end(&w, B).snxt, 100301);
	CU_ASSERT_EQUAL(wire_end(&w, A).rnxt, 100301);
}

static void
repeated(void)
{
	struct wire w;

	wire_open(&w);
	wire_send(&w, A, ".", 101, 301, 100);
	wire_send(&w, A, ".", 101, 301, 100);
	EVENTS(&w, BIT(RETRANSMIT));
	CU_ASSERT(w.s.retransmit);
	CU_ASSERT_EQUAL(w.s.bytes, 0);
	/* With something new behind it, or from the middle. */
	wire_send(&w, A, ".", 101, 301, 150);
	EVENTS(&w, BIT(RETRANSMIT) | DATA);
	CU_ASSERT_EQUAL(w.s.bytes, 50);
	wire_send(&w, A, ".", 200, 301, 10);
	EVENTS(&w, BIT(RETRANSMIT));
	wire_send(&w, B, ".", 301, 251, 0);
	wire_send(&w, A, ".", 101, 301, 50); /* for nothing */
	EVENTS(&w, BIT(RETRANSMIT));
	wire_send(&w, A, "F.", 251, 301, 0);
	wire_send(&w, A, "F.", 251, 301, 0);
	EVENTS(&w, BIT(RETRANSMIT));
	CU_ASSERT_EQUAL(w.bytes[A], 150);
}

static void
out_of_order(void)
{
	struct wire w;

	wire_open(&w);
	wire_send(&w, A, ".", 201, 301, 100);
	EVENTS(&w, 0);
	CU_ASSERT_EQUAL(wire_end(&w, B).rnxt, 101);
	CU_ASSERT_EQUAL(wire_end(&w, A).snxt, 301);
	wire_send(&w, A, ".", 401, 301, 100);
	wire_send(&w, A, ".", 251, 301, 100); /* 50 of them again */
	EVENTS(&w, BIT(RETRANSMIT));
	wire_send(&w, A, ".", 101, 301, 100);
	EVENTS(&w, DATA);
	CU_ASSERT_EQUAL(w.s.bytes, 250);
	CU_ASSERT_EQUAL(wire_end(&w, B).rnxt, 351);
	wire_send(&w, A, "F.", 501, 301, 0);
	wire_send(&w, A, ".", 351, 301, 50);
	CU_ASSERT_EQUAL(w.s.bytes, 150);
	CU_ASSERT_EQUAL(w.bytes[A], 400);
	CU_ASSERT_EQUAL(w.retransmits, 1);
	STATES(&w, FIN_WAIT_1, CLOSE_WAIT);
}

/* More holes than are remembered: nothing is counted twice or lost when all are filled. */
static void
many_holes(void)
{
	static const unsigned order[] = {8, 2, 6, 4, 9, 1, 7, 3, 5, 0};
	struct wire w;

	wire_open(&w);
	for (unsigned i = 0; i < 10; i++)
		wire_send(&w, A, ".", 101 + order[i] * 10, 301, 10);
	CU_ASSERT_EQUAL(w.bytes[A], 100);
	CU_ASSERT_EQUAL(wire_end(&w, B).rnxt, 201);
	wire_open(&w);
	for (unsigned i = 0; i < 5; i++)
		wire_send(&w, A, ".", 111 + i * 20, 301, 10);
	CU_ASSERT_EQUAL(w.retransmits, 0);
	CU_ASSERT_EQUAL(w.bytes[A], 0);
	wire_send(&w, A, ".", 101, 301, 10);
	wire_send(&w, A, ".", 161, 301, 10);
	wire_send(&w, A, ".", 181, 301, 10);
	CU_ASSERT_EQUAL(w.bytes[A], 100);
}

/* It is the smallest hole that counts as seen. */
static void
small_hole(void)
{
	static const uint32_t begin[][4] = {
		{201, 301, 501, 701}, {301, 501, 601, 801}, {301, 501, 701, 801},
	};
	for (unsigned row = 0; row < 3; row++) {
		struct wire w;

		wire_open(&w);
		for (unsigned i = 0; i < 4; i++)
			wire_send(&w, A, ".", begin[row][i], 301, 50);
		for (unsigned i = 0; i < 4; i++) {
			wire_send(&w, A, ".", begin[row][i] - 50, 301, 50);
			CU_ASSERT_EQUAL(w.s.retransmit, i == row + 1);
		}
		wire_send(&w, A, ".", begin[row][3] + 50, 301, 50);
		CU_ASSERT(!w.s.retransmit);
		wire_send(&w, A, ".", begin[row][3] + 50, 301, 50);
		CU_ASSERT(w.s.retransmit);
	}
}

static void
keep_alive(void)
{
	struct wire w;

	wire_open(&w);
	wire_send(&w, A, ".", 101, 301, 100);
	wire_send(&w, B, ".", 301, 201, 0);
	for (unsigned i = 0; i < 3; i++) {
		wire_wait(&w, 10000000);
		wire_send(&w, A, ".", 200, 301, i % 2);
		EVENTS(&w, 0);
	}
	CU_ASSERT_EQUAL(wire_end(&w, A).snxt, 201);
	wire_send(&w, A, ".", 199, 301, 2);
	EVENTS(&w, BIT(RETRANSMIT) | BIT(TIMEOUT_RETRANSMIT));
}

/* A single byte again is a keep-alive only if it was acknowledged; if not, it was lost. Timestamps tell
 * which copy the acknowledgment is of. */
static void
one_byte_again(void)
{
	struct wire w;

	wire_open(&w);
	wire_wait(&w, 1000);
	wire_send(&w, A, ".", 101, 301, 1, .options = "0101080a 00000005 00000001");
	wire_wait(&w, 200000);
	wire_send(&w, A, ".", 101, 301, 1, .options = "0101080a 000000d0 00000001");
	EVENTS(&w, BIT(RETRANSMIT));
	wire_wait(&w, 25);
	wire_send(&w, B, ".", 301, 102, 0, .options = "0101080a 00000002 000000d0");
	CU_ASSERT(wire_end(&w, A).rtt <= 25);
	wire_send(&w, A, ".", 101, 301, 1, .options = "0101080a 000000d9 00000002");
	EVENTS(&w, 0);
}

/* A second FIN, before the first one, is none, and no data. */
static void
two_ends(void)
{
	struct wire w;

	wire_open(&w);
	wire_send(&w, A, "F.", 103, 301, 0);
	wire_send(&w, A, "F.", 101, 301, 0);
	CU_ASSERT_EQUAL(w.s.bytes, 0);
	wire_send(&w, A, ".", 101, 301, 2);
	CU_ASSERT_EQUAL(w.s.bytes, 2);
	STATES(&w, FIN_WAIT_1, CLOSE_WAIT);
}

static void
closed_window(void)
{
	struct wire w;

	wire_open(&w);
	wire_send(&w, B, ".", 301, 101, 0, .window = -1);
	for (unsigned i = 0; i < 3; i++) {
		wire_send(&w, A, ".", 101, 301, 1);
		EVENTS(&w, 0);
	}
	CU_ASSERT_EQUAL(wire_end(&w, A).snxt, 101);
	CU_ASSERT_EQUAL(wire_end(&w, A).swnd, 0);
	/* It opens, and the byte is sent with others. */
	wire_send(&w, B, ".", 301, 101, 0);
	wire_send(&w, A, ".", 101, 301, 50);
	EVENTS(&w, DATA);
	CU_ASSERT_EQUAL(w.s.bytes, 50);
	/* A probe is taken: its byte is told with what follows. */
	wire_send(&w, B, ".", 301, 151, 0, .window = -1);
	wire_send(&w, A, ".", 151, 301, 1);
	wire_send(&w, B, ".", 301, 152, 0);
	wire_send(&w, A, ".", 152, 301, 10);
	EVENTS(&w, DATA);
	CU_ASSERT_EQUAL(w.s.bytes, 11);
	CU_ASSERT_EQUAL(w.bytes[A], 61);
	/* A probe is not: its byte is told when it is sent as data, and never again. */
	wire_send(&w, B, ".", 301, 162, 0, .window = -1);
	wire_send(&w, A, ".", 162, 301, 1);
	wire_send(&w, B, ".", 301, 162, 0);
	wire_send(&w, A, ".", 162, 301, 10);
	wire_send(&w, B, ".", 301, 272, 0);
	wire_send(&w, A, ".", 272, 301, 10);
	CU_ASSERT_EQUAL(w.s.bytes, 10);
	/* A sender that ignores the window. */
	wire_send(&w, B, ".", 301, 282, 0, .window = -1);
	wire_send(&w, A, ".", 282, 301, 10);
	CU_ASSERT_EQUAL(w.s.bytes, 10);
}

static void
wraps(void)
{
	uint32_t a = UINT32_MAX - 50, b = UINT32_MAX;
	struct wire w;

	wire_start(&w);
	wire_send(&w, A, "S", a, 0, 0);
	wire_send(&w, B, "S.", b, a + 1, 0);
	wire_send(&w, A, ".", a + 1, b + 1, 0);
	STATES(&w, ESTABLISHED, ESTABLISHED);
	for (unsigned i = 0; i < 4; i++)
		wire_send(&w, A, ".", a + 1 + i * 20, b + 1, 20);
	CU_ASSERT_EQUAL(w.bytes[A], 80);
	CU_ASSERT_EQUAL(w.retransmits, 0);
	wire_send(&w, A, ".", a + 121, b + 1, 20);
	wire_send(&w, A, ".", a + 41, b + 1, 20);
	CU_ASSERT(w.s.retransmit);
	wire_send(&w, A, "F.", a + 81, b + 1, 40);
	CU_ASSERT_EQUAL(w.s.bytes, 40);
	wire_send(&w, B, ".", b + 1, a + 122, 0);
	STATES(&w, FIN_WAIT_2, CLOSE_WAIT);
	CU_ASSERT_EQUAL(wire_end(&w, A).suna, a + 122);
}

/* The capture lost packets. What waits behind the hole is told with the next segment. */
static void
lost_by_capture(void)
{
	struct wire w;

	wire_open(&w);
	wire_send(&w, A, ".", 201, 301, 100);
	wire_send(&w, A, ".", 401, 301, 100);
	CU_ASSERT_EQUAL(w.bytes[A], 0);
	wire_send(&w, B, ".", 301, 501, 0);
	CU_ASSERT_EQUAL(wire_end(&w, B).rnxt, 501);
	wire_send(&w, A, ".", 501, 301, 10);
	CU_ASSERT_EQUAL(w.s.bytes, 210);
	/* Nothing of it was seen. */
	wire_send(&w, B, ".", 301, 1511, 0);
	CU_ASSERT_EQUAL(wire_end(&w, A).snxt, 1511);
	wire_send(&w, A, ".", 1511, 301, 10);
	CU_ASSERT_EQUAL(w.s.bytes, 10);
	/* The acknowledgment was seen too early. */
	wire_send(&w, B, ".", 301, 1541, 0);
	wire_send(&w, A, ".", 1521, 301, 10);
	wire_send(&w, A, ".", 1531, 301, 10);
	CU_ASSERT_EQUAL(w.bytes[A], 240);
	CU_ASSERT_EQUAL(w.retransmits, 0);
}

/* Nobody acknowledges: holes are given up at last. */
static void
one_way(void)
{
	struct wire w;

	wire_start(&w);
	wire_send(&w, A, ".", 1, 1, 100);
	for (unsigned i = 0; i < 50; i++)
		wire_send(&w, A, ".", 201 + i * 1400, 1, 1400);
	CU_ASSERT_EQUAL(w.bytes[A], 100 + 50 * 1400);
	CU_ASSERT_EQUAL(w.retransmits, 0);
	CU_ASSERT_EQUAL(wire_end(&w, A).cwnd, 0);
	/* What is late fills its hole. */
	wire_send(&w, A, ".", 80201, 1, 100);
	wire_send(&w, A, ".", 70201, 1, 10000);
	CU_ASSERT_EQUAL(w.s.bytes, 10100);
	/* With somebody who could, they stay. */
	wire_open(&w);
	for (unsigned i = 1; i < 50; i++)
		wire_send(&w, A, ".", 101 + i * 1400, 301, 1400);
	CU_ASSERT_EQUAL(w.bytes[A], 0);
	wire_send(&w, A, ".", 101, 301, 1400);
	CU_ASSERT_EQUAL(w.bytes[A], 50 * 1400);
}

static void
midstream(void)
{
	struct wire w;

	/* What was sent before, but is seen later, is not repeated. */
	wire_start(&w);
	wire_send(&w, A, ".", 1100, 1, 100);
	wire_send(&w, A, ".", 1000, 1, 100);
	EVENTS(&w, DATA);
	CU_ASSERT_EQUAL(wire_end(&w, A).iss, 999);
	wire_send(&w, A, ".", 1000, 1, 100);
	EVENTS(&w, BIT(RETRANSMIT));
	wire_send(&w, B, ".", 1, 1200, 0);
	wire_send(&w, A, ".", 900, 1, 100); /* is it? it was acknowledged */
	EVENTS(&w, BIT(RETRANSMIT));
	CU_ASSERT_EQUAL(w.bytes[A], 200);
	/* Nobody knows for how long nothing was sent. */
	wire_start(&w);
	wire_send(&w, A, ".", 1000, 1, 0);
	wire_send(&w, B, ".", 1, 1000, 0);
	wire_send(&w, A, ".", 900, 1, 100);
	EVENTS(&w, BIT(RETRANSMIT));
	CU_ASSERT_EQUAL(wire_end(&w, A).iss, 999);
	/* The other end's first. */
	wire_start(&w);
	wire_send(&w, B, ".", 5000, 1000, 0);
	CU_ASSERT_EQUAL(wire_end(&w, A).suna, 1000);
	CU_ASSERT_EQUAL(wire_end(&w, A).snxt, 1000);
	wire_send(&w, A, ".", 1000, 5000, 100);
	CU_ASSERT_EQUAL(w.s.bytes, 100);
	CU_ASSERT_EQUAL(wire_end(&w, A).iss, 999);
	CU_ASSERT_EQUAL(wire_end(&w, A).suna, 1000);
	/* ... and it is ahead: what is before that will be sent again at most. */
	wire_start(&w);
	wire_send(&w, B, ".", 5000, 1000, 0);
	wire_send(&w, A, ".", 900, 5000, 50);
	CU_ASSERT_EQUAL(w.bytes[A], 0);
	EVENTS(&w, BIT(RETRANSMIT));
	wire_send(&w, A, ".", 1000, 5000, 50);
	CU_ASSERT_EQUAL(w.bytes[A], 50);
}

/* Data with SYN (RFC 7413) is data. */
static void
data_with_syn(void)
{
	struct wire w;

	wire_start(&w);
	wire_send(&w, A, "S", 100, 0, 20);
	CU_ASSERT_EQUAL(w.s.bytes, 20);
	wire_send(&w, B, "S.", 300, 121, 0);
	STATES(&w, ESTABLISHED, SYN_RECEIVED);
	wire_send(&w, A, ".", 121, 301, 10);
	CU_ASSERT_EQUAL(w.s.bytes, 10);
	CU_ASSERT_EQUAL(w.retransmits, 0);
}

static void
fused(void)
{
	struct wire w;
	uint32_t bits = BIT(FUSED_SEND) | BIT(FUSED_RECEIVE);

	wire_open(&w);
	wire_send(&w, A, ".", 101, 301, 10, .local = 3);
	EVENTS(&w, DATA | bits);
	wire_send(&w, A, ".", 101, 301, 10, .local = 3);
	EVENTS(&w, BIT(RETRANSMIT) | bits);
	wire_send(&w, B, ".", 301, 111, 0, .local = 3);
	EVENTS(&w, 0);
	wire_send(&w, A, ".", 111, 301, 10, .local = 1);
	EVENTS(&w, DATA);
}

UNIT_SUITE(tcp_seq_suite, "flow/tcp_seq.c", {"in order", in_order}, {"repeated", repeated},
	{"out of order", out_of_order}, {"many holes", many_holes}, {"small hole", small_hole},
	{"keep-alive", keep_alive}, {"one byte again", one_byte_again},
	{"two ends", two_ends},
	{"closed window", closed_window}, {"wraps", wraps}, {"lost by capture", lost_by_capture},
	{"one way", one_way}, {"midstream", midstream}, {"data with SYN", data_with_syn},
	{"fused", fused});
