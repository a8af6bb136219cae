/* port_offload: see port_offload.h. */
#include "port_offload.h"

#include <stddef.h>
#include <string.h>

#include <rte_ip.h>
#include <rte_mbuf.h>
#include <rte_net.h>
#include <rte_tcp.h>
#include <rte_udp.h>

/* Where the checksum is in the transport header; 0: there is none. */
static unsigned
place(uint32_t ptype)
{
	switch (ptype & RTE_PTYPE_L4_MASK) {
	case RTE_PTYPE_L4_TCP: return offsetof(struct rte_tcp_hdr, cksum);
	case RTE_PTYPE_L4_UDP: return offsetof(struct rte_udp_hdr, dgram_cksum);
	default: return 0;
	}
}

/* Is @sum that of the pseudo header, and wrong? One in 65536 looks the same and is right. @len: bytes
 * from @ip on. */
static bool
is_pseudo4(const struct rte_ipv4_hdr *ip, const void *l4, uint16_t sum, uint32_t len)
{
	return rte_ipv4_phdr_cksum(ip, 0) == sum && rte_be_to_cpu_16(ip->total_length) <= len &&
		rte_ipv4_udptcp_cksum_verify(ip, l4);
}

static bool
is_pseudo6(const struct rte_ipv6_hdr *ip, const void *l4, uint16_t sum, uint32_t len)
{
	return rte_ipv6_phdr_cksum(ip, 0) == sum &&
		sizeof(*ip) + rte_be_to_cpu_16(ip->payload_len) <= len &&
		rte_ipv6_udptcp_cksum_verify(ip, l4);
}

bool
port_offload_is_unfinished(const struct rte_mbuf *m)
{
	struct rte_net_hdr_lens at;
	uint32_t ptype = rte_net_get_ptype(m, &at,
		RTE_PTYPE_L2_MASK | RTE_PTYPE_L3_MASK | RTE_PTYPE_L4_MASK);
	const uint8_t *l3 = rte_pktmbuf_mtod_offset(m, const uint8_t *, at.l2_len);
	const uint8_t *l4 = l3 + at.l3_len;
	uint32_t len = rte_pktmbuf_data_len(m);
	unsigned where = place(ptype);
	uint16_t sum;

	if (where == 0 || at.l2_len + at.l3_len + where + sizeof(sum) > len)
		return false;
	memcpy(&sum, l4 + where, sizeof(sum));
	if (RTE_ETH_IS_IPV4_HDR(ptype))
		return is_pseudo4((const void *)l3, l4, sum, len - at.l2_len);
	return at.l3_len == sizeof(struct rte_ipv6_hdr) &&
		is_pseudo6((const void *)l3, l4, sum, len - at.l2_len);
}
