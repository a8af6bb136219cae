/*
 * The pcap format: draft-ietf-opsawg-pcap. A header of 24 bytes, then records of 16 bytes + data.
 */
#include "capture_parse.h"

enum { FILE_HEADER = 24, RECORD_HEADER = 16 };

/* Why there is no whole record in the @len bytes at @buf. */
static unsigned
no_record(struct capture_parser *p, const uint8_t *buf, size_t len, bool last)
{
	if (len >= RECORD_HEADER) {
		uint32_t cap_len = capture_get32(buf + 8, p->swap);

		if (cap_len > CAPTURE_FRAME_MAX)
			return capture_parse_bad(p,
				"packet %lu at byte %lu claims %u captured bytes, more than %u",
				p->packets + 1, p->offset, cap_len, CAPTURE_FRAME_MAX);
	}
	if (!last) {
		p->state = CAPTURE_MORE;
		return 0;
	}
	if (len)
		return capture_parse_bad(p, "is cut in the middle of packet %lu, which begins at "
			"byte %lu", p->packets + 1, p->offset);
	p->state = CAPTURE_END;
	return 0;
}

static inline __attribute__((always_inline)) unsigned
walk(struct capture_parser *p, const uint8_t *buf, size_t len, struct capture_rec *recs, unsigned n,
	bool swap)
{
	const uint8_t *at = buf, *const end = buf + len;
	unsigned i;

	for (i = 0; i < n; i++) {
		uint32_t cap_len, wire_len;

		if ((size_t)(end - at) < RECORD_HEADER)
			break;
		cap_len = capture_get32(at + 8, swap);
		wire_len = capture_get32(at + 12, swap);
		if (cap_len > CAPTURE_FRAME_MAX || (size_t)(end - at) - RECORD_HEADER < cap_len)
			break;
		recs[i] = (struct capture_rec){
			.ts = capture_get32(at, swap) * UINT64_C(1000000000) +
				(uint64_t)capture_get32(at + 4, swap) * p->scale,
			.data = at + RECORD_HEADER,
			.cap_len = cap_len < wire_len ? cap_len : wire_len,
			.wire_len = wire_len,
			.link = p->link,
		};
		at += RECORD_HEADER + cap_len;
	}
	p->offset += at - buf;
	p->packets += i;
	return i;
}

static unsigned
records(struct capture_parser *p, const uint8_t *buf, size_t len, bool last,
	struct capture_rec *recs, unsigned n)
{
	unsigned got = p->swap ? walk(p, buf, len, recs, n, true) :
				 walk(p, buf, len, recs, n, false);

	return got || !n ? got : no_record(p, buf, len, last);
}

unsigned
capture_pcap_begin(struct capture_parser *p, const uint8_t *buf, size_t len, bool last,
	struct capture_rec *recs, unsigned n)
{
	unsigned major, linktype;
	int link;

	if (len < FILE_HEADER && last)
		return capture_parse_bad(p, "is cut in the middle of its header");
	if (len < FILE_HEADER) {
		p->state = CAPTURE_MORE;
		return 0;
	}
	major = capture_get16(buf + 4, p->swap);
	if (major != 2)
		return capture_parse_bad(p, "unsupported pcap version %u.%u", major,
			capture_get16(buf + 6, p->swap));
	/* The upper 6 bits tell of frame check sequences, which decode treats as padding. */
	linktype = capture_get32(buf + 20, p->swap) & 0x03ffffff;
	link = capture_parse_link(linktype);
	if (link < 0)
		return capture_parse_bad_link(p, linktype);
	p->link = link;
	p->offset += FILE_HEADER;
	p->records = records;
	return records(p, buf + FILE_HEADER, len - FILE_HEADER, last, recs, n);
}
