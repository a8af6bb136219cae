/*
 * decode: packet bytes through lib/decode. Input: byte 0 is the link type, byte 1 how the mbuf is
 * cut (low 7 bits: bytes of each segment but the last, 0: one segment; high bit: the frame went
 * on), the rest is the packet. Besides what the sanitizers see: the short cut and the steps must
 * agree, and every offset must lie inside the bytes it is an offset of.
 */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <rte_mbuf.h>

#include "../../lib/decode/decode.h"
#include "../../lib/decode/step.h"

#define MAX_SEGS 256

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct rte_mbuf segs[MAX_SEGS];

/* Every segment in memory of its own that ends with it. */
static void
attach(const uint8_t *bytes, uint32_t len, uint32_t seg)
{
	unsigned n = 0;

	segs[0].pkt_len = len;
	do {
		uint32_t part = seg && seg < len && n + 1 < MAX_SEGS ? seg : len;

		segs[n].buf_addr = malloc(part ? part : 1);
		memcpy(segs[n].buf_addr, bytes, part);
		segs[n].data_len = part;
		segs[n].next = len > part ? &segs[n + 1] : NULL;
		bytes += part;
		len -= part;
		n++;
	} while (len > 0);
	segs[0].nb_segs = n;
}

static void
detach(void)
{
	for (unsigned i = 0; i < segs[0].nb_segs; i++)
		free(segs[i].buf_addr);
}

static void
check(const struct pkt *p, const struct pkt *steps)
{
	const uint16_t offsets[] = {p->off_l2, p->off_vlan, p->off_mpls, p->off_l3, p->off_l4,
		p->off_payload, p->off_quoted, p->off_qports};
	size_t first = offsetof(struct pkt, tunnel_depth), data = offsetof(struct pkt, data);
	size_t second = offsetof(struct pkt, saddr);
	size_t last = offsetof(struct pkt, payload_len) + sizeof(p->payload_len);

	if (p->end >= PKT_NENDS || p->layers >= PKT_BIT(PKT_NLAYERS) || p->data_len > p->cap_len)
		abort();
	for (unsigned i = 0; i < RTE_DIM(offsets); i++)
		if (offsets[i] > p->data_len)
			abort();
	if (memcmp((const char *)p + first, (const char *)steps + first, data - first) != 0 ||
		memcmp((const char *)p + second, (const char *)steps + second, last - second) != 0)
		abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct decode_scratch scratch;
	struct pkt p, steps;

	if (size < 2 || size > UINT16_MAX)
		return 0;
	memset(&p, 0xa5, sizeof(p));
	p.mbuf = segs;
	p.link = data[0] % PKT_NLINKS;
	p.cap_len = size - 2;
	p.wire_len = p.cap_len + (data[1] & 0x80 ? 100000 : 0);
	attach(data + 2, p.cap_len, data[1] & 0x7f);
	steps = p;
	decode_burst(&p, 1, &scratch);
	decode_packet(&steps, scratch.linear[1]);
	check(&p, &steps);
	detach();
	return 0;
}
