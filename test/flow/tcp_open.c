/*
 * tcp_open: how connections come to be, and how not.
 */
#include "wire.h"

static void
handshake(void)
{
	struct wire w;

	wire_start(&w);
	wire_send(&w, A, "S", 100, 0, 0);
	STATES(&w, SYN_SENT, LISTEN);
	EVENTS(&w, BIT(CONNECT_REQUEST));
	CHANGES(&w, "A:-6>-2");
	CU_ASSERT_EQUAL(w.f.timeout, FLOW_IN_HANDSHAKE);
	wire_send(&w, B, "S.", 300, 101, 0);
	STATES(&w, ESTABLISHED, SYN_RECEIVED);
	EVENTS(&w, BIT(CONNECT_ESTABLISHED));
	CHANGES(&w, "B:-3>-1 A:-2>0");
	CU_ASSERT_EQUAL(w.f.timeout, FLOW_IN_HANDSHAKE);
	wire_send(&w, A, ".", 101, 301, 0);
	STATES(&w, ESTABLISHED, ESTABLISHED);
	EVENTS(&w, BIT(ACCEPT_ESTABLISHED));
	CHANGES(&w, "B:-1>0");
	CU_ASSERT_EQUAL(w.f.timeout, FLOW_OPEN);
	wire_send(&w, A, ".", 101, 301, 0);
	EVENTS(&w, 0);
	CHANGES(&w, "");
	CU_ASSERT_EQUAL(wire_end(&w, A).active, 1);
	CU_ASSERT_EQUAL(wire_end(&w, B).active, 0);
}

/* The last ACK may bring data, and FIN. */
static void
early_data(void)
{
	struct wire w;

	wire_start(&w);
	wire_send(&w, A, "S", 100, 0, 0);
	wire_send(&w, B, "S.", 300, 101, 0);
	wire_send(&w, A, "P.", 101, 301, 10);
	EVENTS(&w, BIT(ACCEPT_ESTABLISHED) | DATA);
	CU_ASSERT_EQUAL(w.s.bytes, 10);
	wire_start(&w);
	wire_send(&w, A, "S", 100, 0, 0);
	wire_send(&w, B, "S.", 300, 101, 0);
	wire_send(&w, A, "F.", 101, 301, 10);
	CHANGES(&w, "A:0>2 B:-1>0 B:0>1");
	EVENTS(&w, BIT(ACCEPT_ESTABLISHED) | DATA);
	CU_ASSERT_EQUAL(w.s.bytes, 10);
}

static void
repeated(void)
{
	struct wire w;

	wire_start(&w);
	wire_send(&w, A, "S", 100, 0, 0);
	wire_wait(&w, 999999);
	wire_send(&w, A, "S", 100, 0, 0);
	EVENTS(&w, BIT(RETRANSMIT));
	wire_wait(&w, 1000000);
	wire_send(&w, A, "S", 100, 0, 0);
	EVENTS(&w, BIT(RETRANSMIT) | BIT(TIMEOUT_RETRANSMIT));
	CU_ASSERT(w.s.retransmit);
	CHANGES(&w, "");
	STATES(&w, SYN_SENT, LISTEN);
	wire_send(&w, B, "S.", 300, 101, 0);
	wire_send(&w, B, "S.", 300, 101, 0);
	EVENTS(&w, BIT(RETRANSMIT));
	STATES(&w, ESTABLISHED, SYN_RECEIVED);
	CU_ASSERT_EQUAL(w.made, 1);
}

