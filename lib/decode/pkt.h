/*
 * pkt: what one packet is, decoded. A worker keeps an array of them for its burst.
 *
 * Not in the mbuf: dtap also decodes mbufs that it does not own. Whoever receives a packet fills
 * the identity (everything up to `link`); decode_burst() fills the rest. Numbers are in host order,
 * addresses in network order. Programs read this struct in place (lib/probe's tables name its
 * fields), so a field that can not be read safely in every packet does not belong here: what is
 * absent is 0.
 */
#pragma once

#include <stdint.h>

#include <rte_common.h>

struct rte_mbuf;

/* Where a packet's first byte is. Values are dtap's own; pkt_link_name() names them. */
enum pkt_link {
	PKT_LINK_ETHER,	    /* LINKTYPE_ETHERNET */
	PKT_LINK_RAW,	    /* LINKTYPE_RAW, IPV4, IPV6: starts with an IP header */
	PKT_LINK_NULL,	    /* LINKTYPE_NULL: 4 bytes address family, capturing host's byte order */
	PKT_LINK_LOOP,	    /* LINKTYPE_LOOP: the same in network byte order */
	PKT_LINK_SLL,	    /* LINKTYPE_LINUX_SLL: 16 bytes */
	PKT_LINK_SLL2,	    /* LINKTYPE_LINUX_SLL2: 20 bytes */
	PKT_NLINKS
};

/* Headers that are present, whole, and not in contradiction with their own length fields. The first
 * (outermost) IP header decides everything after it. A length field that only promises more payload
 * than there is (IPv4, IPv6, PPPoE, UDP) does not take the header's own bit away. */
enum pkt_layer {
	PKT_ETHER,	/* Ethernet MAC header, 14 bytes at off_l2 */
	PKT_COOKED,	/* LINUX_SLL or SLL2 header at off_l2 */
	PKT_VLAN,	/* at least one 802.1Q or 802.1ad tag; the outer TCI at off_vlan */
	PKT_QINQ,	/* a second tag, 4 bytes after the first */
	PKT_MPLS,	/* at least one label stack entry, the outermost at off_mpls */
	PKT_PPPOE,	/* PPPoE session header */
	PKT_LLC,	/* 802.2 LLC header */
	PKT_SNAP,	/* SNAP header after it */
	PKT_ARP,	/* ARP or RARP at off_l3: the 8 fixed bytes and the four addresses */
	PKT_ARP_IP4,	/* ... with 6-byte hardware and 4-byte IPv4 addresses: 28 bytes */
	PKT_IP4,	/* IPv4 at off_l3, options included */
	PKT_IP4_BAD,	/* ... or the 20 fixed bytes of an IPv4 header that is not valid */
	PKT_IP6,	/* IPv6 at off_l3, 40 bytes */
	PKT_IP6_EXT,	/* at least one IPv6 extension header, all of them whole */
	PKT_FRAG,	/* a fragment: more to come or offset not 0 */
	PKT_FRAG_LATER,	/* ... with offset not 0: no transport header */
	PKT_TCP,	/* TCP at off_l4, options included */
	PKT_UDP,	/* UDP at off_l4, 8 bytes */
	PKT_SCTP,	/* SCTP common header at off_l4, 12 bytes */
	PKT_SCTP_CHUNK,	/* ... and a first chunk header, 4 bytes at off_l4 + 12 */
	PKT_ICMP,	/* ICMP (v4) at off_l4, 8 bytes */
	PKT_ICMP6,	/* ICMPv6 at off_l4, 4 bytes */
	/* What an ICMP message holds; offsets are those of the RFCs that define the messages. */
	PKT_ICMP_ECHO,	  /* id, sequence at off_l4 + 4 (v4: 0 8 13 14 15 16 17 18, v6: 128 129) */
	PKT_ICMP_GATEWAY, /* v4 redirect: gateway at off_l4 + 4 */
	PKT_ICMP_PARAM,	  /* v4 parameter problem: pointer byte at off_l4 + 4 */
	PKT_ICMP6_PARAM,  /* v6 parameter problem: 32-bit pointer at off_l4 + 4 */
	PKT_ICMP_PMTU,	  /* v4 type 3 code 4: 16-bit MTU at off_l4 + 6 */
	PKT_ICMP6_PMTU,	  /* v6 packet too big: 32-bit MTU at off_l4 + 4 */
	PKT_ICMP_MASK,	  /* v4 address mask: 32 bits at off_l4 + 8 */
	PKT_ICMP_TSTAMP,  /* v4 timestamp: three 32-bit times at off_l4 + 8 */
	PKT_ICMP_RADV,	  /* v4 router advertisement: number at off_l4 + 4, lifetime at + 6 */
	PKT_ICMP6_RADV,	  /* v6 router advertisement: 16 bytes */
	PKT_ICMP6_TARGET, /* v6 neighbour sol., advertisement, redirect: target at off_l4 + 8 */
	PKT_ICMP6_REDIR,  /* v6 redirect: destination at off_l4 + 24 */
	PKT_ICMP6_MLD,	  /* v6 MLDv1 and MLDv2 query: address at off_l4 + 8 */
	PKT_ICMP6_MLD2,	  /* v6 MLDv2 report: number of records at off_l4 + 6 */
	PKT_QUOTED_IP4,	  /* an ICMP error quotes a whole IPv4 header, at off_quoted */
	PKT_QUOTED_IP6,	  /* ... or a whole IPv6 header */
	PKT_QUOTED_PORTS, /* ... and the quoted TCP, UDP or SCTP ports are there, at off_qports */
	PKT_NLAYERS
};

