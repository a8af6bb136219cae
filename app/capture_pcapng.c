/*
 * The pcapng format: draft-ietf-opsawg-pcapng. Blocks of {type, length, body, length}; sections
 * that each begin with a header (which says the byte order) and describe their interfaces.
 *
 * Read: section header, interface description, enhanced, simple and obsolete packet blocks. All
 * other blocks are skipped, whatever their size.
 */
#include "capture_parse.h"

#include <stdlib.h>

enum {
	BLOCK_SECTION = 0x0a0d0d0a,
	BLOCK_INTERFACE = 1,
	BLOCK_PACKET = 2, /* obsolete */
	BLOCK_SIMPLE = 3,
	BLOCK_ENHANCED = 6,
};

enum {
	BLOCK_MIN = 12,	    /* type and both lengths */
	SECTION_MIN = 28,
	INTERFACE_MIN = 20,
	OPT_END = 0,
	OPT_TSRESOL = 9,
	OPT_TSOFFSET = 14,
	INTERFACES_MAX = 65536,
	BLOCKS_PER_RECORD = 16, /* how many blocks a call walks for each record asked for */
};

#define BYTE_ORDER_MAGIC 0x1a2b3c4d
#define NSEC UINT64_C(1000000000)

/* A time stamp t stands for t * mul / div >> shift nanoseconds, plus `offset` seconds. */
struct capture_iface {
	int link;	   /* enum pkt_link; -1: not known to dtap */
	uint16_t linktype; /* as in the file */
	uint32_t snaplen;  /* 0: no limit */
	uint64_t mul, div;
	uint8_t shift;
	int64_t offset;
};

static uint64_t
power10(unsigned n)
{
	uint64_t v = 1;

	while (n--)
		v *= 10;
	return v;
}

static void
set_resolution(struct capture_iface *f, uint8_t resol)
{
	unsigned exp = resol & 0x7f;

	f->mul = f->div = 1;
	f->shift = 0;
	if (resol & 0x80) {
		f->mul = NSEC;
		f->shift = exp;
	} else if (exp <= 9) {
		f->mul = power10(9 - exp);
	} else { /* beyond 10^-28 not even 2^64 units make a nanosecond */
		f->div = power10(exp <= 28 ? exp - 9 : 19);
	}
}

static uint64_t
time_of(struct capture_parser *p, const struct capture_iface *f, const uint8_t *at)
{
	uint64_t units = (uint64_t)capture_get32(at, p->swap) << 32 |
		capture_get32(at + 4, p->swap);
	__int128 ns;

	if (f->mul == 1 && f->div == 1 && !f->offset)
		return p->last_ts = units;
	ns = (__int128)((unsigned __int128)units * f->mul / f->div >> f->shift);
	ns += (__int128)f->offset * (int64_t)NSEC;
	if (ns < 0 || ns > UINT64_MAX) {
		p->untimely++;
		ns = ns < 0 ? 0 : UINT64_MAX;
	}
	return p->last_ts = ns;
}

static void
section(struct capture_parser *p, const uint8_t *at, uint32_t total)
{
	if (total < SECTION_MIN)
		capture_parse_bad(p, "corrupt block length %u at byte %lu", total, p->offset);
	else if (capture_get16(at + 12, p->swap) != 1)
		capture_parse_bad(p, "unsupported pcapng version %u.%u at byte %lu",
			capture_get16(at + 12, p->swap), capture_get16(at + 14, p->swap),
			p->offset);
	else
		p->nifaces = 0;
}

static bool
options(struct capture_parser *p, struct capture_iface *f, const uint8_t *at, const uint8_t *end)
{
	while (end - at >= 4) {
		unsigned code = capture_get16(at, p->swap);
		unsigned len = capture_get16(at + 2, p->swap);

		at += 4;
		if (code == OPT_END)
			break;
		if (len > end - at) {
			capture_parse_bad(p, "an option of the interface at byte %lu is longer "
				"than its block", p->offset);
			return false;
		}
		if (code == OPT_TSRESOL && len == 1)
			set_resolution(f, *at);
		else if (code == OPT_TSOFFSET && len == 8)
			f->offset = (int64_t)capture_get64(at, p->swap);
		len = (len + 3) & ~3u;
		at += len < end - at ? len : end - at;
	}
	return true;
}