static void
refused(void)
{
	struct wire w;

	wire_start(&w);
	wire_send(&w, A, "S", 100, 0, 0);
	wire_send(&w, B, "R", 101, 0, 0); /* acknowledges nothing */
	wire_send(&w, B, "R.", 0, 100, 0);
	wire_send(&w, B, "R.", 0, 102, 0);
	CU_ASSERT_EQUAL(w.events, BIT(CONNECT_REQUEST));
	STATES(&w, SYN_SENT, LISTEN);
	wire_send(&w, B, "R.", 0, 101, 0);
	EVENTS(&w, BIT(CONNECT_REFUSED) | BIT(ACCEPT_REFUSED));
	CHANGES(&w, "A:-2>-6");
	STATES(&w, CLOSED, CLOSED);
	CU_ASSERT_EQUAL(w.f.timeout, FLOW_CLOSING);
	/* Some try again with the same SYN. */
	wire_send(&w, A, "S", 100, 0, 0);
	EVENTS(&w, BIT(RETRANSMIT));
	CHANGES(&w, "A:-6>-2");
	wire_send(&w, B, "R.", 0, 101, 0);
	EVENTS(&w, BIT(CONNECT_REFUSED) | BIT(ACCEPT_REFUSED));
	CU_ASSERT_EQUAL(w.made, 1);
	wire_send(&w, A, "S", 200, 0, 0);
	EVENTS(&w, BIT(CONNECT_REQUEST));
	CU_ASSERT_EQUAL(w.made, 2);
	STATES(&w, SYN_SENT, LISTEN);
}

/* SYNs cross, then what acknowledges them. */
static void
simultaneous(void)
{
	struct wire w;

	wire_start(&w);
	wire_send(&w, A, "S", 100, 0, 0);
	wire_send(&w, B, "S", 300, 0, 0);
	EVENTS(&w, BIT(CONNECT_REQUEST));
	CHANGES(&w, "B:-3>-2 B:-2>-1 A:-2>-1");
	wire_send(&w, A, "S.", 100, 301, 0);
	EVENTS(&w, BIT(CONNECT_ESTABLISHED));
	CHANGES(&w, "B:-1>0");
	wire_send(&w, B, "S.", 300, 101, 0);
	EVENTS(&w, BIT(CONNECT_ESTABLISHED));
	CHANGES(&w, "A:-1>0");
	CU_ASSERT_EQUAL(w.retransmits, 0);
	wire_send(&w, B, "S.", 300, 101, 0);
	EVENTS(&w, BIT(RETRANSMIT));
	CU_ASSERT_EQUAL(wire_end(&w, A).active, 1);
	CU_ASSERT_EQUAL(wire_end(&w, B).active, 1);
	CU_ASSERT_EQUAL(w.made, 1);
	/* Or plain ACKs. */
	wire_start(&w);
	wire_send(&w, A, "S", 100, 0, 0);
	wire_send(&w, B, "S", 300, 0, 0);
	wire_send(&w, A, ".", 101, 301, 0);
	EVENTS(&w, BIT(CONNECT_ESTABLISHED));
	STATES(&w, SYN_RECEIVED, ESTABLISHED);
	/* One SYN was missed. */
	wire_start(&w);
	wire_send(&w, A, "S", 100, 0, 0);
	wire_send(&w, A, "S.", 100, 301, 0);
	CHANGES(&w, "B:-3>-2 A:-2>-1 B:-2>0");
}

static void
midstream(void)
{
	struct wire w;

	wire_start(&w);
	wire_send(&w, A, ".", 1000, 5000, 10);
	STATES(&w, ESTABLISHED, ESTABLISHED);
	EVENTS(&w, DATA);
	CHANGES(&w, "");
	CU_ASSERT_EQUAL(w.f.timeout, FLOW_OPEN);
	CU_ASSERT_EQUAL(wire_end(&w, A).active, 0);
	CU_ASSERT_EQUAL(wire_end(&w, A).mss, 0);
	wire_send(&w, B, "F.", 5000, 1010, 0);
	CHANGES(&w, "B:0>2 A:0>1");
	CU_ASSERT_EQUAL(w.f.timeout, FLOW_CLOSING);
}

