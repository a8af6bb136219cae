/* parts: see parts.h. */
#include "parts.h"

#include <netinet/in.h>
#include <stdio.h>
#include <string.h>

#include <rte_ether.h>
#include <rte_ip.h>
#include <rte_ip_frag.h>
#include <rte_udp.h>

#define ETHER RTE_ETHER_HDR_LEN
#define FRAGMENT 8

static uint64_t next_id = 1;

/* Of mbufs for whole datagrams, and for their fragments: headers, and segments that point at the former. */
static struct rte_mempool *wholes, *headers;

static void
make_pools(void)
{
	if (wholes != NULL)
		return;
	wholes = rte_pktmbuf_pool_create("wholes", 15, 0, 0, UINT16_MAX, SOCKET_ID_ANY);
	headers = rte_pktmbuf_pool_create("headers", 2 * PARTS_MAX, 0, 0,
		RTE_PKTMBUF_HEADROOM + 128, SOCKET_ID_ANY);
	CU_ASSERT_FATAL(wholes != NULL && headers != NULL);
}

static uint8_t
payload_byte(uint32_t i)
{
	return (uint8_t)(i + i / 256);
}

static void
ip4(uint8_t *h, uint32_t len, uint16_t id)
{
	struct rte_ipv4_hdr ip = {.version_ihl = RTE_IPV4_VHL_DEF, .time_to_live = 64,
		.next_proto_id = IPPROTO_UDP, .total_length = rte_cpu_to_be_16(len),
		.packet_id = rte_cpu_to_be_16(id), .src_addr = RTE_BE32(0x0a000001),
		.dst_addr = RTE_BE32(0x0a000002)};

	ip.hdr_checksum = rte_ipv4_cksum(&ip);
	memcpy(h, &ip, sizeof(ip));
}

static void
ip6(uint8_t *h, uint32_t len)
{
	struct rte_ipv6_hdr ip = {.vtc_flow = RTE_BE32(0x60000000), .hop_limits = 64,
		.proto = IPPROTO_UDP, .payload_len = rte_cpu_to_be_16(len - sizeof(ip)),
		.src_addr = {0x20, 1, [15] = 1}, .dst_addr = {0x20, 1, [15] = 2}};

	memcpy(h, &ip, sizeof(ip));
}

/* From the IP header on. */
static struct rte_mbuf *
make_datagram(unsigned ip_ver, uint32_t payload, uint16_t id)
{
	uint32_t header = ip_ver == 4 ? 20 : 40, len = header + 8 + payload;
	struct rte_udp_hdr udp = {.src_port = RTE_BE16(1000), .dst_port = RTE_BE16(53),
		.dgram_len = rte_cpu_to_be_16(8 + payload)};
	struct rte_mbuf *m = rte_pktmbuf_alloc(wholes);
	uint8_t *h;

	CU_ASSERT_PTR_NOT_NULL_FATAL(m);
	m->data_off = 0; /* it takes all of the mbuf; fragments have headers of their own */
	m->l3_len = header;
	h = (uint8_t *)rte_pktmbuf_append(m, (uint16_t)len);
	CU_ASSERT_PTR_NOT_NULL_FATAL(h);
	if (ip_ver == 4)
		ip4(h, len, id);
	else
		ip6(h, len);
	memcpy(h + header, &udp, sizeof(udp));
	for (uint32_t i = 0; i < payload; i++)
		h[header + 8 + i] = payload_byte(i);
	return m;
}

static void
put_ether(struct rte_mbuf *m, unsigned ip_ver)
{
	struct rte_ether_hdr eth = {.src_addr.addr_bytes = {2}, .dst_addr.addr_bytes = {4},
		.ether_type = ip_ver == 4 ? RTE_BE16(0x0800) : RTE_BE16(0x86dd)};
	char *h = rte_pktmbuf_prepend(m, ETHER);

	CU_ASSERT_PTR_NOT_NULL_FATAL(h);
	memcpy(h, &eth, sizeof(eth));
}

/* librte_ip_frag takes the id of IPv6 fragments from nowhere: it is 0. */
static void
set_id6(struct rte_mbuf *m, uint16_t id)
{
	uint32_t v = rte_cpu_to_be_32(id);

	memcpy(rte_pktmbuf_mtod_offset(m, char *, 44), &v, sizeof(v));
}

/* The checksums that it leaves to the NIC. */
static void
set_checksum4(struct rte_mbuf *m)
{
	struct rte_ipv4_hdr *h = rte_pktmbuf_mtod(m, struct rte_ipv4_hdr *);

	h->hdr_checksum = 0;
	h->hdr_checksum = rte_ipv4_cksum(h);
}

