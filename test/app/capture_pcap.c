/* Tests of app/capture_parse.c and app/capture_pcap.c. */
#include "../unit.h"

#include <stdlib.h>
#include <string.h>

#include "../../app/capture_parse.h"
#include "../../lib/decode/pkt.h"
#include "bytes.h"

static const uint32_t lengths[] = {60, 0, 1514, 1, 77};

enum { PACKETS = sizeof(lengths) / sizeof(*lengths) };

static void
sample(struct bytes *b, uint32_t magic, bool swap)
{
	b->swap = swap;
	bytes_pcap(b, magic, 1);
	for (unsigned i = 0; i < PACKETS; i++)
		bytes_record(b, 1000 + i, 7 * i, lengths[i], lengths[i] + i, 'a' + i);
}

/* All of the bytes at once, from a copy of exactly that size. Returns the records. */
static unsigned
parse(struct capture_parser *p, const struct bytes *b, size_t n, struct capture_rec *recs,
	uint8_t **copy)
{
	*copy = malloc(n);
	if (n)
		memcpy(*copy, b->data, n);
	capture_parse_init(p, "f.pcap");
	return capture_parse(p, *copy, n, true, recs, 64);
}

/* What the file is refused with. */
static void
refused(const struct bytes *b, const char *text)
{
	struct capture_rec recs[64];
	struct capture_parser p;
	uint8_t *copy;

	CU_ASSERT_EQUAL(parse(&p, b, b->n, recs, &copy), 0);
	CU_ASSERT_EQUAL(p.state, CAPTURE_BAD);
	CU_ASSERT_STRING_EQUAL(p.error.text, text);
	capture_parse_fini(&p);
	free(copy);
}

static void
formats(void)
{
	static const struct {
		uint32_t magic, scale;
	} kinds[] = {{0xa1b2c3d4, 1000}, {0xa1b23c4d, 1}};

	for (unsigned k = 0; k < 4; k++) {
		struct capture_rec recs[64];
		struct capture_parser p;
		struct bytes b = {0};
		uint8_t *copy;

		sample(&b, kinds[k / 2].magic, k % 2);
		CU_ASSERT_EQUAL_FATAL(parse(&p, &b, b.n, recs, &copy), PACKETS);
		for (unsigned i = 0; i < PACKETS; i++) {
			CU_ASSERT_EQUAL(recs[i].ts, (1000 + i) * 1000000000ull +
				7 * i * kinds[k / 2].scale);
			CU_ASSERT_EQUAL(recs[i].cap_len, lengths[i]);
			CU_ASSERT_EQUAL(recs[i].wire_len, lengths[i] + i);
			CU_ASSERT_EQUAL(recs[i].link, PKT_LINK_ETHER);
			CU_ASSERT(!lengths[i] || recs[i].data[lengths[i] - 1] == 'a' + i);
		}
		CU_ASSERT_EQUAL(capture_parse(&p, copy + b.n, 0, true, recs, 64), 0);
		CU_ASSERT_EQUAL(p.state, CAPTURE_END);
		CU_ASSERT_EQUAL(capture_parse(&p, copy + b.n, 0, true, recs, 64), 0);
		CU_ASSERT_EQUAL(p.packets, PACKETS);
		free(copy);
		bytes_fini(&b);
	}
}

/* A file that ends at any byte: whole packets before it are read, then it is said where it is cut. */
static void
cut_anywhere(void)
{
	struct bytes b = {0};

	sample(&b, 0xa1b2c3d4, false);
	for (size_t n = 0; n <= b.n; n++) {
		struct capture_rec recs[64];
		struct capture_parser p;
		unsigned whole = 0, got;
		size_t at = 24;
		char text[128];
		uint8_t *copy;

		while (whole < PACKETS && at + 16 + lengths[whole] <= n)
			at += 16 + lengths[whole++];
		got = parse(&p, &b, n, recs, &copy);
		CU_ASSERT_EQUAL(got, whole);
		if (got)
			capture_parse(&p, copy + p.offset, n - p.offset, true, recs, 64);
		snprintf(text, sizeof(text), "f.pcap: is cut in the middle of packet %u, which "
			"begins at byte %zu", whole + 1, at);
		CU_ASSERT_EQUAL(p.state, n == at ? CAPTURE_END : CAPTURE_BAD);
		if (n > at)
			CU_ASSERT_STRING_EQUAL(p.error.text, text);
		if (n > 4 && n < 24)
			CU_ASSERT_STRING_EQUAL(p.error.text,
				"f.pcap: is cut in the middle of its header");
		free(copy);
	}
	bytes_fini(&b);
}

/* Bytes that come one by one, as from a pipe, give the same records. */
static void
byte_by_byte(void)
{
	struct capture_parser p;
	struct capture_rec recs[64];
	struct bytes b = {0};
	unsigned got = 0;

	sample(&b, 0xa1b2c3d4, true);
	capture_parse_init(&p, "-");
	for (size_t n = 0; n <= b.n; n++) {
		unsigned k = capture_parse(&p, b.data + p.offset, n - p.offset, false, recs, 64);

		CU_ASSERT(k <= 1);
		CU_ASSERT_EQUAL(p.state, k ? CAPTURE_READY : CAPTURE_MORE);
		if (k)
			CU_ASSERT_EQUAL(recs[0].cap_len, lengths[got]);
		got += k;
	}
	CU_ASSERT_EQUAL(got, PACKETS);
	CU_ASSERT_EQUAL(capture_parse(&p, b.data + b.n, 0, true, recs, 64), 0);
	CU_ASSERT_EQUAL(p.state, CAPTURE_END);
	bytes_fini(&b);
}

