/* record: the packet behind a record. */
#include <string.h>

#include <rte_common.h>
#include <rte_mbuf.h>

#include "../decode/pkt.h"
#include "record.h"

static uint32_t
saved_len(const struct pkt *pkt, uint64_t snap)
{
	return (uint32_t)RTE_MIN(pkt->cap_len, snap);
}

uint32_t
record_packet_bytes(const struct pkt *pkt, uint64_t snap)
{
	return RTE_ALIGN_CEIL((uint32_t)sizeof(struct record_packet) + saved_len(pkt, snap), 8u);
}

void
record_packet_put(void *to, const struct pkt *pkt, uint64_t snap, uint64_t wall_offset)
{
	struct record_packet p = {.ts = pkt->ts + wall_offset, .addr = (uintptr_t)pkt->data,
		.wire_len = RTE_MAX(pkt->wire_len, pkt->cap_len),
		.len = saved_len(pkt, snap), .port = pkt->port,
		.link = pkt->link, .ip_ver = pkt->ip_ver, .off_ip = pkt->off_l3};
	uint8_t *bytes = (uint8_t *)to + sizeof(p);
	const void *from = rte_pktmbuf_read(pkt->mbuf, 0, p.len, bytes);

	memcpy(to, &p, sizeof(p));
	if (from != bytes)
		memcpy(bytes, from, p.len);
}
