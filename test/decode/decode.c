/*
 * decode: what holds for every packet: any cut, any segmentation, any damage, any stale memory.
 */
#include "sample.h"

#include <stdlib.h>
#include <string.h>

#include <rte_mbuf.h>

static uint8_t bytes[SAMPLE_MAX];

static struct sample
load(unsigned row)
{
	const struct sample_row *r = &sample_rows[row];

	return (struct sample){.bytes = bytes, .len = sample_hex(r->hex, bytes), .link = r->link};
}

static void
complain(unsigned row, const char *what, uint32_t at, const struct pkt *p)
{
	printf("%s: %s %u: layers %#lx, end %s\n", sample_rows[row].name, what, at, p->layers,
		pkt_end_name(p->end));
}

static void
every_row(void)
{
	for (unsigned i = 0; i < sample_nrows; i++) {
		struct sample s = load(i);
		const struct pkt *p = sample_decode(&s);
		bool ok = p->layers == sample_rows[i].layers && p->end == sample_rows[i].end;

		CU_ASSERT(ok);
		if (!ok)
			complain(i, "length", s.len, p);
		CU_ASSERT_EQUAL(p->data_len, s.len);
		CU_ASSERT_EQUAL(memcmp(p->data, bytes, s.len), 0);
	}
}

/* Rows together show every layer but those that exclude what the rows have. */
static void
rows_cover_layers(void)
{
	uint64_t seen = 0, elsewhere = PKT_BIT(PKT_ICMP_GATEWAY) | PKT_BIT(PKT_ICMP_PARAM) |
		PKT_BIT(PKT_ICMP6_PARAM) | PKT_BIT(PKT_ICMP_RADV) | PKT_BIT(PKT_ICMP6_RADV) |
		PKT_BIT(PKT_ICMP6_MLD) | PKT_BIT(PKT_ICMP6_MLD2) | PKT_BIT(PKT_IP4_BAD);

	for (unsigned i = 0; i < sample_nrows; i++)
		seen |= sample_rows[i].layers;
	CU_ASSERT_EQUAL(seen, (PKT_BIT(PKT_NLAYERS) - 1) & ~elsewhere);
}

/* The reason that fits packet @w cut to @len bytes; PKT_NENDS: none, all headers are there. */
static enum pkt_end
reason(const struct pkt *w, uint32_t len)
{
	uint32_t l3_len = w->ip_ver == 6 ? 40 : 4 * (w->data[w->off_l3] & 15);

	if (w->layers & PKT_BIT(PKT_ARP))
		return len < w->off_l3 ? PKT_END_LINK_TRUNC : len < w->off_l3 + 28u ?
			PKT_END_ARP_TRUNC : PKT_NENDS;
	if (w->ip_ver == 0)
		return PKT_END_LINK_TRUNC;
	/* Below MPLS labels, the first nibble of what follows still belongs to the link. */
	if (len < w->off_l3 || (len == w->off_l3 && w->layers & PKT_BIT(PKT_MPLS)))
		return PKT_END_LINK_TRUNC;
	if (len < w->off_l3 + l3_len)
		return PKT_END_IP_TRUNC;
	if (len < w->off_l4)
		return PKT_END_IP6_EXT_TRUNC;
	if (len >= w->off_payload)
		return PKT_NENDS;
	switch (w->proto) {
	case 6: return PKT_END_TCP_TRUNC;
	case 17: return PKT_END_UDP_TRUNC;
	case 132: return PKT_END_SCTP_TRUNC;
	default: return PKT_END_ICMP_TRUNC;
	}
}

static void
cut_row(unsigned row)
{
	struct sample s = load(row);
	uint32_t whole = s.len, last = 0;
	struct pkt w = *sample_decode(&s);
	uint64_t layers = 0;
	uint8_t *copy = malloc(whole);

	memcpy(copy, bytes, whole);
	w.data = copy;
	s.wire_len = whole;
	for (s.len = 0; s.len < whole; s.len++) {
		const struct pkt *p = sample_decode(&s);
		enum pkt_end why = reason(&w, s.len);
		uint64_t whole_ones = p->layers & ~PKT_BIT(PKT_IP4_BAD);
		bool ok = (whole_ones & layers) == layers && (whole_ones & ~w.layers) == 0 &&
			  p->off_l3 >= last && p->data_len == s.len &&
			  (whole_ones == p->layers || p->end == PKT_END_IP_TRUNC);

		/* Behind the last header that is decoded, nothing is missed. */
		if (p->end == w.end)
			ok = ok && (why == PKT_NENDS || w.end == PKT_END_ETHERTYPE);
		else
			ok = ok && p->end == why;
		CU_ASSERT(ok);
		if (!ok)
			complain(row, "cut at", s.len, p);
		layers = whole_ones;
		last = p->off_l3;
	}
	free(copy);
}

