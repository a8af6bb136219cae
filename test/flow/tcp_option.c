/*
 * tcp_option: what the options of segments mean, and what broken ones don't.
 */
#include "wire.h"

#define MSS(value) "0204" value
#define SCALE(value) "010303" value

static void
scaled(void)
{
	struct wire w;

	wire_start(&w);
	wire_send(&w, A, "S", 100, 0, 0, .window = 1000, .options = SCALE("07"));
	CU_ASSERT_EQUAL(wire_end(&w, A).rwnd, 1000);
	wire_send(&w, B, "S.", 300, 101, 0, .window = 2000, .options = SCALE("02"));
	CU_ASSERT_EQUAL(wire_end(&w, A).swnd, 2000);
	CU_ASSERT_EQUAL(wire_end(&w, A).snd_ws, 2);
	CU_ASSERT_EQUAL(wire_end(&w, A).rcv_ws, 7);
	CU_ASSERT_EQUAL(wire_end(&w, B).snd_ws, 7);
	wire_send(&w, A, ".", 101, 301, 0, .window = 1000);
	CU_ASSERT_EQUAL(wire_end(&w, B).swnd, 128000);
	wire_send(&w, B, ".", 301, 101, 10, .window = 2000);
	CU_ASSERT_EQUAL(wire_end(&w, A).swnd, 8000);
	CU_ASSERT_EQUAL(wire_end(&w, B).rwnd, 8000);
}

/* Both have to want it. The largest one that is allowed is 14. */
static void
not_scaled(void)
{
	struct wire w;

	wire_start(&w);
	wire_send(&w, A, "S", 100, 0, 0, .options = SCALE("07"));
	wire_send(&w, B, "S.", 300, 101, 0);
	wire_send(&w, A, ".", 101, 301, 0, .window = 1000);
	CU_ASSERT_EQUAL(wire_end(&w, B).swnd, 1000);
	CU_ASSERT_EQUAL(wire_end(&w, B).snd_ws, 0);
	wire_start(&w);
	wire_send(&w, A, "S", 100, 0, 0, .options = SCALE("00"));
	wire_send(&w, B, "S.", 300, 101, 0, .options = SCALE("ff"));
	CU_ASSERT_EQUAL(wire_end(&w, A).snd_ws, 14);
	wire_send(&w, B, ".", 301, 101, 0, .window = 65535);
	CU_ASSERT_EQUAL(wire_end(&w, A).swnd, UINT32_C(65535) << 14);
	/* Only in a SYN. */
	wire_open(&w);
	wire_send(&w, A, ".", 101, 301, 0, .options = SCALE("07"));
	wire_send(&w, B, ".", 301, 101, 0, .options = SCALE("07"));
	CU_ASSERT_EQUAL(wire_end(&w, A).snd_ws, 0);
}

static void
segment_size(void)
{
	struct wire w;

	wire_start(&w);
	wire_send(&w, A, "S", 100, 0, 0, .options = MSS("05b4"));
	CU_ASSERT_EQUAL(wire_end(&w, A).mss, 1460);
	CU_ASSERT_EQUAL(wire_end(&w, B).mss, 1460);
	wire_send(&w, B, "S.", 300, 101, 0, .options = MSS("0400"));
	CU_ASSERT_EQUAL(wire_end(&w, A).mss, 1024);
	CU_ASSERT_EQUAL(wire_end(&w, B).mss, 1024);
	wire_open(&w);
	CU_ASSERT_EQUAL(wire_end(&w, A).mss, 536);
	wire_start(&w);
	w.version = 6;
	wire_send(&w, A, "S", 100, 0, 0);
	CU_ASSERT_EQUAL(wire_end(&w, B).mss, 1220);
}

static void
sack(void)
{
	struct wire w;

	wire_open(&w);
	for (unsigned i = 0; i < 5; i++)
		wire_send(&w, A, ".", 101 + i * 100, 301, 100);
	CU_ASSERT_EQUAL(wire_end(&w, A).sack_fack, 0);
	/* 201-300, 401-500 */
	wire_send(&w, B, ".", 301, 101, 0,
		.options = "0101 0512 000000c9 0000012d 00000191 000001f5");
	CU_ASSERT_EQUAL(wire_end(&w, A).sack_fack, 501);
	CU_ASSERT_EQUAL(wire_end(&w, A).sack_snxt, 101);
	wire_send(&w, A, ".", 101, 301, 100);
	CU_ASSERT_EQUAL(wire_end(&w, A).sack_snxt, 201);
	/* 201-300: less than before */
	wire_send(&w, B, ".", 301, 101, 0, .options = "0101 050a 000000c9 0000012d");
	CU_ASSERT_EQUAL(wire_end(&w, A).sack_fack, 501);
	wire_send(&w, B, ".", 301, 601, 0);
	CU_ASSERT_EQUAL(wire_end(&w, A).sack_snxt, 0);
	/* D-SACK, and a block that ends before it begins */
	wire_send(&w, A, ".", 601, 301, 100);
	wire_send(&w, B, ".", 301, 601, 0,
		.options = "0101 0512 000000c9 0000012d 000003e8 00000300");
	CU_ASSERT_EQUAL(wire_end(&w, A).sack_fack, 501);
	CU_ASSERT_EQUAL(wire_end(&w, B).sack_fack, 0);
}

/* Lengths that can not be end the list. The memory of wire.c ends with it. */
static void
broken(void)
{
	static const char *const options[] = {
		"02000000", "02010000", "02ff05b4", "01010102", "00020405 b4000000", "02030506",
		"050a0000 00c90000", "08090000 00000000 00000000", "05000000", "fe040000",
		"05050000 00000000",
	};
	struct wire w;

	for (unsigned i = 0; i < sizeof(options) / sizeof(*options); i++) {
		wire_start(&w);
		wire_send(&w, A, "S", 100, 0, 0, .options = options[i]);
		STATES(&w, SYN_SENT, LISTEN);
		CU_ASSERT_EQUAL(wire_end(&w, B).mss, 536);
		wire_send(&w, B, "S.", 300, 101, 0, .options = SCALE("02"));
		CU_ASSERT_EQUAL(wire_end(&w, A).snd_ws, 0);
		wire_open(&w);
		wire_send(&w, A, ".", 101, 301, 10, .options = options[i]);
		CU_ASSERT_EQUAL(w.s.bytes, 10);
		CU_ASSERT_EQUAL(wire_end(&w, B).sack_fack, 0);
	}
	/* What is unknown is skipped. */
	wire_start(&w);
	wire_send(&w, A, "S", 100, 0, 0, .options = "01fe0311 020405b4 00000000");
	CU_ASSERT_EQUAL(wire_end(&w, B).mss, 1460);
}

UNIT_SUITE(tcp_option_suite, "flow/tcp_option.c", {"scaled", scaled}, {"not scaled", not_scaled},
	{"segment size", segment_size}, {"SACK", sack}, {"broken", broken});