#define PKT_BIT(layer) (UINT64_C(1) << (layer))

/* How decoding ended: one code a packet, so that the codes of all packets sum up to the packets
 * received. Codes before PKT_END_BAD are ends that are in order. pkt_end_name() names them. */
enum pkt_end {
	PKT_END_TCP,
	PKT_END_UDP,
	PKT_END_SCTP,
	PKT_END_ICMP,
	PKT_END_ICMP6,
	PKT_END_ARP,
	PKT_END_FRAGMENT,	/* a later fragment: no transport header in it */
	PKT_END_PROTOCOL,	/* an IP protocol that dtap does not decode (or no next header) */
	PKT_END_ETHERTYPE,	/* an EtherType, LLC or PPP protocol that dtap does not decode */
	PKT_END_BAD,		/* from here: undecodable; the reason */
	PKT_END_LINK_TRUNC = PKT_END_BAD, /* cut inside the link header, tags, MPLS, PPPoE, LLC */
	PKT_END_ARP_TRUNC,
	PKT_END_IP_TRUNC,	/* cut inside the IPv4 header or options, the IPv6 header */
	PKT_END_IP_VERSION,	/* version is not the one the link header promised, or not 4 or 6 */
	PKT_END_IP4_HLEN,	/* header length below 20 */
	PKT_END_IP4_LENGTH,	/* total length below the header length */
	PKT_END_IP4_CHECKSUM,	/* does not add up; only if decode_check_ip4() is asked */
	PKT_END_IP6_EXT_TRUNC,	/* cut inside an extension header */
	PKT_END_IP6_EXT_LENGTH,	/* an extension header is longer than the payload length allows */
	PKT_END_TCP_TRUNC,	/* cut, or the datagram ends inside it; likewise below */
	PKT_END_TCP_OFFSET,	/* data offset below 20 or beyond the segment */
	PKT_END_UDP_TRUNC,
	PKT_END_UDP_LENGTH,	/* length below 8, or beyond the datagram: PKT_UDP is set then */
	PKT_END_SCTP_TRUNC,
	PKT_END_ICMP_TRUNC,
	PKT_END_DEPTH,		/* more headers than decode.h's limits, or beyond DECODE_LINEAR */
	PKT_NENDS
};