/* Room for one more interface: the array is full at every power of two. */
static bool
grow_interfaces(struct capture_parser *p)
{
	unsigned room = p->nifaces ? 2 * p->nifaces : 1;
	struct capture_iface *more;

	if (p->nifaces & (p->nifaces - 1))
		return true;
	more = room > INTERFACES_MAX ? NULL : realloc(p->ifaces, room * sizeof(*more));
	if (!more) {
		capture_parse_bad(p, "has too many interfaces, at byte %lu", p->offset);
		return false;
	}
	p->ifaces = more;
	return true;
}

static void
interface(struct capture_parser *p, const uint8_t *at, uint32_t total)
{
	/* Microseconds unless it says otherwise. */
	struct capture_iface f = {.mul = 1000, .div = 1};

	if (total < INTERFACE_MIN) {
		capture_parse_bad(p, "corrupt block length %u at byte %lu", total, p->offset);
		return;
	}
	f.linktype = capture_get16(at + 8, p->swap);
	f.link = capture_parse_link(f.linktype);
	f.snaplen = capture_get32(at + 12, p->swap);
	if (options(p, &f, at + 16, at + total - 4) && grow_interfaces(p))
		p->ifaces[p->nifaces++] = f;
}

static const struct capture_iface *
find_interface(struct capture_parser *p, uint32_t id)
{
	if (id < p->nifaces)
		return &p->ifaces[id];
	capture_parse_bad(p, "packet %lu at byte %lu is of interface %u, which the file does not "
		"describe", p->packets + 1, p->offset, id);
	return NULL;
}

/* Count a packet whose link type dtap does not know. When no packet of another link type was or can
 * be read, that is an error. */
static void
skip(struct capture_parser *p, const struct capture_iface *f)
{
	bool known = p->packets != p->skipped;

	for (unsigned i = 0; i < p->nifaces; i++)
		known |= p->ifaces[i].link >= 0;
	if (!known) {
		capture_parse_bad_link(p, f->linktype);
		return;
	}
	if (!p->skipped++)
		p->skipped_link = f->linktype;
	p->packets++;
}

/* Where packet blocks have their fields; the obsolete one differs from the enhanced one only in
 * that its interface number has 16 bits. */
static const struct layout {
	uint8_t header; /* offset of the packet's bytes */
	uint8_t time;	/* offset of the time stamp; 0: none */
	uint8_t caplen; /* offset of the captured length; 0: the block's or snap length decides */
	uint8_t wirelen;
} enhanced = {28, 12, 20, 24}, simple = {12, 0, 0, 8};

/* 1: @rec is filled, 0: skipped, or an error. */
static unsigned
packet(struct capture_parser *p, const uint8_t *at, uint32_t total, const struct layout *l,
	uint32_t id, struct capture_rec *rec)
{
	const struct capture_iface *f;
	uint32_t cap_len, wire_len, room;

	if (total < l->header + 4u)
		return capture_parse_bad(p, "corrupt block length %u at byte %lu", total,
			p->offset);
	f = find_interface(p, id);
	if (!f)
		return 0;
	room = total - l->header - 4;
	wire_len = capture_get32(at + l->wirelen, p->swap);
	if (l->caplen) {
		cap_len = capture_get32(at + l->caplen, p->swap);
	} else {
		cap_len = wire_len < room ? wire_len : room;
		if (f->snaplen && cap_len > f->snaplen)
			cap_len = f->snaplen;
	}
	if (cap_len > CAPTURE_FRAME_MAX)
		return capture_parse_bad(p,
			"packet %lu at byte %lu claims %u captured bytes, more than %u",
			p->packets + 1, p->offset, cap_len, CAPTURE_FRAME_MAX);
	if (cap_len > room)
		return capture_parse_bad(p,
			"packet %lu at byte %lu claims %u captured bytes, its block has %u",
			p->packets + 1, p->offset, cap_len, room);
	if (f->link < 0) {
		skip(p, f);
		return 0;
	}
	*rec = (struct capture_rec){
		.ts = l->time ? time_of(p, f, at + l->time) : p->last_ts,
		.data = at + l->header,
		.cap_len = cap_len < wire_len ? cap_len : wire_len,
		.wire_len = wire_len,
		.link = f->link,
	};
	p->packets++;
	return 1;
}

