/* Tests of app/spread.c: captures through DPDK's pcap device, over several workers. */
#include "../unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <rte_mempool.h>

#include "../../app/spread.h"
#include "../../lib/decode/decode.h"
#include "child.h"

enum { SHARES_MAX = 5, FLOWS_MAX = 4096, BURST = 64 };

static const char *const captures[] = {"http.pcap", "dns.pcap", "frags.pcap", "sctp.pcap",
	"icmp.pcap", "odd-link.pcap", "odd-ip.pcap", "odd-frag.pcap", "odd-bad.pcap", "odd-arp.pcap"};

/* Who talks to whom, and the worker that their packets have come to. */
struct talk {
	uint8_t low[16], high[16];
	uint16_t low_port, high_port;
	uint8_t proto;
	unsigned share;
};

/* What the workers have received. */
struct seen {
	struct ethdev *e;
	struct spread *s;
	unsigned n;
	bool addresses_only;
	uint64_t packets, bytes, by[SHARES_MAX], last[SHARES_MAX];
	struct talk talks[FLOWS_MAX];
	unsigned ntalks;
};

static struct talk
talk_of(const struct pkt *p, bool addresses_only, unsigned share)
{
	uint16_t sport = addresses_only ? 0 : p->sport, dport = addresses_only ? 0 : p->dport;
	int order = memcmp(p->saddr, p->daddr, 16);
	bool swap = order > 0 || (order == 0 && sport > dport);
	struct talk t = {.low_port = swap ? dport : sport, .high_port = swap ? sport : dport,
		.proto = addresses_only ? 0 : p->proto, .share = share};

	memcpy(t.low, swap ? p->daddr : p->saddr, 16);
	memcpy(t.high, swap ? p->saddr : p->daddr, 16);
	return t;
}

/* All packets of a conversation come to the worker of the first one. */
static void
meet(struct seen *seen, const struct pkt *p, unsigned share)
{
	struct talk t = talk_of(p, seen->addresses_only, share);
	unsigned i = 0;

	while (i < seen->ntalks && memcmp(&seen->talks[i], &t, offsetof(struct talk, share)) != 0)
		i++;
	if (i == seen->ntalks) {
		MUST(i < FLOWS_MAX);
		seen->talks[seen->ntalks++] = t;
	}
	MUST(seen->talks[i].share == share);
}

/* A burst for worker @share. */
static unsigned
take(struct seen *seen, unsigned share)
{
	static struct decode_scratch scratch;
	static struct pkt pkts[BURST];
	struct source *source = spread_source(seen->s, share);
	unsigned n = source->rx(source, pkts, BURST);

	for (unsigned i = 0; i < n; i++) {
		MUST(pkts[i].id > seen->last[share] && pkts[i].ts != 0 && pkts[i].port == 3);
		seen->last[share] = pkts[i].id;
		seen->bytes += pkts[i].cap_len;
	}
	decode_burst(pkts, n, &scratch);
	for (unsigned i = 0; i < n; i++)
		if (pkts[i].ip_ver != 0)
			meet(seen, &pkts[i], share);
		else
			MUST(share == 0);
	source->release(source, pkts, n);
	seen->packets += n;
	seen->by[share] += n;
	return n;
}

static void
begin(struct seen *seen, const char *capture, unsigned n, unsigned owner, bool addresses_only)
{
	static const int anywhere[SHARES_MAX] = {-1, -1, -1, -1, -1};
	struct port port = {.id = 3};
	static unsigned devices; /* each has a name of its own */
	char spec[256];
	struct diag d;

	snprintf(spec, sizeof(spec), "net_pcap%u,rx_pcap=" CAPTURES "/%s", devices++, capture);
	*seen = (struct seen){.n = n, .addresses_only = addresses_only};
	seen->e = child_device(spec, &(struct port_ethdev_queues){.nrx = 1,
		.held = n * SPREAD_RING}, &port);
	MUST(spread_new(&(struct spread_options){.name = "test", .n = n, .owner = owner,
		.queue = port_ethdev_source(seen->e, 0), .sockets = anywhere}, &seen->s,
		&d) == 0);
	spread_by_addresses(seen->s, !addresses_only);
	spread_by_addresses(seen->s, addresses_only);
}

static void
end(struct seen *seen)
{
	spread_free(seen->s);
	port_ethdev_close(seen->e);
}

/* Everybody takes turns until nothing comes any more. */
static void
run(const char *capture, unsigned n, unsigned owner, bool addresses_only)
{
	static struct seen seen;
	struct port_stats st;
	uint64_t dropped, waiting;
	unsigned got;

	begin(&seen, capture, n, owner, addresses_only);
	do {
		got = 0;
		for (unsigned share = 0; share < n; share++)
			got += take(&seen, share);
	} while (got > 0 || seen.packets == 0);
	spread_stats(seen.s, &dropped, &waiting);
	MUST(port_ethdev_stats(seen.e, false, &st) == 0);
	MUST(st.received > 0 && seen.packets == st.received && seen.bytes == st.bytes);
	MUST(dropped == 0 && waiting == 0);
	for (unsigned share = 0; share < n && seen.ntalks > 100; share++)
		MUST(seen.by[share] > 0);
	end(&seen);
}

static void
all_captures(void)
{
	child_start(NULL, 0);
	for (unsigned i = 0; i < sizeof(captures) / sizeof(*captures); i++)
		for (unsigned n = 2; n <= SHARES_MAX; n = 2 * n + 1) {
			run(captures[i], n, i % n, false);
			run(captures[i], n, n - 1, true);
		}
}

/* A worker that takes nothing loses what its ring has no room for, and nothing else is lost. */
static void
full_ring(void)
{
	static struct seen seen;
	struct port_stats st;
	uint64_t dropped, waiting, received = 0;

	child_start(NULL, 0);
	begin(&seen, "http.pcap", 2, 0, false);
	for (unsigned idle = 0; idle < 10; idle++) {
		if (take(&seen, 0) > 0)
			idle = 0;
		MUST(port_ethdev_stats(seen.e, false, &st) == 0);
		if (st.received > received)
			idle = 0;
		received = st.received;
	}
	spread_stats(seen.s, &dropped, &waiting);
	MUST(dropped > 0 && waiting == SPREAD_RING);
	MUST(seen.packets + dropped + waiting == received);
	while (take(&seen, 1) > 0)
		;
	MUST(seen.by[1] == SPREAD_RING && seen.packets + dropped == received);
	end(&seen);
}

/* What waits in rings at the end goes back to its pool. */
static void
left_over(void)
{
	static struct seen seen;
	struct rte_mempool *pool;

	child_start(NULL, 0);
	begin(&seen, "http.pcap", 3, 1, false);
	pool = rte_mempool_lookup("port3.0");
	MUST(pool != NULL);
	for (unsigned i = 0; i < 10; i++)
		take(&seen, 1);
	MUST(rte_mempool_in_use_count(pool) > 0);
	spread_free(seen.s);
	MUST(rte_mempool_in_use_count(pool) == 0);
	port_ethdev_close(seen.e);
}

static void
test_all_captures(void)
{
	child_run(all_captures);
}

static void
test_full_ring(void)
{
	child_run(full_ring);
}

static void
test_left_over(void)
{
	child_run(left_over);
}

UNIT_SUITE(suite_spread, "app/spread.c", {"conversations meet one worker", test_all_captures},
	{"a ring is full", test_full_ring}, {"packets in rings at the end", test_left_over});
