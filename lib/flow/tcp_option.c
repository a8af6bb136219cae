/* tcp_option: the options of a header, in place. RFC 9293 3.1, RFC 7323, RFC 2018. */
#include "tcp.h"

enum { END, NOP, MSS, WSCALE, SACK = 5, STAMPS = 8 };

/* The largest scale that may be used, RFC 7323 2.3. */
#define WSCALE_MAX 14

static uint32_t
be32(const uint8_t *at)
{
	return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

/* Blocks of @len bytes in all. One that ends where @g acknowledges, or before, is a D-SACK: no
 * news. */
static void
read_sack(const uint8_t *at, uint32_t len, struct tcp_segment *g)
{
	for (; len >= 8; at += 8, len -= 8) {
		uint32_t end = be32(at + 4);

		if (!tcp_before(g->ack, end) || !tcp_before(be32(at), end))
			continue;
		g->fack = g->sacked ? tcp_later(g->fack, end) : end;
		g->sacked = true;
	}
}

/* One option of @len bytes, kind and length included. */
static void
read_one(const uint8_t *at, uint32_t len, struct tcp_segment *g)
{
	bool syn = (g->flags & TCP_SYN) != 0;

	if (at[0] == MSS && len == 4 && syn) {
		g->mss = (uint16_t)(at[2] << 8 | at[3]);
	} else if (at[0] == WSCALE && len == 3 && syn) {
		g->wscale = (uint8_t)(1 + RTE_MIN(at[2], WSCALE_MAX));
	} else if (at[0] == STAMPS && len == 10) {
		g->stamped = true;
		g->tsval = be32(at + 2);
		g->tsecr = be32(at + 6);
	} else if (at[0] == SACK && !syn) {
		read_sack(at + 2, len - 2, g);
	}
}

void
tcp_option_read(const struct pkt *p, struct tcp_segment *g)
{
	const uint8_t *at = p->data + p->off_l4 + sizeof(struct rte_tcp_hdr);
	const uint8_t *end = p->data + RTE_MIN(p->off_payload, p->data_len);

	while (at < end && *at != END) {
		uint32_t len = *at == NOP ? 1 : end - at > 1 ? at[1] : 0;

		if (len == 0 || len > end - at || (len < 2 && *at != NOP))
			return;
		if (len > 1)
			read_one(at, len, g);
		at += len;
	}
}