static void
lengths_that_lie(void)
{
	struct capture_rec recs[64];
	struct capture_parser p;
	struct bytes b = {0};
	uint8_t *copy;

	bytes_pcap(&b, 0xa1b2c3d4, 1);
	bytes_record(&b, 0, 0, 100, 60, 1);	      /* more captured than there was */
	bytes_record(&b, 0, 0, 70000, 70000, 2);      /* beyond the file's snap length */
	bytes_record(&b, 0, 0, CAPTURE_FRAME_MAX, CAPTURE_FRAME_MAX, 3);
	bytes_record(&b, 0, 0, CAPTURE_FRAME_MAX + 1, 5, 4);
	CU_ASSERT_EQUAL(parse(&p, &b, b.n, recs, &copy), 3);
	CU_ASSERT_EQUAL(recs[0].cap_len, 60);
	CU_ASSERT_EQUAL(recs[0].wire_len, 60);
	CU_ASSERT_EQUAL(recs[1].cap_len, 70000);
	CU_ASSERT_EQUAL(recs[2].data[0], 3);
	CU_ASSERT_EQUAL(capture_parse(&p, copy + p.offset, b.n - p.offset, true, recs, 64), 0);
	CU_ASSERT_EQUAL(p.state, CAPTURE_BAD);
	CU_ASSERT_STRING_EQUAL(p.error.text, "f.pcap: packet 4 at byte 332316 claims 262145 "
		"captured bytes, more than 262144");
	free(copy);
	bytes_fini(&b);
}

static void
links(void)
{
	static const struct {
		uint32_t linktype;
		uint8_t link;
	} known[] = {{0, PKT_LINK_NULL}, {1, PKT_LINK_ETHER}, {12, PKT_LINK_RAW},
		{14, PKT_LINK_RAW}, {101, PKT_LINK_RAW}, {108, PKT_LINK_LOOP},
		{113, PKT_LINK_SLL}, {228, PKT_LINK_RAW}, {229, PKT_LINK_RAW},
		{276, PKT_LINK_SLL2}, {0xf4000001, PKT_LINK_ETHER}};
	struct bytes b = {0};

	for (unsigned i = 0; i < sizeof(known) / sizeof(*known); i++) {
		struct capture_rec recs[64];
		struct capture_parser p;
		uint8_t *copy;

		bytes_pcap(&b, 0xa1b2c3d4, known[i].linktype);
		bytes_record(&b, 0, 0, 4, 4, 0);
		CU_ASSERT_EQUAL(parse(&p, &b, b.n, recs, &copy), 1);
		CU_ASSERT_EQUAL(recs[0].link, known[i].link);
		free(copy);
		bytes_fini(&b);
	}
	bytes_pcap(&b, 0xa1b2c3d4, 105);
	refused(&b, "f.pcap: unsupported link type 105 (IEEE802_11)");
	bytes_fini(&b);
	bytes_pcap(&b, 0xa1b2c3d4, 9999);
	refused(&b, "f.pcap: unsupported link type 9999 (unknown)");
	bytes_fini(&b);
}

static void
not_captures(void)
{
	static const struct {
		const char *data;
		unsigned n;
		const char *text;
	} files[] = {
		{"", 0, "f.pcap: is empty"},
		{"ab", 2, "f.pcap: is not a pcap or pcapng capture: it begins with 61 62"},
		{"hello", 5, "f.pcap: is not a pcap or pcapng capture: it begins with 68 65 6c 6c"},
		{"\x1f\x8b\x08\0", 4, "f.pcap: is compressed (gzip); decompress it first: "
			"zcat f.pcap | dtap -r - ..."},
		{"\x28\xb5\x2f\xfd", 4, "f.pcap: is compressed (zstd); decompress it first: "
			"zstdcat f.pcap | dtap -r - ..."},
		{"\xfd" "7zXZ", 5, "f.pcap: is compressed (xz); decompress it first: "
			"xzcat f.pcap | dtap -r - ..."},
		{"\x04\x22\x4d\x18", 4, "f.pcap: is compressed (lz4); decompress it first: "
			"lz4cat f.pcap | dtap -r - ..."},
		{"BZh9", 4, "f.pcap: is compressed (bzip2); decompress it first: "
			"bzcat f.pcap | dtap -r - ..."},
		{"\xd4\xc3\xb2\xa1\x03\0\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\0\0\0", 24,
			"f.pcap: unsupported pcap version 3.1"},
	};

	for (unsigned i = 0; i < sizeof(files) / sizeof(*files); i++) {
		struct bytes b = {0};

		bytes_raw(&b, files[i].data, files[i].n);
		refused(&b, files[i].text);
		bytes_fini(&b);
	}
}

UNIT_SUITE(suite_capture_pcap, "app/capture_pcap.c",
	{"us and ns, both byte orders", formats},
	{"cut at every byte", cut_anywhere},
	{"byte by byte", byte_by_byte},
	{"lengths that lie", lengths_that_lie},
	{"link types", links},
	{"files that are no captures", not_captures});