static void
every_cut(void)
{
	for (unsigned i = 0; i < sample_nrows; i++)
		cut_row(i);
}

static void
same(unsigned row, const char *what, uint32_t at, const struct pkt *a, const struct pkt *b)
{
	bool ok = sample_same(a, b);

	CU_ASSERT(ok);
	if (!ok) {
		complain(row, what, at, a);
		complain(row, what, at, b);
	}
}

static void
every_split(void)
{
	for (unsigned i = 0; i < sample_nrows; i++) {
		struct sample s = load(i);
		struct pkt whole = *sample_decode(&s);

		for (uint32_t at = 1; at < s.len; at++) {
			s.segs[0] = at;
			same(i, "split at", at, sample_decode(&s), &whole);
			s.segs[1] = 1;
			same(i, "split around", at, sample_decode(&s), &whole);
			s.segs[1] = 0;
		}
	}
}

static void
no_stale_values(void)
{
	for (unsigned i = 0; i < sample_nrows; i++) {
		struct sample s = load(i);

		for (; s.len > 0; s.len--) {
			struct pkt clean;

			s.stale = 0;
			clean = *sample_decode(&s);
			s.stale = 0xff;
			same(i, "stale at", s.len, sample_decode(&s), &clean);
		}
	}
}

/* Identity belongs to whoever receives the packet; all else is 0 where there is nothing. */
static void
identity_stays(void)
{
	static const struct pkt nothing = {.end = PKT_END_LINK_TRUNC};
	static struct decode_scratch scratch;
	struct rte_mbuf m = {.buf_addr = bytes, .nb_segs = 1};
	const struct pkt id = {.id = 1, .ts = 2, .mbuf = &m, .wire_len = 3, .cap_len = 4,
		.port = 5, .link = PKT_LINK_NULL};
	struct pkt p = id;

	decode_burst(&p, 1, &scratch);
	CU_ASSERT_EQUAL(memcmp(&p, &id, offsetof(struct pkt, tunnel_depth)), 0);
	CU_ASSERT(sample_same(&p, &nothing));
}

static void
whole_burst(void)
{
	static struct decode_scratch scratch;
	static struct pkt pkts[DECODE_BURST];
	static struct rte_mbuf mbufs[DECODE_BURST][2];
	static uint8_t store[DECODE_BURST][256];

	for (unsigned i = 0; i < DECODE_BURST; i++) {
		const struct sample_row *r = &sample_rows[i % sample_nrows];
		uint32_t len = sample_hex(r->hex, store[i]);
		struct rte_mbuf *m = mbufs[i];

		/* Half of them in two segments, each with its own scratch. */
		m[0] = (struct rte_mbuf){.buf_addr = store[i], .data_len = i & 1 ? 5 : len,
			.pkt_len = len, .nb_segs = i & 1 ? 2 : 1, .next = i & 1 ? &m[1] : NULL};
		m[1] = (struct rte_mbuf){.buf_addr = store[i] + 5, .data_len = len - 5};
		pkts[i] = (struct pkt){.mbuf = m, .cap_len = len, .wire_len = len, .link = r->link};
	}
	decode_burst(pkts, DECODE_BURST, &scratch);
	for (unsigned i = 0; i < DECODE_BURST; i++) {
		CU_ASSERT_EQUAL(pkts[i].layers, sample_rows[i % sample_nrows].layers);
		CU_ASSERT_EQUAL(memcmp(pkts[i].data, store[i], pkts[i].data_len), 0);
	}
}

/* The short cut against the steps alone, on packets that are nearly what it takes. */
static void
short_cut_is_the_steps(void)
{
	uint32_t seed = 20080423;
	unsigned taken = 0;

	for (unsigned n = 0; n < 60000; n++) {
		unsigned row = n % 10, flips = n / 10 % 4;
		struct sample s = load(row);
		struct pkt fast;

		/* Whatever these bytes look like, what they are is said by the link type. */
		if (n % 7 == 0)
			s.link = n / 7 % PKT_NLINKS;
		s.wire_len = s.len;
		while (flips-- > 0) {
			seed = seed * 1103515245 + 12345;
			bytes[(seed >> 16) % RTE_MIN(s.len, 54u)] ^= 1 << (seed >> 8 & 7);
		}
		seed = seed * 1103515245 + 12345;
		if (seed >> 16 & 1)
			s.len -= (seed >> 17) % s.len;
		fast = *sample_decode(&s);
		s.steps = true;
		same(row, "mutation", n, &fast, sample_decode(&s));
		taken += fast.end == PKT_END_TCP || fast.end == PKT_END_UDP;
	}
	CU_ASSERT(taken > 10000); /* or the mutations left nothing to compare */
}