/* RST begins nothing. What TCP never sends changes nothing. */
static void
nothing(void)
{
	static const char *const flags[] = {"R", "R.", "SR", "", "F", "FPU"};
	struct wire w;

	wire_start(&w);
	for (unsigned i = 0; i < 3; i++)
		wire_send(&w, A, flags[i], 100, 300, 0);
	CU_ASSERT_EQUAL(w.made, 0);
	wire_open(&w);
	for (unsigned i = 3; i < 6; i++) {
		wire_send(&w, A, flags[i], 101, 301, 10);
		EVENTS(&w, 0);
	}
	STATES(&w, ESTABLISHED, ESTABLISHED);
	CU_ASSERT_EQUAL(wire_end(&w, A).snxt, 101);
	for (unsigned i = 3; i < 6; i++) {
		wire_start(&w);
		wire_send(&w, A, flags[i], 100, 0, 0);
		STATES(&w, CLOSED, CLOSED);
		EVENTS(&w, 0);
		wire_send(&w, A, flags[i], 100, 0, 0);
		EVENTS(&w, i == 3 ? 0 : BIT(RETRANSMIT));
		CU_ASSERT_EQUAL(w.made, 1);
		wire_send(&w, A, "S", 100, 0, 0);
		STATES(&w, SYN_SENT, LISTEN);
	}
}

static void
missed_syn(void)
{
	struct wire w;

	wire_start(&w);
	wire_send(&w, B, "S.", 300, 101, 0);
	EVENTS(&w, BIT(CONNECT_ESTABLISHED));
	CHANGES(&w, "B:-3>-1 A:-2>0");
	CU_ASSERT_EQUAL(wire_end(&w, A).active, 1);
	CU_ASSERT_EQUAL(wire_end(&w, A).iss, 100);
	wire_send(&w, A, ".", 101, 301, 0);
	EVENTS(&w, BIT(ACCEPT_ESTABLISHED));
	STATES(&w, ESTABLISHED, ESTABLISHED);
	CU_ASSERT_EQUAL(wire_end(&w, B).active, 0);
	wire_start(&w);
	wire_send(&w, B, "S.", 300, 0xf0000000, 0);
	CU_ASSERT_EQUAL(wire_end(&w, A).suna, 0xf0000000);
	CU_ASSERT_EQUAL(wire_end(&w, A).snxt, 0xf0000000);
	/* It comes late. */
	wire_start(&w);
	wire_send(&w, B, "S.", 300, 101, 0);
	wire_send(&w, A, "S", 100, 0, 0);
	EVENTS(&w, BIT(CONNECT_REQUEST));
	CHANGES(&w, "");
	CU_ASSERT_EQUAL(w.made, 1);
	STATES(&w, ESTABLISHED, SYN_RECEIVED);
}

/* Only A is seen. */
static void
missed_answer(void)
{
	struct wire w;

	wire_start(&w);
	wire_send(&w, A, "S", 100, 0, 0);
	wire_send(&w, A, ".", 101, 301, 0);
	CHANGES(&w, "B:-3>-1 A:-2>0 B:-1>0");
	EVENTS(&w, BIT(ACCEPT_ESTABLISHED));
	wire_send(&w, A, ".", 101, 301, 50);
	CU_ASSERT_EQUAL(w.s.bytes, 50);
	wire_send(&w, A, "F.", 151, 400, 0);
	STATES(&w, FIN_WAIT_1, CLOSE_WAIT);
	CU_ASSERT_EQUAL(wire_end(&w, B).iss, 300);
	CU_ASSERT_EQUAL(wire_end(&w, B).suna, 400);
	CU_ASSERT_EQUAL(wire_end(&w, B).snxt, 400);
	/* It comes late. */
	wire_start(&w);
	wire_send(&w, A, "S", 100, 0, 0);
	wire_send(&w, A, ".", 101, 301, 0);
	wire_send(&w, B, "S.", 300, 101, 0);
	EVENTS(&w, BIT(CONNECT_ESTABLISHED));
	CHANGES(&w, "");
	wire_send(&w, B, "S.", 300, 101, 0);
	EVENTS(&w, BIT(RETRANSMIT));
}

/* Only B is seen. */
static void
missed_client(void)
{
	struct wire w;

	wire_start(&w);
	wire_send(&w, B, "S.", 300, 101, 0);
	wire_send(&w, B, ".", 301, 150, 20);
	CHANGES(&w, "B:-1>0");
	EVENTS(&w, DATA);
	wire_send(&w, B, "F.", 321, 151, 0);
	STATES(&w, CLOSE_WAIT, FIN_WAIT_1);
}