/* Why an IP stack would discard a packet, or dtap's own port has not got it whole. */
enum pkt_drop {
	PKT_DROP_NONE,
	PKT_DROP_VERSION,	/* as PKT_END_IP_VERSION; likewise below */
	PKT_DROP_HEADER_TRUNC,	/* the frame ends inside the header */
	PKT_DROP_HEADER_LENGTH,
	PKT_DROP_TOTAL_LENGTH,
	PKT_DROP_CHECKSUM,
	PKT_DROP_EXT_LENGTH,
	PKT_DROP_TRUNC,		/* the frame ends before the datagram */
	PKT_DROP_TTL,		/* time to live, or hop limit, of 0 */
	PKT_DROP_FRAGMENT,	/* beyond 65535 bytes; not the last one, and no multiple of 8
				   bytes */
	PKT_DROP_PORT_SHIFT = 4, /* from 1 << 4 on: dtap's own port does, not an IP stack */
	PKT_DROP_CAPTURE = 1 << PKT_DROP_PORT_SHIFT, /* the IP header was not captured to its end */
	PKT_DROP_QUEUE,		/* the port that it was to leave by did not take it */
	PKT_DROP_LENGTH,	/* it is too long for that port */
	PKT_NDROPS
};

/* Bits of pkt.fires: the sides of a packet that are traced. The bits above are events': lib/flow's,
 * and, by number, what becomes of a packet. */
enum { PKT_RECEIVE = 1, PKT_SEND = 2 };
enum pkt_fate { PKT_DROPPED_IN = 29, PKT_DROPPED_OUT, PKT_FREED };

/* Bits of pkt.local: which addresses are the traced host's; then, where anybody knows, in two
 * bits, whether both are: 1 no, 2 yes. */
enum {
	PKT_LOCAL_SOURCE = 1,
	PKT_LOCAL_DESTINATION = 2,
	PKT_LOCAL_ENDS = PKT_LOCAL_SOURCE | PKT_LOCAL_DESTINATION,
	PKT_LOCAL_BOTH_SHIFT = 2
};

/* Two cache lines; the first holds what a port writes and what most predicates read. Offsets count
 * from `data`; one is 0 when what it points at is absent. */
struct pkt {
	/* identity: whoever receives the packet writes these */
	uint64_t id;	     /* unique while dtap runs, never 0 */
	uint64_t ts;	     /* nanoseconds: since the epoch in a capture, else the TSC's */
	struct rte_mbuf *mbuf;
	uint32_t wire_len;   /* bytes on the wire */
	uint32_t cap_len;    /* bytes in the mbuf */
	uint16_t port;	     /* dtap's port number */
	uint8_t link;	     /* enum pkt_link */

	/* decode_burst() writes all of these; the order lets its short cut write many at once */
	uint8_t tunnel_depth; /* 0: the outer headers */
	uint16_t off_payload; /* after the transport header */
	uint16_t data_len;   /* bytes readable at data; 65535 at most, cap_len may be more */
	uint64_t layers;     /* PKT_BIT()s */
	uint8_t end;	     /* enum pkt_end */
	uint8_t ip_ver;	     /* 4, 6; 0: no IP header */
	uint8_t proto;	     /* transport protocol: after the extension headers; 0 if none */
	uint8_t tcp_flags;
	uint16_t sport, dport; /* TCP, UDP, SCTP */
	const uint8_t *data; /* the packet's contiguous bytes, the first data_len of cap_len */

	/* second cache line */
	uint8_t saddr[16] __rte_cache_aligned; /* IPv4: 4 bytes, then zeros */
	uint8_t daddr[16];
	uint16_t ethertype;  /* innermost; below 1536: an 802.3 length; 0: none */
	uint16_t off_l2, off_vlan, off_mpls, off_l3;
	uint16_t off_l4;     /* what follows the IP header and its extension headers */
	uint16_t off_quoted, off_qports;
	uint32_t ip_plength; /* bytes after the IP header by its own account (ipinfo_t) */
	uint32_t payload_len; /* bytes after the transport header by the headers' account */

	/* 0 after decoding; who decides which probes fire writes them */
	uint32_t fires;	     /* PKT_RECEIVE, PKT_SEND, and events */
	uint16_t view;	     /* number of the struct flow_view of this packet; 0: none */
	uint8_t local;	     /* PKT_LOCAL_*; 0: nobody knows */
	uint8_t drop;	     /* enum pkt_drop, if decode_find_drops() is asked */
} __rte_cache_aligned;

/* Names for output: static strings. "<unknown>" for a number out of range. */
const char *pkt_link_name(unsigned link);
const char *pkt_layer_name(unsigned layer);
const char *pkt_end_name(unsigned end);