/* Every value of the two bytes that say how long things are, in each place. */
static void
short_cut_lengths(void)
{
	static const uint8_t places[] = {16, 20, 38, 46};

	for (unsigned row = 0; row < 3; row++)
		for (unsigned at = 0; at < RTE_DIM(places); at++)
			for (uint32_t v = 0; v < 65536; v += v < 300 ? 1 : 251) {
				struct sample s = load(row);
				struct pkt fast;

				bytes[places[at]] = v >> 8;
				bytes[places[at] + 1] = v;
				fast = *sample_decode(&s);
				s.steps = true;
				same(row, "length", v, &fast, sample_decode(&s));
			}
}

/* Random damage, cuts and segmentations: decoding ends, and reads nothing beyond. */
static void
random_bytes(void)
{
	unsigned seen[PKT_NENDS] = {0}, kinds = 0;

	srand(7);
	for (unsigned n = 0; n < 40000; n++) {
		struct sample s = load(n % sample_nrows);
		const struct pkt *p;

		for (unsigned i = rand() % 6; i > 0; i--)
			bytes[rand() % s.len] = rand();
		s.len -= rand() % 4 ? 0 : rand() % s.len;
		s.segs[0] = rand() % 2 ? 0 : rand() % s.len;
		p = sample_decode(&s);
		CU_ASSERT_FATAL(p->end < PKT_NENDS);
		CU_ASSERT(p->data_len <= s.len && p->off_l4 <= s.len && p->off_payload <= s.len);
		seen[p->end]++;
	}
	for (unsigned i = 0; i < PKT_NENDS; i++)
		kinds += seen[i] > 0;
	CU_ASSERT(seen[PKT_END_IP4_CHECKSUM] == 0 && kinds >= PKT_NENDS - 3);
}

/* Headers spread over segments are followed up to DECODE_LINEAR bytes, and no further. */
static void
beyond_linear(void)
{
	static uint8_t deep[SAMPLE_MAX];
	struct sample s = {.bytes = deep, .link = PKT_LINK_ETHER};
	uint32_t at = sample_hex(ETHER("86dd") IP6("0fff", "3c"), deep);
	const struct pkt *p;

	/* Two extension headers of 2048 bytes each: the second begins behind DECODE_LINEAR. */
	sample_hex("3cff", deep + at);
	sample_hex("11ff", deep + at + 2048);
	sample_hex(UDP("0008"), deep + at + 4096);
	s.len = at + 4096 + 8;
	deep[18] = (4096 + 8) >> 8;
	deep[19] = (4096 + 8) & 255;

	p = sample_decode(&s);
	CU_ASSERT_EQUAL(p->end, PKT_END_UDP);
	s.segs[0] = 100;
	p = sample_decode(&s);
	CU_ASSERT_EQUAL(p->end, PKT_END_DEPTH);
	CU_ASSERT_EQUAL(p->layers, PKT_BIT(PKT_ETHER) | PKT_BIT(PKT_IP6));
	CU_ASSERT_EQUAL(p->data_len, DECODE_LINEAR);
	/* A first segment that has as much is used in place, whatever its length. */
	s.segs[0] = s.len - 1;
	p = sample_decode(&s);
	CU_ASSERT_EQUAL(p->data_len, s.len - 1);
	CU_ASSERT_EQUAL(p->end, PKT_END_DEPTH);
	/* Really cut there, it is a cut. */
	s.wire_len = s.len;
	s.len = 100 + 14 + 40;
	s.segs[0] = 100;
	p = sample_decode(&s);
	CU_ASSERT_EQUAL(p->end, PKT_END_IP6_EXT_TRUNC);
}

/* pkt.cap_len may be less than the mbuf holds. */
static void
cap_len_bounds(void)
{
	static struct decode_scratch scratch;
	struct rte_mbuf m = {.buf_addr = bytes, .nb_segs = 1};
	struct pkt p = {.mbuf = &m};

	m.data_len = m.pkt_len = sample_hex(sample_rows[0].hex, bytes);
	p.wire_len = m.data_len;
	p.cap_len = 40;
	decode_burst(&p, 1, &scratch);
	CU_ASSERT_EQUAL(p.end, PKT_END_TCP_TRUNC);
	CU_ASSERT_EQUAL(p.data_len, 40);
	p.cap_len = 1000; /* nor more */
	decode_burst(&p, 1, &scratch);
	CU_ASSERT_EQUAL(p.end, PKT_END_TCP);
	CU_ASSERT_EQUAL(p.data_len, m.data_len);
}

UNIT_SUITE(decode_suite, "decode/decode.c", {"every row", every_row},
	{"rows cover layers", rows_cover_layers}, {"every cut", every_cut},
	{"every split", every_split}, {"no stale values", no_stale_values},
	{"identity stays", identity_stays}, {"whole burst", whole_burst},
	{"short cut is the steps", short_cut_is_the_steps},
	{"short cut lengths", short_cut_lengths}, {"random bytes", random_bytes},
	{"beyond linear", beyond_linear}, {"cap_len bounds", cap_len_bounds});
