/*
 * tcp_end: how an end stands, as programs read it.
 */
#include "wire.h"

static void
both(void)
{
	struct flow_end a, b;
	struct wire w;

	wire_open(&w);
	wire_send(&w, A, ".", 101, 301, 100, .window = 3000);
	wire_send(&w, A, ".", 201, 301, 50, .window = 3000);
	wire_send(&w, B, ".", 301, 201, 7, .window = 4000);
	a = wire_end(&w, A);
	b = wire_end(&w, B);
	CU_ASSERT_EQUAL(a.iss, 100);
	CU_ASSERT_EQUAL(a.irs, 300);
	CU_ASSERT_EQUAL(a.suna, 201);
	CU_ASSERT_EQUAL(a.snxt, 251);
	CU_ASSERT_EQUAL(a.rack, 301);
	CU_ASSERT_EQUAL(a.rnxt, 308);
	CU_ASSERT_EQUAL(a.swnd, 4000);
	CU_ASSERT_EQUAL(a.rwnd, 3000);
	CU_ASSERT_EQUAL(a.cwnd, 150);
	CU_ASSERT_EQUAL(a.state, FLOW_TCP_ESTABLISHED);
	CU_ASSERT_EQUAL(b.iss, 300);
	CU_ASSERT_EQUAL(b.irs, 100);
	CU_ASSERT_EQUAL(b.suna, 301);
	CU_ASSERT_EQUAL(b.snxt, 308);
	CU_ASSERT_EQUAL(b.rack, 201);
	CU_ASSERT_EQUAL(b.rnxt, 251);
	CU_ASSERT_EQUAL(b.swnd, 3000);
	CU_ASSERT_EQUAL(b.rwnd, 4000);
	CU_ASSERT_EQUAL(b.cwnd, 7);
}

/* What was not seen is 0. */
static void
unseen(void)
{
	struct flow_end a, b;
	struct wire w;

	wire_start(&w);
	wire_send(&w, A, "S", 100, 0, 0);
	a = wire_end(&w, A);
	b = wire_end(&w, B);
	CU_ASSERT_EQUAL(a.state, FLOW_TCP_SYN_SENT);
	CU_ASSERT_EQUAL(a.suna, 100);
	CU_ASSERT_EQUAL(a.snxt, 101);
	CU_ASSERT_EQUAL(a.irs, 0);
	CU_ASSERT_EQUAL(a.rnxt, 0);
	CU_ASSERT_EQUAL(a.rack, 0);
	CU_ASSERT_EQUAL(a.swnd, 0);
	CU_ASSERT_EQUAL(b.state, FLOW_TCP_LISTEN);
	CU_ASSERT_EQUAL(b.iss, 0);
	CU_ASSERT_EQUAL(b.snxt, 0);
	CU_ASSERT_EQUAL(b.irs, 100);
	CU_ASSERT_EQUAL(b.rnxt, 101);
	CU_ASSERT_EQUAL(b.rack, 0);
	wire_send(&w, B, "S.", 300, 101, 0);
	CU_ASSERT_EQUAL(wire_end(&w, A).rack, 0);
	CU_ASSERT_EQUAL(wire_end(&w, A).rnxt, 301);
	CU_ASSERT_EQUAL(wire_end(&w, B).rack, 101);
}

UNIT_SUITE(tcp_end_suite, "flow/tcp_end.c", {"both", both}, {"unseen", unseen});