/* The SYN was seen, the answer and the last ACK were not. */
static void
missed_rest(void)
{
	struct wire w;

	wire_start(&w);
	wire_send(&w, A, "S", 100, 0, 0);
	wire_send(&w, B, ".", 301, 500, 20); /* of something older */
	STATES(&w, SYN_SENT, LISTEN);
	CU_ASSERT_EQUAL(w.s.bytes, 0);
	wire_send(&w, B, "P.", 301, 101, 20);
	EVENTS(&w, DATA);
	CHANGES(&w, "B:-3>-1 B:-1>0 A:-2>0");
}

static void
wrong_answer(void)
{
	struct wire w;

	wire_start(&w);
	wire_send(&w, A, "S", 100, 0, 0);
	wire_send(&w, B, "S.", 300, 102, 0);
	STATES(&w, SYN_SENT, SYN_RECEIVED);
	EVENTS(&w, 0);
	wire_wait(&w, 5000);
	wire_send(&w, B, "S.", 900, 101, 0);
	STATES(&w, ESTABLISHED, SYN_RECEIVED);
	CU_ASSERT_EQUAL(wire_end(&w, B).iss, 900);
	wire_wait(&w, 100);
	wire_send(&w, A, ".", 101, 900, 0);
	STATES(&w, ESTABLISHED, SYN_RECEIVED);
	wire_send(&w, A, ".", 101, 901, 0);
	STATES(&w, ESTABLISHED, ESTABLISHED);
	CU_ASSERT_EQUAL(w.made, 1);
	CU_ASSERT_EQUAL(wire_end(&w, B).rtt, 100);
}

/* Another SYN between the same ports. */
static void
reused(void)
{
	struct wire w;

	wire_open(&w);
	wire_send(&w, A, "S", 100, 0, 0);
	EVENTS(&w, BIT(RETRANSMIT));
	wire_send(&w, A, "S", 5000, 0, 0); /* in the window: no */
	EVENTS(&w, 0);
	CU_ASSERT_EQUAL(w.made, 1);
	STATES(&w, ESTABLISHED, ESTABLISHED);
	wire_send(&w, A, "S", 70000, 0, 0);
	CU_ASSERT_EQUAL(w.made, 2);
	STATES(&w, SYN_SENT, LISTEN);
	wire_send(&w, A, "S", 80000, 0, 0);
	CU_ASSERT_EQUAL(w.made, 3);
	wire_send(&w, B, "S.", 300, 80001, 0);
	wire_send(&w, A, "R", 80001, 0, 0);
	STATES(&w, CLOSED, CLOSED);
	wire_send(&w, B, "S", 90000, 0, 0);
	CU_ASSERT_EQUAL(w.made, 4);
	STATES(&w, LISTEN, SYN_SENT);
	wire_send(&w, A, "R.", 0, 90001, 0);
	wire_send(&w, A, "S.", 77, 12345, 0); /* its SYN was missed */
	CU_ASSERT_EQUAL(w.made, 5);
	STATES(&w, SYN_RECEIVED, ESTABLISHED);
}

