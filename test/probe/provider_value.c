/*
 * provider_value: what members of the providers' argument structs read, of headers and of packets.
 */
#include <string.h>

#include "../../lib/probe/prov.h"
#include "../unit.h"

static const uint8_t *
base_of(const struct pkt *p, unsigned base)
{
	switch (base) {
	case PROV_PKT: return (const uint8_t *)p;
	case PROV_L2: return p->data + p->off_l2;
	case PROV_VLAN: return p->data + p->off_vlan;
	case PROV_MPLS: return p->data + p->off_mpls;
	case PROV_L3: return p->data + p->off_l3;
	case PROV_L4: return p->data + p->off_l4;
	case PROV_QUOTED: return p->data + p->off_quoted;
	case PROV_VIEW: return (const uint8_t *)&flow_none;
	case PROV_END: return (const uint8_t *)&flow_none.end[0];
	default: return p->data + p->off_qports;
	}
}

static uint64_t
load(const struct pkt *p, const struct prov_load *l)
{
	const uint8_t *at;
	uint64_t v = 0;

	if (l->width == 0 || (l->need && !(p->layers & l->need)))
		return 0;
	if (l->base == PROV_CONST)
		return l->off == UINT16_MAX ? UINT64_MAX : l->off;
	at = base_of(p, l->base) + l->off;
	for (unsigned i = 0; i < l->width; i++)
		v = v << 8 | at[l->net ? i : l->width - 1 - i];
	v >>= l->shift;
	if (l->mask)
		v &= l->mask;
	return v * (l->scale ? l->scale : 1);
}

static const struct prov_member *
member(const char *of, const char *name)
{
	const struct env_table *t = &provider_struct(of)->s.members;

	for (unsigned i = 0; i < t->n; i++) {
		const struct prov_member *m = env_row(t, i);

		if (!strcmp(m->m.name, name))
			return m;
	}
	return NULL;
}

/* A number in the layers of @p; the bytes at every base are the same. */
static int64_t
value(const struct pkt *p, const char *of, const char *name, bool send)
{
	const struct prov_member *m = member(of, name);

	if (!m) {
		CU_FAIL(no such member);
		return 0;
	}
	if (m->by_side)
		return (int64_t)load(p, &m->load[send]);
	return (int64_t)(load(p, &m->load[0]) + load(p, &m->load[1]));
}

