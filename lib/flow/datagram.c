/* datagram: see datagram.h. */
#include "datagram.h"

#include <string.h>

#include <rte_mbuf.h>

#include "../decode/decode.h"

#define IP_MAX 65535
#define IP6_LEN 40
#define FRAGMENT_LEN 8
#define NEXT_FRAGMENT 44

/* Of an IPv4 header, RFC 791 3.1. */
#define AT_TOTAL 2
#define AT_IDENT 4
#define AT_FRAG 6
#define AT_CHECKSUM 10
#define FRAG_OFFSET 0x1fff
#define FRAG_MORE 0x2000

/* Of an IPv6 header, RFC 8200 3. */
#define AT_PLENGTH 4
#define AT_NEXT 6

/* Private data of an mbuf that is a piece. */
struct piece {
	struct rte_mbuf *next;
	uint32_t begin, end;
};

static struct piece *
piece(const struct rte_mbuf *m)
{
	return rte_mbuf_to_priv((struct rte_mbuf *)(uintptr_t)m);
}

static uint16_t
get16(const uint8_t *b)
{
	return (uint16_t)(b[0] << 8 | b[1]);
}

static void
put16(uint8_t *b, uint32_t v)
{
	b[0] = (uint8_t)(v >> 8);
	b[1] = (uint8_t)v;
}

/* The fragment header of @p that says more than that the datagram is whole: there is one, and
 * all of the headers before it are whole (PKT_FRAG). */
static void
find_header(const struct pkt *p, struct datagram_part *out)
{
	uint32_t named = p->off_l3 + AT_NEXT, pos = p->off_l3 + IP6_LEN;

	while (p->data[named] != NEXT_FRAGMENT || (get16(p->data + pos + 2) & 0xfff9) == 0) {
		uint32_t len = p->data[named] == NEXT_FRAGMENT ? FRAGMENT_LEN :
			8 + p->data[pos + 1] * 8u;

		named = pos;
		pos += len;
	}
	out->named = (uint16_t)named;
	out->at = (uint16_t)(pos + FRAGMENT_LEN);
}

enum frag_fate
datagram_read(const struct pkt *p, struct datagram_part *out)
{
	const uint8_t *h = p->data + p->off_l3;
	uint32_t behind; /* the fragment's last byte in the packet */

	*out = (struct datagram_part){.at = p->off_l4};
	if (p->ip_ver == 4) {
		uint16_t frag = get16(h + AT_FRAG);

		behind = out->at + p->ip_plength;
		out->begin = (frag & FRAG_OFFSET) * 8u;
		out->more = (frag & FRAG_MORE) != 0;
		out->id = get16(h + AT_IDENT);
	} else {
		find_header(p, out);
		h = p->data + out->at - FRAGMENT_LEN;
		behind = p->off_l3 + IP6_LEN + p->ip_plength;
		out->begin = get16(h + 2) & 0xfff8u;
		out->more = (h[3] & 1) != 0;
		memcpy(&out->id, h + 4, 4);
	}
	if (behind <= out->at || behind > RTE_MAX(p->wire_len, p->cap_len) ||
			out->at > DECODE_LINEAR || (out->more && (behind - out->at) % 8 != 0))
		return FRAG_BAD;
	out->end = out->begin + (behind - out->at);
	return out->end > IP_MAX ? FRAG_LONG : FRAG_WAITING;
}

/* A fragment that is the last one ends the datagram, and no other one goes beyond. */
static bool
contradicts(const struct datagram *d, const struct datagram_part *part)
{
	if (d->total != 0 && (part->more ? part->end > d->total : part->end != d->total))
		return true;
	return !part->more && d->last != NULL && piece(d->last)->end > part->end;
}

enum frag_fate
datagram_place(const struct datagram *d, const struct datagram_part *part, struct rte_mbuf **before)
{
	uint32_t there = part->begin; /* all of it is there up to here */
	bool overlaps = false;

	*before = d->last;
	if (contradicts(d, part))
		return FRAG_OVERLAP;
	if (d->last != NULL && part->begin < piece(d->last)->end) {
		*before = NULL;
		for (struct rte_mbuf *m = d->first; m != NULL; m = piece(m)->next) {
			const struct piece *other = piece(m);

			if (other->begin >= part->end)
				break;
			if (other->begin < part->begin)
				*before = m;
			overlaps |= other->end > part->begin;
			if (other->begin <= there && other->end > there)
				there = other->end;
		}
	}
	if (there >= part->end)
		return FRAG_DUPLICATE;
	if (overlaps)
		return FRAG_OVERLAP;
	return d->n == FRAG_MAX ? FRAG_MANY : FRAG_WAITING;
}

