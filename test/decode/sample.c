/*
 * sample: see sample.h.
 */
#include "sample.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <rte_mbuf.h>

static struct decode_scratch scratch;
static struct rte_mbuf segs[SAMPLE_SEGS];

static int
digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

uint32_t
sample_hex(const char *hex, uint8_t *out)
{
	uint32_t n = 0;

	for (; *hex; hex++) {
		if (digit(*hex) < 0)
			continue;
		out[n / 2] = out[n / 2] << 4 | digit(*hex);
		n++;
	}
	CU_ASSERT_EQUAL_FATAL(n % 2, 0);
	return n / 2;
}

/* Lays the bytes out in segments of exactly their size. */
static void
attach(const struct sample *s)
{
	uint32_t at = 0;

	for (unsigned i = 0; i < SAMPLE_SEGS; i++) {
		uint32_t n = s->segs[i] ? s->segs[i] : s->len - at;

		free(segs[i].buf_addr);
		memset(&segs[i], 0, sizeof(segs[i]));
		if (at == s->len && i > 0)
			continue;
		segs[i].buf_addr = malloc(n ? n : 1);
		memcpy(segs[i].buf_addr, s->bytes + at, n);
		segs[i].data_len = n;
		if (i > 0)
			segs[i - 1].next = &segs[i];
		segs[0].nb_segs = i + 1;
		at += n;
	}
	segs[0].pkt_len = s->len;
}

const struct pkt *
sample_decode(const struct sample *s)
{
	static struct pkt p;

	attach(s);
	memset(&p, s->stale, sizeof(p));
	p.mbuf = segs;
	p.link = s->link;
	p.cap_len = s->len;
	p.wire_len = s->wire_len ? s->wire_len : s->len;
	if (s->steps)
		decode_packet(&p, scratch.linear[0]);
	else
		decode_burst(&p, 1, &scratch);
	return &p;
}

const struct pkt *
sample_link(enum pkt_link link, const char *hex)
{
	static uint8_t bytes[SAMPLE_MAX];

	return sample_decode(&(struct sample){
		.bytes = bytes, .len = sample_hex(hex, bytes), .link = link, .stale = 0xa5});
}

const struct pkt *
sample_ether(const char *hex)
{
	return sample_link(PKT_LINK_ETHER, hex);
}

const struct pkt *
sample_cut(const char *hex, uint32_t len)
{
	static uint8_t bytes[SAMPLE_MAX];
	uint32_t wire_len = sample_hex(hex, bytes);

	return sample_decode(&(struct sample){
		.bytes = bytes, .len = len, .wire_len = wire_len, .stale = 0xa5});
}

bool
sample_same(const struct pkt *a, const struct pkt *b)
{
	size_t first = offsetof(struct pkt, tunnel_depth), data = offsetof(struct pkt, data);
	size_t second = offsetof(struct pkt, saddr), last = offsetof(struct pkt, payload_len);

	return memcmp((const char *)a + first, (const char *)b + first, data - first) == 0 &&
	       memcmp((const char *)a + second, (const char *)b + second,
		       last + sizeof(a->payload_len) - second) == 0;
}
