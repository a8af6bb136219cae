/*
 * flow: packet sequences through lib/flow. Input: 12 bytes a packet: who sends to whom, flags, how far
 * sequence and acknowledgment are from where the connection began, length, window, time since the
 * last packet, and an index of options; of SCTP, a tag and two chunks. Besides what the sanitizers see: no entry gets lost, every
 * packet has the connection of its ports, states are ones that there are, and at the end all of the
 * memory is free again.
 */
#include <netinet/in.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <rte_byteorder.h>
#include <rte_eal.h>

#include "../../lib/flow/flow.h"

#define OP 12
#define HOSTS 4
#define SEC UINT64_C(1000000000)

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const uint8_t options[][12] = {
	{0},
	{2, 4, 5, 0xb4},			      /* maximum segment size */
	{2, 4, 5, 0xb4, 3, 3, 7, 1},		      /* ... and window scale */
	{1, 1, 8, 10, 0, 0, 0, 1, 0, 0, 0, 2},	      /* timestamps */
	{1, 1, 5, 10, 0, 0, 0, 20, 0, 0, 0, 40},      /* SACK */
	{5, 250}, {2, 0}, {8, 1},		      /* lengths that lie */
};
static const uint8_t option_bytes[] = {0, 4, 8, 12, 12, 4, 4, 4};

struct made {
	struct pkt p;
	uint8_t *bytes;
};

static void
put32(uint8_t *to, uint32_t v)
{
	v = rte_cpu_to_be_32(v);
	memcpy(to, &v, 4);
}

/* The segment or datagram of @op; its header's memory ends with it. */
static struct made
make(const uint8_t *op, uint64_t id, uint64_t ts)
{
	unsigned from = op[0] % HOSTS, to = op[0] / HOSTS % HOSTS, opt = op[11] % 8;
	unsigned hlen = 20 + option_bytes[opt];
	bool udp = op[0] >> 6 == 3;
	struct made m = {.p = {.id = id, .ts = ts, .ip_ver = 4, .off_payload = (uint16_t)hlen,
		.proto = udp ? IPPROTO_UDP : IPPROTO_TCP, .tcp_flags = op[1],
		.sport = (uint16_t)(100 + from), .dport = (uint16_t)(100 + to),
		.layers = PKT_BIT(PKT_IP4) | PKT_BIT(udp ? PKT_UDP : PKT_TCP),
		.payload_len = op[6] * (op[6] > 200 ? 300u : 1u), .data_len = (uint16_t)hlen,
		.cap_len = hlen, .wire_len = hlen, .local = op[10] & 3, .fires = PKT_RECEIVE}};

	m.bytes = calloc(1, hlen);
	m.p.data = m.bytes;
	m.p.saddr[0] = m.p.daddr[0] = 10;
	m.p.saddr[3] = (uint8_t)from;
	m.p.daddr[3] = (uint8_t)to;
	put32(m.bytes + 4, UINT32_C(0xffffff00) * from + (uint32_t)(int16_t)(op[2] | op[3] << 8));
	put32(m.bytes + 8, UINT32_C(0xffffff00) * to + (uint32_t)(int16_t)(op[4] | op[5] << 8));
	m.bytes[12] = (uint8_t)(hlen / 4 << 4);
	m.bytes[13] = op[1];
	m.bytes[14] = op[7];
	m.bytes[15] = op[8];
	memcpy(m.bytes + 20, options[opt], option_bytes[opt]);
	return m;
}

/* The SCTP packet of @op: two chunks, of which the last may be cut, and may lie about its length. */
static struct made
make_sctp(const uint8_t *op, uint64_t id, uint64_t ts)
{
	unsigned from = op[0] % HOSTS, to = op[0] / HOSTS % HOSTS;
	uint16_t len = (uint16_t)(12 + 8 + op[6] % 24);
	struct made m = {.p = {.id = id, .ts = ts, .ip_ver = 4, .off_payload = 12,
		.proto = IPPROTO_SCTP, .sport = (uint16_t)(100 + from),
		.dport = (uint16_t)(100 + to), .layers = PKT_BIT(PKT_IP4) | PKT_BIT(PKT_SCTP),
		.payload_len = len - 12u, .data_len = (uint16_t)(len - op[7] % 8),
		.local = op[10] & 3, .fires = PKT_RECEIVE}};
	uint8_t chunks[32] = {op[1] % 16, op[2] & 1, 0, 8, 0, 0, 0, op[3] % 4,
		op[4] % 16, op[5] & 1, 0, op[8], 0, 0, 0, op[3] / 4 % 4};

	m.bytes = calloc(1, m.p.data_len);
	m.bytes[7] = op[3] / 16 % 4;
	memcpy(m.bytes + 12, chunks, m.p.data_len - 12u);
	m.p.data = m.bytes;
	m.p.saddr[3] = (uint8_t)from;
	m.p.daddr[3] = (uint8_t)to;
	return m;
}

