/* Tests of app/capture_pcapng.c. */
#include "../unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../app/capture_parse.h"
#include "../../lib/decode/pkt.h"
#include "bytes.h"

enum { ROOM = 64 };

static struct capture_rec recs[ROOM];
static struct capture_parser parser;

/* All of it at once; returns the number of records, leaves the parser at the end or an error. */
static unsigned
parse(const struct bytes *b, size_t n)
{
	unsigned got = 0, k;

	capture_parse_init(&parser, "f");
	do {
		k = capture_parse(&parser, b->data + parser.offset, n - parser.offset, true,
			recs + got, ROOM - got);
		got += k;
	} while (k || parser.state == CAPTURE_READY);
	capture_parse_fini(&parser);
	return got;
}

static void
both_byte_orders(void)
{
	for (unsigned swap = 0; swap < 2; swap++) {
		struct bytes b = {.swap = swap};
		size_t block;

		bytes_section(&b);
		block = bytes_block(&b, 5); /* interface statistics: of no interest */
		bytes_fill(&b, 0xff, 33);
		bytes_end(&b, block);
		bytes_interface(&b, 1, 0, -1, 0);
		bytes_interface(&b, 113, 0, 9, 0);
		bytes_packet(&b, 0, 5000001, 61, 70, 'x');
		bytes_packet(&b, 1, 0x123456789abcdef, 0, 0, 'y');
		CU_ASSERT_EQUAL_FATAL(parse(&b, b.n), 2);
		CU_ASSERT_EQUAL(parser.state, CAPTURE_END);
		CU_ASSERT_EQUAL(recs[0].ts, 5000001000);
		CU_ASSERT_EQUAL(recs[0].cap_len, 61);
		CU_ASSERT_EQUAL(recs[0].wire_len, 70);
		CU_ASSERT_EQUAL(recs[0].data[60], 'x');
		CU_ASSERT_EQUAL(recs[0].link, PKT_LINK_ETHER);
		CU_ASSERT_EQUAL(recs[1].ts, 0x123456789abcdef);
		CU_ASSERT_EQUAL(recs[1].link, PKT_LINK_SLL);
		bytes_fini(&b);
	}
}

/* A new section has its own byte order and interfaces. */
static void
sections(void)
{
	struct bytes b = {0};

	bytes_section(&b);
	bytes_interface(&b, 1, 0, 0, 0);
	bytes_packet(&b, 0, 3, 4, 4, 'a');
	b.swap = true;
	bytes_section(&b);
	bytes_interface(&b, 101, 0, 3, 0);
	bytes_packet(&b, 0, 3, 4, 4, 'b');
	CU_ASSERT_EQUAL_FATAL(parse(&b, b.n), 2);
	CU_ASSERT_EQUAL(recs[0].ts, 3000000000);
	CU_ASSERT_EQUAL(recs[1].ts, 3000000);
	CU_ASSERT_EQUAL(recs[1].link, PKT_LINK_RAW);
	bytes_section(&b);
	bytes_packet(&b, 0, 3, 4, 4, 'c');
	CU_ASSERT_EQUAL(parse(&b, b.n), 2);
	CU_ASSERT_EQUAL(parser.state, CAPTURE_BAD);
	CU_ASSERT_STRING_EQUAL(parser.error.text,
		"f: packet 3 at byte 236 is of interface 0, which the file does not describe");
	bytes_fini(&b);
}

static void
resolutions(void)
{
	static const struct {
		int resol;
		int64_t offset;
		uint64_t units, ns;
	} cases[] = {
		{-1, 0, 1, 1000},
		{0, 0, 7, 7000000000},
		{6, 0, 7, 7000},
		{9, 0, 7, 7},
		{12, 0, 7999, 7},
		{28, 0, UINT64_MAX, 1},
		{127, 0, UINT64_MAX, 1},
		{0x80, 0, 2, 2000000000},
		{0x8a, 0, 512, 500000000},
		{0x80 | 127, 0, UINT64_MAX, 0},
		{-1, 10, 1, 10000001000},
		{-1, -10, 11000000, 1000000000},
		{9, 1, 5, 1000000005},
		/* out of range: the nearest */
		{-1, -10, 1, 0},
		{0, 0, 20000000000, UINT64_MAX},
		{-1, INT64_MIN, 1, 0},
		{-1, INT64_MAX, 1, UINT64_MAX},
	};

	for (unsigned i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct bytes b = {0};

		bytes_section(&b);
		bytes_interface(&b, 1, 0, cases[i].resol, cases[i].offset);
		bytes_packet(&b, 0, cases[i].units, 1, 1, 0);
		CU_ASSERT_EQUAL(parse(&b, b.n), 1);
		CU_ASSERT_EQUAL(recs[0].ts, cases[i].ns);
		CU_ASSERT_EQUAL(parser.untimely, i >= 13);
		bytes_fini(&b);
	}
}