/* ... while the old connection is not over at both ends, and answers to what was missed. */
static void
reused_early(void)
{
	struct wire w;

	wire_open(&w);
	wire_send(&w, A, "F.", 101, 301, 0);
	wire_send(&w, B, "F.", 301, 102, 0);
	STATES(&w, TIME_WAIT, LAST_ACK);
	wire_send(&w, B, "S.", 300, 555, 0);
	EVENTS(&w, BIT(RETRANSMIT));
	wire_send(&w, B, "S.", 777, 101, 0); /* to the SYN that is known */
	EVENTS(&w, 0);
	CU_ASSERT_EQUAL(w.made, 1);
	wire_send(&w, B, "S", 310, 0, 0);
	CU_ASSERT_EQUAL(w.made, 2);
	wire_send(&w, A, "S.", 700, 311, 0);
	wire_send(&w, B, ".", 311, 701, 0);
	wire_send(&w, B, "S.", 5, 6, 0); /* nobody asked */
	EVENTS(&w, 0);
	CU_ASSERT_EQUAL(w.made, 2);
	STATES(&w, ESTABLISHED, ESTABLISHED);
	/* Only B is seen. */
	wire_start(&w);
	wire_send(&w, B, "S.", 300, 101, 0);
	wire_send(&w, B, ".", 301, 101, 5);
	wire_send(&w, B, "S.", 300, 101, 0);
	EVENTS(&w, BIT(RETRANSMIT));
	wire_send(&w, B, "S.", 900, 801, 0);
	CU_ASSERT_EQUAL(w.made, 2);
	STATES(&w, ESTABLISHED, SYN_RECEIVED);
}

/* The same SYN once more, when nobody would repeat it: traffic that is played again. */
static void
replayed(void)
{
	struct wire w;

	wire_open(&w);
	wire_send(&w, B, "R", 301, 0, 0);
	wire_send(&w, A, "S", 100, 0, 0);
	EVENTS(&w, BIT(CONNECT_REQUEST));
	CHANGES(&w, "A:-6>-2");
	CU_ASSERT_EQUAL(w.made, 2);
	wire_send(&w, B, "S.", 300, 101, 0);
	EVENTS(&w, BIT(CONNECT_ESTABLISHED));
	/* Before the handshake is complete. */
	wire_send(&w, A, "R", 101, 0, 0);
	wire_send(&w, A, "S", 100, 0, 0);
	EVENTS(&w, BIT(CONNECT_REQUEST));
	CU_ASSERT_EQUAL(w.made, 3);
	/* Only A is seen: it resets what has answered. */
	wire_send(&w, A, "R", 101, 0, 0);
	STATES(&w, CLOSED, CLOSED);
	wire_send(&w, A, "S", 100, 0, 0);
	EVENTS(&w, BIT(CONNECT_REQUEST));
	CU_ASSERT_EQUAL(w.made, 4);
	/* ... and is reset. */
	wire_send(&w, A, ".", 101, 301, 0);
	wire_send(&w, B, "R", 301, 0, 0);
	STATES(&w, CLOSED, CLOSED);
	wire_send(&w, A, "S", 100, 0, 0);
	EVENTS(&w, BIT(CONNECT_REQUEST));
	CU_ASSERT_EQUAL(w.made, 5);
	/* Closed in order; the last ACK may be missing. */
	for (unsigned last = 0; last < 2; last++) {
		wire_open(&w);
		wire_send(&w, B, "F.", 301, 101, 0);
		wire_send(&w, A, "F.", 101, 302, 0);
		STATES(&w, LAST_ACK, TIME_WAIT);
		if (last)
			wire_send(&w, B, ".", 302, 102, 0);
		wire_send(&w, A, "S", 100, 0, 0);
		EVENTS(&w, BIT(CONNECT_REQUEST));
		CU_ASSERT_EQUAL(w.made, 2);
	}
	CU_ASSERT_EQUAL(w.retransmits, 0);
	/* Who has not closed yet may still repeat it on its way. */
	wire_open(&w);
	wire_send(&w, A, "F.", 101, 301, 0);
	wire_send(&w, A, "S", 100, 0, 0);
	EVENTS(&w, BIT(RETRANSMIT));
	CU_ASSERT_EQUAL(w.made, 1);
}

UNIT_SUITE(tcp_open_suite, "flow/tcp_state.c open", {"handshake", handshake},
	{"early data", early_data},
	{"repeated", repeated}, {"refused", refused}, {"simultaneous", simultaneous},
	{"midstream", midstream}, {"nothing", nothing}, {"missed syn", missed_syn},
	{"missed answer", missed_answer}, {"missed client", missed_client},
	{"missed rest", missed_rest}, {"wrong answer", wrong_answer}, {"reused", reused},
	{"reused early", reused_early}, {"replayed", replayed});