static void
check_stats(const struct flow_table *t)
{
	struct flow_stats s;

	flow_table_stats(t, &s);
	if (s.made != s.live + s.ended + s.expired + s.evicted)
		abort();
}

static void
check_view(const struct flow_table *t, const struct pkt *p)
{
	const struct flow_view *v = &flow_views(t)[p->view];
	bool sctp = p->proto == IPPROTO_SCTP;
	int first = sctp ? FLOW_SCTP_CLOSED : FLOW_TCP_CLOSED;
	int last = sctp ? FLOW_SCTP_SHUTDOWN_ACK_SENT : FLOW_TCP_TIME_WAIT;

	for (unsigned i = 0; i < FLOW_NSEEN && p->view != 0; i++)
		if (v->end[i].state < first || v->end[i].state > last)
			abort();
	if (p->view != 0 && (v->cid == 0 || v->cid > p->id))
		abort();
}

/* All connections end, and as many as ever find room again. */
static void
check_memory(struct flow_table *t, uint64_t now)
{
	const struct flow_extra *extras;
	struct flow_stats s;

	for (unsigned i = 0; i < 200; i++) {
		now += 100 * SEC;
		flow_idle(t, now, &extras);
	}
	flow_table_stats(t, &s);
	if (s.live != 0)
		abort();
}

static struct flow_table *
table(void)
{
	static char *eal[] = {"fuzz", "--no-huge", "--no-pci", "-m", "64", "--no-telemetry",
		"--no-shconf", "--log-level=error", NULL};
	static bool begun;
	struct flow_options opt = {.size = FLOW_SIZE_MIN, .socket = -1,
		.layers = PKT_BIT(PKT_TCP) | PKT_BIT(PKT_UDP) | PKT_BIT(PKT_SCTP),
		.events = UINT32_MAX, .want = FLOW_WANT_VIEW | 7 * FLOW_WANT_END,
		.timeout = {75 * SEC, 7440 * SEC, 300 * SEC, 240 * SEC, 60 * SEC}};

	if (!begun && rte_eal_init(sizeof(eal) / sizeof(*eal) - 1, eal) < 0)
		abort();
	begun = true;
	return flow_table_new(&opt);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const struct flow_extra *extras;
	struct flow_table *t = table();
	struct made m[DECODE_BURST];
	struct pkt pkts[DECODE_BURST];
	uint64_t now = SEC, id = 1;
	size_t at = 0;

	while (size - at >= OP) {
		unsigned n = 0, max = 1 + data[at + 11] % DECODE_BURST, nextras;

		for (; n < max && size - at >= OP; n++, at += OP) {
			now += data[at + 9] > 250 ? data[at + 9] * SEC : data[at + 9] * (SEC / 100);
			m[n] = (data[at] >> 6 == 2 ? make_sctp : make)(data + at, id++, now);
			pkts[n] = m[n].p;
		}
		nextras = flow_burst(t, pkts, n, &extras);
		for (unsigned i = 0; i < nextras; i++) {
			if (extras[i].before > n || extras[i].pkt->view == 0)
				abort();
			extras[i].pkt->id = UINT64_MAX;
			check_view(t, &(struct pkt){.view = extras[i].pkt->view, .id = UINT64_MAX,
				.proto = extras[i].pkt->proto});
		}
		for (unsigned i = 0; i < n; i++) {
			check_view(t, &pkts[i]);
			free(m[i].bytes);
		}
		check_stats(t);
	}
	check_memory(t, now);
	flow_table_free(t);
	return 0;
}