/* Simple packet blocks have no time and may lack their length, obsolete ones have a short id. */
static void
other_packet_blocks(void)
{
	struct bytes b = {0};
	size_t block;

	bytes_section(&b);
	bytes_interface(&b, 1, 40, -1, 0);
	block = bytes_block(&b, 3);
	bytes_32(&b, 17);
	bytes_fill(&b, 's', 17);
	bytes_end(&b, block);
	block = bytes_block(&b, 2);
	bytes_16(&b, 0);
	bytes_16(&b, 0xffff); /* drops */
	bytes_32(&b, 0);
	bytes_32(&b, 9);
	bytes_32(&b, 5);
	bytes_32(&b, 6);
	bytes_fill(&b, 'o', 5);
	bytes_end(&b, block);
	block = bytes_block(&b, 3);
	bytes_32(&b, 1000);
	bytes_fill(&b, 't', 40);
	bytes_end(&b, block);
	CU_ASSERT_EQUAL_FATAL(parse(&b, b.n), 3);
	CU_ASSERT_EQUAL(recs[0].ts, 0);
	CU_ASSERT_EQUAL(recs[0].cap_len, 17);
	CU_ASSERT_EQUAL(recs[1].ts, 9000);
	CU_ASSERT_EQUAL(recs[1].cap_len, 5);
	CU_ASSERT_EQUAL(recs[1].wire_len, 6);
	CU_ASSERT_EQUAL(recs[1].data[4], 'o');
	CU_ASSERT_EQUAL(recs[2].ts, 9000); /* that of the one before */
	CU_ASSERT_EQUAL(recs[2].cap_len, 40);
	CU_ASSERT_EQUAL(recs[2].wire_len, 1000);
	bytes_fini(&b);
}

static void
unknown_links(void)
{
	struct bytes b = {0};

	bytes_section(&b);
	bytes_interface(&b, 1, 0, -1, 0);
	bytes_interface(&b, 105, 0, -1, 0);
	bytes_packet(&b, 1, 1, 1, 1, 0);
	bytes_packet(&b, 0, 1, 1, 1, 0);
	bytes_packet(&b, 1, 1, 1, 1, 0);
	CU_ASSERT_EQUAL(parse(&b, b.n), 1);
	CU_ASSERT_EQUAL(parser.state, CAPTURE_END);
	CU_ASSERT_EQUAL(parser.packets, 3);
	CU_ASSERT_EQUAL(parser.skipped, 2);
	CU_ASSERT_EQUAL(parser.skipped_link, 105);
	bytes_fini(&b);

	bytes_section(&b);
	bytes_interface(&b, 105, 0, -1, 0);
	bytes_packet(&b, 0, 1, 1, 1, 0);
	CU_ASSERT_EQUAL(parse(&b, b.n), 0);
	CU_ASSERT_EQUAL(parser.state, CAPTURE_BAD);
	CU_ASSERT_STRING_EQUAL(parser.error.text, "f: unsupported link type 105 (IEEE802_11)");
	bytes_fini(&b);
}

/* Cut at any byte: what was whole is read; the end is good at the end of a block only. */
static void
cut_anywhere(void)
{
	size_t ends[4];
	struct bytes b = {0};

	bytes_section(&b);
	ends[0] = b.n;
	bytes_interface(&b, 1, 0, -1, 0);
	ends[1] = b.n;
	bytes_packet(&b, 0, 1, 33, 33, 0);
	ends[2] = b.n;
	bytes_packet(&b, 0, 1, 60, 60, 0);
	ends[3] = b.n;
	for (size_t n = 4; n <= b.n; n++) {
		unsigned got = parse(&b, n);
		char text[128];
		bool whole = n == ends[0] || n == ends[1] || n == ends[2] || n == ends[3];

		CU_ASSERT_EQUAL(got, (n >= ends[2]) + (n >= ends[3]));
		CU_ASSERT_EQUAL(parser.state, whole ? CAPTURE_END : CAPTURE_BAD);
		if (whole)
			continue;
		snprintf(text, sizeof(text), "f: is cut in the middle of the block at byte %lu, "
			"after packet %u", parser.offset, got);
		CU_ASSERT_STRING_EQUAL(parser.error.text, text);
		CU_ASSERT(parser.offset == 0 || parser.offset == ends[0] ||
			parser.offset == ends[1] || parser.offset == ends[2]);
	}
	bytes_fini(&b);
}