/* A whole block of @total bytes. 1: @rec is filled. */
static unsigned
block(struct capture_parser *p, uint32_t type, const uint8_t *at, uint32_t total,
	struct capture_rec *rec)
{
	uint32_t again = capture_get32(at + total - 4, p->swap);

	if (again != total)
		return capture_parse_bad(p, "corrupt block length at byte %lu: %u at its "
			"beginning, %u at its end", p->offset, total, again);
	switch (type) {
	case BLOCK_SECTION:
		section(p, at, total);
		return 0;
	case BLOCK_INTERFACE:
		interface(p, at, total);
		return 0;
	case BLOCK_ENHANCED:
		return packet(p, at, total, &enhanced, capture_get32(at + 8, p->swap), rec);
	case BLOCK_PACKET:
		return packet(p, at, total, &enhanced, capture_get16(at + 8, p->swap), rec);
	default:
		return packet(p, at, total, &simple, 0, rec);
	}
}

static bool
wanted(uint32_t type)
{
	return type == BLOCK_ENHANCED || type == BLOCK_SIMPLE || type == BLOCK_PACKET ||
		type == BLOCK_INTERFACE || type == BLOCK_SECTION;
}

/* There are only @len more bytes, and that is too few. */
static void
too_few(struct capture_parser *p, size_t len, bool last)
{
	if (!last)
		p->state = CAPTURE_MORE;
	else if (!len && !p->to_skip)
		p->state = CAPTURE_END;
	else
		capture_parse_bad(p, "is cut in the middle of the block at byte %lu, after packet "
			"%lu", p->offset, p->packets);
}

/* Read type and length of the block at @at; sets the byte order at a section's beginning. */
static bool
block_head(struct capture_parser *p, const uint8_t *at, size_t len, bool last, uint32_t *type,
	uint32_t *total)
{
	if (len < BLOCK_MIN) {
		too_few(p, len, last);
		return false;
	}
	*type = capture_get32(at, p->swap);
	if (*type == BLOCK_SECTION) {
		p->swap = capture_get32(at + 8, false) != BYTE_ORDER_MAGIC;
		if (capture_get32(at + 8, p->swap) != BYTE_ORDER_MAGIC) {
			capture_parse_bad(p, "bad byte order mark of the section at byte %lu",
				p->offset);
			return false;
		}
	}
	*total = capture_get32(at + 4, p->swap);
	if (*total < BLOCK_MIN || *total % 4 || (wanted(*type) && *total > CAPTURE_BLOCK_MAX)) {
		capture_parse_bad(p, "corrupt block length %u at byte %lu", *total, p->offset);
		return false;
	}
	return true;
}

unsigned
capture_pcapng_records(struct capture_parser *p, const uint8_t *buf, size_t len, bool last,
	struct capture_rec *recs, unsigned n)
{
	const uint8_t *at = buf, *const end = buf + len;
	unsigned got = 0;

	for (unsigned blocks = 0; got < n && blocks < n * BLOCKS_PER_RECORD; blocks++) {
		uint32_t type, total;

		if (p->to_skip) {
			size_t left = end - at, step = p->to_skip < left ? p->to_skip : left;

			at += step;
			p->offset += step;
			p->to_skip -= step;
		}
		if (p->to_skip) {
			too_few(p, end - at, last);
			break;
		}
		if (!block_head(p, at, end - at, last, &type, &total))
			break;
		if (!wanted(type)) {
			p->to_skip = total;
			continue;
		}
		if ((size_t)(end - at) < total) {
			too_few(p, end - at, last);
			break;
		}
		got += block(p, type, at, total, &recs[got]);
		if (p->state == CAPTURE_BAD)
			break;
		at += total;
		p->offset += total;
	}
	/* What ended the loop is told when it is all there is to tell. */
	if (got)
		p->state = CAPTURE_READY;
	return got;
}