static void
header_values(void)
{
	static const struct {
		unsigned layer;
		const char *of, *name;
		int64_t value;
	} rows[] = {
		{PKT_VLAN, "etherinfo_t", "eth_istagged", 1},
		{PKT_VLAN, "etherinfo_t", "eth_priority", 3},
		{PKT_VLAN, "etherinfo_t", "eth_dei", 1},
		{PKT_VLAN, "etherinfo_t", "eth_vlanid", 0x1a2},
		{PKT_QINQ, "etherinfo_t", "eth_vlanid2", 0x5c6},
		{PKT_MPLS, "etherinfo_t", "eth_mpls_label", 0x71a2b},
		{PKT_ARP, "arpinfo_t", "arp_hwtype", 0x71a2},
		{PKT_ARP, "arpinfo_t", "arp_proto", 0xb3c4},
		{PKT_ARP, "arpinfo_t", "arp_hlen", 0xd5},
		{PKT_ARP, "arpinfo_t", "arp_plen", 0xc6},
		{PKT_ARP, "arpinfo_t", "arp_op", 0x7708},
		{PKT_ARP, "arpinfo_t", "arp_opstr", 0x7708},
		{PKT_IP4, "ipv4info_t", "ipv4_ver", 7},
		{PKT_IP4, "ipv4info_t", "ipv4_ihl", 4},
		{PKT_IP4, "ipv4info_t", "ipv4_tos", 0xa2},
		{PKT_IP4, "ipv4info_t", "ipv4_length", 0xb3c4},
		{PKT_IP4, "ipv4info_t", "ipv4_ident", 0xd5c6},
		{PKT_IP4, "ipv4info_t", "ipv4_flags", 6},
		{PKT_IP4, "ipv4info_t", "ipv4_offset", 0x1708 * 8},
		{PKT_IP4, "ipv4info_t", "ipv4_ttl", 0x91},
		{PKT_IP4, "ipv4info_t", "ipv4_protocol", 0xa3},
		{PKT_IP4, "ipv4info_t", "ipv4_protostr", 0xa3},
		{PKT_IP4, "ipv4info_t", "ipv4_checksum", 0xb4c5},
		{PKT_IP4, "ipv4info_t", "ipv4_src", 0x0912fed7}, /* as it lies in memory */
		{PKT_IP4, "ipv4info_t", "ipv4_dst", 0x4d3c2b1a},
		{PKT_IP6, "ipv6info_t", "ipv6_ver", 7},
		{PKT_IP6, "ipv6info_t", "ipv6_tclass", 0x1a},
		{PKT_IP6, "ipv6info_t", "ipv6_flow", 0x2b3c4},
		{PKT_IP6, "ipv6info_t", "ipv6_plen", 0xd5c6},
		{PKT_IP6, "ipv6info_t", "ipv6_nexthdr", 0x77},
		{PKT_IP6, "ipv6info_t", "ipv6_nextstr", 0x77},
		{PKT_IP6, "ipv6info_t", "ipv6_hlim", 0x08},
		{PKT_TCP, "tcpinfo_t", "tcp_seq", 0xd5c67708},
		{PKT_TCP, "tcpinfo_t", "tcp_ack", 0x91a3b4c5},
		{PKT_TCP, "tcpinfo_t", "tcp_offset", 13 * 4},
		{PKT_TCP, "tcpinfo_t", "tcp_window", 0x1209},
		{PKT_TCP, "tcpinfo_t", "tcp_checksum", 0x1a2b},
		{PKT_TCP, "tcpinfo_t", "tcp_urgent", 0x3c4d},
		{PKT_UDP, "udpinfo_t", "udp_length", 0xd5c6},
		{PKT_UDP, "udpinfo_t", "udp_checksum", 0x7708},
		{PKT_SCTP, "sctpinfo_t", "sctp_verify", 0xd5c67708},
		{PKT_SCTP, "sctpinfo_t", "sctp_checksum", 0x91a3b4c5},
		{PKT_SCTP_CHUNK, "sctpinfo_t", "sctp_chunk_type", 0xd7},
		{PKT_SCTP_CHUNK, "sctpinfo_t", "sctp_chunkstr", 0xd7},
		{PKT_ICMP, "icmpinfo_t", "icmp_version", 4},
		{PKT_ICMP6, "icmpinfo_t", "icmp_version", 6},
		{PKT_ICMP, "icmpinfo_t", "icmp_type", 0x71},
		{PKT_ICMP6, "icmpinfo_t", "icmp_typestr", 0x71},
		{PKT_ICMP, "icmpinfo_t", "icmp_code", 0xa2},
		{PKT_ICMP6, "icmpinfo_t", "icmp_checksum", 0xb3c4},
		{PKT_ICMP_ECHO, "icmpinfo_t", "icmp_echo_id", 0xd5c6},
		{PKT_ICMP_ECHO, "icmpinfo_t", "icmp_echo_seq", 0x7708},
		{PKT_ICMP_MASK, "icmpinfo_t", "icmp_address_mask", 0x91a3b4c5},
		{PKT_ICMP_PARAM, "icmpinfo_t", "icmp_param_problem_ptr", 0xd5},
		{PKT_ICMP6_PARAM, "icmpinfo_t", "icmp_param_problem_ptr", 0xd5c67708},
		{PKT_ICMP_PMTU, "icmpinfo_t", "icmp_pmtu_update", 0x7708},
		{PKT_ICMP6_PMTU, "icmpinfo_t", "icmp_pmtu_update", 0xd5c67708},
		{PKT_ICMP_TSTAMP, "icmpinfo_t", "icmp_timestamp_otime", 0x91a3b4c5},
		{PKT_ICMP_TSTAMP, "icmpinfo_t", "icmp_timestamp_rtime", 0xd7fe1209},
		{PKT_ICMP_TSTAMP, "icmpinfo_t", "icmp_timestamp_ttime", 0x1a2b3c4d},
		{PKT_ICMP_RADV, "icmpinfo_t", "icmp_radv_num_addrs", 0xd5},
		{PKT_ICMP_RADV, "icmpinfo_t", "icmp_radv_lifetime", 0x7708},
		{PKT_ICMP6_RADV, "icmpinfo_t", "icmp_radv_lifetime", 0x7708},
		{PKT_ICMP6_RADV, "icmpinfo_t", "icmp6_nd_radv_reachable", 0x91a3b4c5},
		{PKT_ICMP6_RADV, "icmpinfo_t", "icmp6_nd_radv_retransmit", 0xd7fe1209},
		{PKT_ICMP6_MLD2, "icmpinfo_t", "icmp6_mld_v2_num_mars", 0x08},
		{PKT_QUOTED_PORTS, "icmpinfo_t", "icmp_error_sport", 0x71a2},
		{PKT_QUOTED_PORTS, "icmpinfo_t", "icmp_error_dport", 0xb3c4},
	};
	static const uint8_t bytes[40] = {
		0x71, 0xa2, 0xb3, 0xc4, 0xd5, 0xc6, 0x77, 0x08, 0x91, 0xa3, 0xb4, 0xc5, 0xd7, 0xfe,
		0x12, 0x09, 0x1a, 0x2b, 0x3c, 0x4d,
	};
	struct pkt p;

	for (unsigned i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		memset(&p, 0, sizeof(p));
		p.data = bytes;
		p.layers = PKT_BIT(rows[i].layer);
		CU_ASSERT_EQUAL(value(&p, rows[i].of, rows[i].name, false), rows[i].value);
		p.layers = 0;
		CU_ASSERT_EQUAL(value(&p, rows[i].of, rows[i].name, false), 0);
	}
}