struct rte_mbuf *
datagram_copy(const struct pkt *p, const struct datagram_part *part, struct rte_mempool *pool)
{
	uint32_t cap = RTE_MIN(p->cap_len, p->mbuf->pkt_len);
	uint32_t from = part->begin == 0 ? 0 : part->at;
	uint32_t end = RTE_MIN(part->at + (part->end - part->begin), cap);
	struct rte_mbuf *m;

	RTE_BUILD_BUG_ON(RTE_MBUF_DEFAULT_DATAROOM < DECODE_LINEAR);
	RTE_BUILD_BUG_ON(sizeof(struct piece) > DATAGRAM_PRIV);
	m = end > from ? rte_pktmbuf_copy(p->mbuf, pool, from, end - from) :
		rte_pktmbuf_alloc(pool);
	if (m != NULL)
		*piece(m) = (struct piece){.begin = part->begin, .end = part->end};
	return m;
}

void
datagram_add(struct datagram *d, const struct pkt *p, const struct datagram_part *part,
	struct rte_mbuf *m, struct rte_mbuf *before)
{
	struct rte_mbuf **link = before == NULL ? &d->first : &piece(before)->next;

	piece(m)->next = *link;
	*link = m;
	if (before == d->last)
		d->last = m;
	d->have += part->end - part->begin;
	d->n++;
	if (!part->more)
		d->total = part->end;
	if (part->begin == 0) {
		d->part = *part;
		d->head = *p;
	}
}

/* All pieces into one chain, which ends where bytes were not captured. */
static struct rte_mbuf *
chain(struct datagram *d)
{
	struct rte_mbuf *m = d->first, *last = rte_pktmbuf_lastseg(m), *next;
	bool go_on = m->pkt_len == d->part.at + d->part.end;

	for (struct rte_mbuf *p = piece(m)->next; p != NULL; p = next) {
		next = piece(p)->next;
		if (!go_on || p->pkt_len == 0) {
			go_on = false;
			rte_pktmbuf_free(p);
			continue;
		}
		go_on = p->pkt_len == piece(p)->end - piece(p)->begin;
		last->next = p;
		last = rte_pktmbuf_lastseg(p);
		m->nb_segs += p->nb_segs;
		m->pkt_len += p->pkt_len;
	}
	return m;
}

/* The header of a datagram that has never been fragmented; its checksum is right if it was. */
static void
whole_header4(uint8_t *h, uint32_t length)
{
	put16(h + AT_TOTAL, length);
	put16(h + AT_FRAG, get16(h + AT_FRAG) & ~(FRAG_MORE | FRAG_OFFSET));
	put16(h + AT_CHECKSUM, 0);
	put16(h + AT_CHECKSUM, 0xffffu & ~decode_sum_ip4(h));
}

/* The same; the fragment header, before byte @at of @m, goes away. RFC 8200 4.5. */
static void
whole_header6(struct rte_mbuf *m, uint32_t l3, const struct datagram_part *part, uint32_t plength)
{
	uint8_t *data = rte_pktmbuf_mtod(m, uint8_t *);

	data[part->named] = data[part->at - FRAGMENT_LEN];
	put16(data + l3 + AT_PLENGTH, plength);
	memmove(data + FRAGMENT_LEN, data, part->at - FRAGMENT_LEN);
	rte_pktmbuf_adj(m, FRAGMENT_LEN);
}

bool
datagram_join(struct datagram *d, struct pkt *out)
{
	uint32_t l3 = d->head.off_l3, at = d->part.at;
	/* What IP's length field does not count, or what it may not reach. */
	uint32_t uncounted = d->key.ip_ver == 4 ? l3 : l3 + IP6_LEN;
	struct rte_mbuf *m;

	at -= d->key.ip_ver == 4 ? 0 : FRAGMENT_LEN;
	if (at - uncounted + d->total > IP_MAX)
		return false;
	m = chain(d);
	if (d->key.ip_ver == 4)
		whole_header4(rte_pktmbuf_mtod_offset(m, uint8_t *, l3), at - l3 + d->total);
	else
		whole_header6(m, l3, &d->part, at - uncounted + d->total);
	*out = d->head;
	out->mbuf = m;
	out->cap_len = m->pkt_len;
	out->wire_len = at + d->total;
	d->first = d->last = NULL;
	return true;
}

void
datagram_clear(struct datagram *d)
{
	struct rte_mbuf *next;

	for (struct rte_mbuf *m = d->first; m != NULL; m = next) {
		next = piece(m)->next;
		rte_pktmbuf_free(m);
	}
	d->first = d->last = NULL;
	d->n = 0;
}