struct parts
parts_make(unsigned ip_ver, uint32_t payload, uint16_t mtu, uint16_t id)
{
	struct parts s = {.ip_ver = (uint8_t)ip_ver};
	struct rte_mbuf *m;
	int n;

	make_pools();
	m = make_datagram(ip_ver, payload, id);
	n = ip_ver == 4 ?
		rte_ipv4_fragment_packet(m, s.mbuf, PARTS_MAX, mtu, headers, headers) :
		rte_ipv6_fragment_packet(m, s.mbuf, PARTS_MAX, mtu, headers, headers);
	CU_ASSERT_FATAL(n > 0);
	s.n = (unsigned)n;
	s.len = m->pkt_len;
	rte_pktmbuf_free(m);
	for (unsigned i = 0; i < s.n; i++) {
		if (ip_ver == 4)
			set_checksum4(s.mbuf[i]);
		else
			set_id6(s.mbuf[i], id);
		put_ether(s.mbuf[i], ip_ver);
	}
	return s;
}

void
parts_free(struct parts *s)
{
	for (unsigned i = 0; i < s->n; i++)
		rte_pktmbuf_free(s->mbuf[i]);
	s->n = 0;
}

struct frag_table *
parts_table(unsigned seconds)
{
	struct frag_table *t = frag_table_new(&(struct frag_options){.size = FRAG_SIZE_MIN,
		.socket = SOCKET_ID_ANY, .timeout = seconds * PARTS_SEC});

	CU_ASSERT_PTR_NOT_NULL_FATAL(t);
	return t;
}

struct pkt
parts_packet(struct rte_mbuf *m, uint64_t ts)
{
	return (struct pkt){.id = next_id++, .ts = ts, .mbuf = m, .wire_len = m->pkt_len,
		.cap_len = m->pkt_len, .link = PKT_LINK_ETHER};
}

struct pkt *
parts_take(struct frag_table *t, struct pkt *p)
{
	static struct decode_scratch scratch;
	const struct flow_extra *datagrams;
	unsigned n;

	decode_burst(p, 1, &scratch);
	p->fires = PKT_RECEIVE;
	n = frag_burst(t, p, 1, &datagrams);
	CU_ASSERT_FATAL(n <= 1);
	if (n == 0)
		return NULL;
	CU_ASSERT_EQUAL(datagrams[0].before, 1);
	CU_ASSERT_EQUAL(p->fires, PKT_RECEIVE);
	return datagrams[0].pkt;
}

struct pkt *
parts_give(struct frag_table *t, const struct parts *s, unsigned i, uint64_t ts)
{
	struct pkt p = parts_packet(s->mbuf[i], ts), *whole = parts_take(t, &p);

	if (whole != NULL) {
		CU_ASSERT_EQUAL(whole->id, p.id);
		CU_ASSERT_EQUAL(whole->ts, ts);
	}
	return whole;
}

bool
parts_same(const struct parts *s, const struct pkt *p)
{
	uint32_t header = s->ip_ver == 4 ? 20 : 40, payload = s->len - header - 8;
	static uint8_t room[ETHER + UINT16_MAX];
	const uint8_t *b = rte_pktmbuf_read(p->mbuf, 0, p->cap_len, room);
	bool same = p->wire_len == ETHER + s->len && p->cap_len == p->wire_len && b != NULL &&
		p->ip_plength == s->len - header && p->payload_len == payload &&
		p->end == PKT_END_UDP && (p->layers & PKT_BIT(PKT_FRAG)) == 0 &&
		(p->layers & PKT_BIT(PKT_ETHER)) != 0 && p->sport == 1000 && p->dport == 53 &&
		p->ethertype == (s->ip_ver == 4 ? 0x0800 : 0x86dd) && p->off_l3 == ETHER;

	same = same && (s->ip_ver == 6 || decode_sum_ip4(b + ETHER) == 0xffff);
	for (uint32_t i = 0; same && i < payload; i++)
		same = b[ETHER + header + 8 + i] == payload_byte(i);
	return same;
}

const char *
parts_fates(const struct frag_table *t)
{
	static char text[256];
	struct frag_stats s;
	uint64_t sum = 0;
	int n = 0;

	frag_table_stats(t, &s);
	for (unsigned i = 0; i < FRAG_NFATES; i++) {
		n += snprintf(text + n, sizeof(text) - (size_t)n, "%s%llu", i ? " " : "",
			(unsigned long long)s.fate[i]);
		sum += s.fate[i];
	}
	CU_ASSERT_EQUAL(s.fragments, sum);
	return text;
}