static void
packet_values(void)
{
	struct pkt p = {
		.id = 77,
		.port = 3,
		.ip_ver = 6,
		.ip_plength = 100000,
		.sport = 1234,
		.dport = 80,
		.tcp_flags = 0x12,
		.payload_len = 70000,
		.ethertype = 0x86dd,
		.layers = PKT_BIT(PKT_TCP) | PKT_BIT(PKT_ETHER),
	};

	CU_ASSERT_EQUAL(value(&p, "pktinfo_t", "pkt_addr", false), 77);
	CU_ASSERT_EQUAL((int32_t)value(&p, "csinfo_t", "cs_pid", false), -1);
	CU_ASSERT_EQUAL(value(&p, "csinfo_t", "cs_cid", false), 0);
	CU_ASSERT_EQUAL(value(&p, "ipinfo_t", "ip_ver", false), 6);
	CU_ASSERT_EQUAL(value(&p, "ipinfo_t", "ip_plength", false), 100000);
	CU_ASSERT_EQUAL(value(&p, "ifinfo_t", "if_addr", false), 3);
	CU_ASSERT_EQUAL(value(&p, "ifinfo_t", "if_local", false), -1);
	CU_ASSERT_EQUAL(value(&p, "etherinfo_t", "eth_type", false), 0x86dd);
	CU_ASSERT_EQUAL(value(&p, "tcpinfo_t", "tcp_sport", false), 1234);
	CU_ASSERT_EQUAL(value(&p, "tcpinfo_t", "tcp_dport", false), 80);
	CU_ASSERT_EQUAL(value(&p, "tcpinfo_t", "tcp_flags", false), 0x12);
	CU_ASSERT_EQUAL(value(&p, "tcpinfo_t", "tcp_payload", false), 70000);
	p.local = 1 << PKT_LOCAL_BOTH_SHIFT | PKT_LOCAL_SOURCE;
	CU_ASSERT_EQUAL(value(&p, "ifinfo_t", "if_local", false), 0);
	p.local = 2 << PKT_LOCAL_BOTH_SHIFT | PKT_LOCAL_SOURCE | PKT_LOCAL_DESTINATION;
	CU_ASSERT_EQUAL(value(&p, "ifinfo_t", "if_local", false), 1);
	p.drop = PKT_DROP_TTL;
	CU_ASSERT_EQUAL(value(&p, "dropinfo_t", "drop_reason", false), PKT_DROP_TTL);
	CU_ASSERT_EQUAL(value(&p, "dropinfo_t", "drop_layer", false), 0);
	p.drop = PKT_DROP_CAPTURE;
	CU_ASSERT_EQUAL(value(&p, "dropinfo_t", "drop_layer", false), 1);
}

/* The local end is the destination of what is received and the source of what is sent. */
static void
sides(void)
{
	static const struct {
		const char *of, *lport, *rport, *laddr, *raddr;
		unsigned layer;
	} rows[] = {
		{"tcpsinfo_t", "tcps_lport", "tcps_rport", "tcps_laddr", "tcps_raddr", PKT_TCP},
		{"udpsinfo_t", "udps_lport", "udps_rport", "udps_laddr", "udps_raddr", PKT_UDP},
		{"sctpsinfo_t", "sctps_lport", "sctps_rport", "sctps_laddr", "sctps_raddr",
			PKT_SCTP},
		{"socketinfo_t", "so_lport", "so_rport", "so_laddr", "so_raddr", PKT_TCP},
	};
	const unsigned saddr = offsetof(struct pkt, saddr), daddr = offsetof(struct pkt, daddr);

	for (unsigned i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct pkt p = {.sport = 1234, .dport = 80, .layers = PKT_BIT(rows[i].layer)};
		const struct prov_member *l = member(rows[i].of, rows[i].laddr);
		const struct prov_member *r = member(rows[i].of, rows[i].raddr);

		CU_ASSERT_EQUAL(value(&p, rows[i].of, rows[i].lport, false), 80);
		CU_ASSERT_EQUAL(value(&p, rows[i].of, rows[i].rport, false), 1234);
		CU_ASSERT_EQUAL(value(&p, rows[i].of, rows[i].lport, true), 1234);
		CU_ASSERT_EQUAL(value(&p, rows[i].of, rows[i].rport, true), 80);
		CU_ASSERT(l->by_side && l->load[0].off == daddr && l->load[1].off == saddr);
		CU_ASSERT(r->by_side && r->load[0].off == saddr && r->load[1].off == daddr);
	}
}

UNIT_SUITE(suite_provider_value, "probe/provider.c values", {"values of headers", header_values},
	{"values of packets", packet_values}, {"sides", sides});