static void
byte_by_byte(void)
{
	struct bytes b = {0};
	size_t block;
	unsigned got = 0;

	bytes_section(&b);
	bytes_interface(&b, 1, 0, -1, 0);
	bytes_packet(&b, 0, 1, 33, 33, 0);
	block = bytes_block(&b, 0x80000001);
	bytes_fill(&b, 1, 1000);
	bytes_end(&b, block);
	bytes_packet(&b, 0, 1, 60, 60, 0);
	capture_parse_init(&parser, "f");
	for (size_t n = 0; n <= b.n; n++) {
		got += capture_parse(&parser, b.data + parser.offset, n - parser.offset, false,
			recs + got, ROOM - got);
		/* A block of no interest need not be held. */
		if (n > block + 12 && n < block + 1012)
			CU_ASSERT_EQUAL(parser.offset, n);
	}
	CU_ASSERT_EQUAL(got, 2);
	capture_parse(&parser, b.data + b.n, 0, true, recs, ROOM);
	CU_ASSERT_EQUAL(parser.state, CAPTURE_END);
	capture_parse_fini(&parser);
	bytes_fini(&b);
}

/* @b, with 32 bits at @at changed, is refused with @text. */
static void
corrupted(struct bytes *b, size_t at, uint32_t v, const char *text)
{
	uint32_t old = capture_get32(b->data + at, b->swap);

	bytes_patch32(b, at, v);
	parse(b, b->n);
	CU_ASSERT_EQUAL(parser.state, CAPTURE_BAD);
	CU_ASSERT_STRING_EQUAL(parser.error.text, text);
	bytes_patch32(b, at, old);
}

static void
corrupt_blocks(void)
{
	struct bytes b = {0};

	bytes_section(&b);		   /* at 0, 28 bytes */
	bytes_interface(&b, 1, 0, 6, 0);   /* at 28, 40 bytes */
	bytes_packet(&b, 0, 1, 33, 33, 0); /* at 68, 68 bytes */
	CU_ASSERT_EQUAL_FATAL(b.n, 136);
	CU_ASSERT_EQUAL(parse(&b, b.n), 1);
	corrupted(&b, 4, 8, "f: corrupt block length 8 at byte 0");
	corrupted(&b, 8, 7, "f: bad byte order mark of the section at byte 0");
	corrupted(&b, 12, 2, "f: unsupported pcapng version 2.0 at byte 0");
	corrupted(&b, 32, 41, "f: corrupt block length 41 at byte 28");
	corrupted(&b, 64, 44, "f: corrupt block length at byte 28: 40 at its beginning, 44 at its end");
	corrupted(&b, 44, 2 | 100 << 16,
		"f: an option of the interface at byte 28 is longer than its "
		"block");
	corrupted(&b, 72, CAPTURE_BLOCK_MAX + 4, "f: corrupt block length 16777220 at byte 68");
	corrupted(&b, 76, 1, "f: packet 1 at byte 68 is of interface 1, which the file does not "
		"describe");
	corrupted(&b, 88, 37, "f: packet 1 at byte 68 claims 37 captured bytes, its block has 36");
	corrupted(&b, 88, CAPTURE_FRAME_MAX + 1,
		"f: packet 1 at byte 68 claims 262145 captured bytes, "
		"more than 262144");
	bytes_fini(&b);
}

static void
many_interfaces(void)
{
	struct bytes b = {0};

	bytes_section(&b);
	for (unsigned i = 0; i < 100; i++)
		bytes_interface(&b, i % 2 ? 1 : 101, 0, 9, i);
	for (unsigned i = 0; i < 50; i++)
		bytes_packet(&b, 2 * i + 1, 0, 1, 1, 0);
	CU_ASSERT_EQUAL_FATAL(parse(&b, b.n), 50);
	for (unsigned i = 0; i < 50; i++)
		CU_ASSERT_EQUAL(recs[i].ts, (2 * i + 1) * 1000000000ull);
	bytes_fini(&b);
}

/* A long stretch without packets does not keep the caller for long. */
static void
no_packets(void)
{
	struct bytes b = {0};
	unsigned calls = 0;

	bytes_section(&b);
	for (unsigned i = 0; i < 100; i++)
		bytes_end(&b, bytes_block(&b, 5));
	capture_parse_init(&parser, "f");
	do {
		CU_ASSERT_EQUAL(capture_parse(&parser, b.data + parser.offset, b.n - parser.offset,
			true, recs, 1), 0);
		calls++;
	} while (parser.state == CAPTURE_READY);
	CU_ASSERT_EQUAL(parser.state, CAPTURE_END);
	CU_ASSERT(calls > 5 && calls < 20);
	bytes_fini(&b);
}

UNIT_SUITE(suite_capture_pcapng, "app/capture_pcapng.c",
	{"both byte orders", both_byte_orders},
	{"sections", sections},
	{"resolutions and offsets of time", resolutions},
	{"simple and obsolete packet blocks", other_packet_blocks},
	{"interfaces of unknown link types", unknown_links},
	{"cut at every byte", cut_anywhere},
	{"byte by byte", byte_by_byte},
	{"corrupt blocks", corrupt_blocks},
	{"many interfaces", many_interfaces},
	{"a stretch without packets", no_packets});
