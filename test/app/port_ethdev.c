/* Tests of app/port_ethdev.c, port_kernel.c, eal.c and clock.c with devices that need no rights.
 * EAL starts once in a process: each test is a child. */
#include "../unit.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <rte_mbuf.h>
#include <rte_ring.h>

#include "../../app/clock.h"
#include "../../app/eal.h"
#include "../../app/port_ethdev.h"
#include "bytes.h"
#include "child.h"

enum { BURST = 64 };

static const struct port_ethdev_queues one = {.nrx = 1};

static void
receive(void)
{
	static struct pkt pkts[BURST];
	struct options_port spec = {false, "net_null0,size=80"};
	struct port port = {.id = 5};
	struct port_stats st;
	struct ethdev *e;
	struct source *s;
	struct diag d;
	uint64_t before, bytes = 0, got = 0;

	child_start(NULL, 0);
	MUST(port_ethdev_check(&spec, SETTINGS_AF_PACKET, &d) == 0);
	e = child_device(spec.spec, &one, &port);
	s = port_ethdev_source(e, 0);
	MUST(!strcmp(port.name, "net_null0") && !strcmp(port.driver, "net_null") && port.id == 5);
	before = clock_ns();
	for (unsigned burst = 0; burst < 1000; burst++) {
		unsigned n = s->rx(s, pkts, 7);

		MUST(n == 7);
		for (unsigned i = 0; i < n; i++) {
			MUST(pkts[i].id == (UINT64_C(5) << 56 | ++got));
			MUST(pkts[i].cap_len == 80 && pkts[i].wire_len == 80);
			MUST(pkts[i].port == 5 && pkts[i].link == PKT_LINK_ETHER);
			MUST(pkts[i].ts >= before && pkts[i].ts <= clock_ns());
			MUST(rte_pktmbuf_mtod(pkts[i].mbuf, char *) != NULL);
			bytes += pkts[i].cap_len;
		}
		s->release(s, pkts, n);
	}
	MUST(s->stats(s, 5, &st) == 0 && st.received == got && st.bytes == bytes);
	MUST(s->stats(s, 4, &st) == -ENOENT);
	MUST(!s->ended(s) && !s->offline && s->close == NULL);
	port_ethdev_close(e);
	eal_stop();
}

/* Each queue is a source with ids of its own, and the port is all of them together. */
static void
queues(void)
{
	enum { QUEUES = 3 };
	static struct pkt pkts[BURST];
	struct port port = {.id = 255};
	struct ethdev *e;
	struct port_ethdev_info info;
	struct port_stats st;
	uint64_t packets, bytes;

	child_start(NULL, 0);
	e = child_device("net_null0,size=100", &(struct port_ethdev_queues){.nrx = QUEUES}, &port);
	for (unsigned round = 1; round <= 2; round++)
		for (unsigned q = 0; q < QUEUES; q++) {
			struct source *s = port_ethdev_source(e, q);
			uint64_t first = UINT64_C(255) << 56 | (uint64_t)q << 48 |
				((round - 1) * (10 + q) + 1);

			MUST(s->rx(s, pkts, 10 + q) == 10 + q);
			MUST(pkts[0].id == first && pkts[9 + q].id == first + 9 + q);
			s->release(s, pkts, 10 + q);
		}
	port_ethdev_queue_stats(e, 2, &packets, &bytes);
	MUST(packets == 24 && bytes == 2400);
	MUST(port_ethdev_stats(e, false, &st) == 0 && st.received == 66 && st.bytes == 6600);
	port_ethdev_info(e, &info);
	MUST(info.nrx == QUEUES && info.ntx == 0 && info.min_rx == 1 && info.max_rx == PORT_QUEUES);
	port_ethdev_close(e);
}

/* What is cleared begins anew, and what is counted since the start goes on. */
static void
see_xstat(void *arg, const char *name, uint64_t value)
{
	uint64_t *good = arg;

	if (!strcmp(name, "rx_good_packets"))
		*good = value;
}

static void
clear(void)
{
	static struct pkt pkts[BURST];
	struct port port = {.id = 0};
	struct ethdev *e;
	struct source *s;
	struct port_stats st;
	uint64_t good = UINT64_MAX;

	child_start(NULL, 0);
	e = child_device("net_null0,size=64", &one, &port);
	s = port_ethdev_source(e, 0);
	s->release(s, pkts, s->rx(s, pkts, 20));
	MUST(port_ethdev_xstats(e, see_xstat, &good) == 0 && good == 20);
	MUST(port_ethdev_clear(e) == 0);
	s->release(s, pkts, s->rx(s, pkts, 5));
	MUST(port_ethdev_xstats(e, see_xstat, &good) == 0 && good == 5);
	MUST(port_ethdev_stats(e, true, &st) == 0 && st.received == 5 && st.bytes == 5 * 64);
	MUST(port_ethdev_stats(e, false, &st) == 0 && st.received == 25);
	port_ethdev_close(e);
}

/* What is sent into a ring arrives there; what it has no room for stays the caller's. */
static void
send(void)
{
	enum { ROOM = 1023, MADE = ROOM + 100 };
	static struct pkt pkts[BURST];
	struct port port = {.id = 0};
	struct ethdev *e;
	struct source *s;
	struct rte_mempool *pool;
	struct rte_mbuf *mbufs[MADE];
	struct port_stats st;
	unsigned sent = 0, got = 0;

	child_start(NULL, 0);
	e = child_device("net_ring6", &(struct port_ethdev_queues){.nrx = 1, .ntx = 1}, &port);
	s = port_ethdev_source(e, 0);
	pool = rte_pktmbuf_pool_create("theirs", 2047, 0, 0, RTE_MBUF_DEFAULT_BUF_SIZE, -1);
	MUST(pool != NULL && rte_pktmbuf_alloc_bulk(pool, mbufs, MADE) == 0);
	for (unsigned i = 0; i < MADE; i++)
		rte_pktmbuf_append(mbufs[i], 100);
	for (unsigned n = 1; n > 0; sent += n)
		n = port_ethdev_tx(e, 0, mbufs + sent, RTE_MIN(MADE - sent, (unsigned)BURST));
	MUST(sent == ROOM);
	MUST(port_ethdev_stats(e, false, &st) == 0);
	MUST(st.sent == ROOM && st.sent_bytes == ROOM * 100 && st.unsent > 0);
	rte_pktmbuf_free_bulk(mbufs + sent, MADE - sent);
	for (unsigned n; (n = s->rx(s, pkts, BURST)) > 0; got += n)
		s->release(s, pkts, n);
	MUST(got == ROOM && rte_mempool_avail_count(pool) == 2047);
	port_ethdev_close(e);
}

static void
too_many_queues(void)
{
	struct options_port spec = {false, "net_ring5"};
	struct port port = {0};
	struct ethdev *e;
	struct diag d = {0};

	child_start(NULL, 0);
	MUST(port_ethdev_open(&spec, SETTINGS_AF_PACKET, 1, &port, &e, &d) == 0);
	MUST(port_ethdev_start(e, &(struct port_ethdev_queues){.nrx = 40}, &d) == -ENOSPC);
	MUST(!strncmp(d.text, "net_ring5: 40 receive queues are asked for, and it has ", 54));
	MUST(port_ethdev_start(e, &(struct port_ethdev_queues){1, 40}, &d) == -ENOSPC);
	MUST(!strncmp(d.text, "net_ring5: 40 transmit queues are asked for, and it has ", 55));
	port_ethdev_close(e);
}

/* Another application's packets, through a ring: every one arrives once, as it was, in order, and its
 * mbuf goes back to the pool that it came from. */
static void
ring(void)
{
	static struct pkt pkts[BURST];
	struct port port = {.id = 1};
	struct rte_mempool *pool;
	struct rte_ring *feed;
	struct ethdev *e;
	struct source *s;
	unsigned sent = 0, got = 0;

	child_start(NULL, 0);
	e = child_device("net_ring3", &one, &port);
	s = port_ethdev_source(e, 0);
	feed = rte_ring_lookup("ETH_RXTX0_net_ring3");
	pool = rte_pktmbuf_pool_create("theirs", 1023, 0, 0, RTE_MBUF_DEFAULT_BUF_SIZE, -1);
	MUST(feed != NULL && pool != NULL);
	for (unsigned round = 0; round < 100; round++) {
		for (unsigned i = 0; i < 1 + round % 90; i++) {
			struct rte_mbuf *m = rte_pktmbuf_alloc(pool);

			MUST(m != NULL);
			*(uint32_t *)rte_pktmbuf_append(m, 60 + sent % 100) = sent;
			MUST(rte_ring_enqueue(feed, m) == 0);
			sent++;
		}
		for (unsigned n; (n = s->rx(s, pkts, BURST)) > 0; s->release(s, pkts, n))
			for (unsigned i = 0; i < n; i++, got++) {
				MUST(*rte_pktmbuf_mtod(pkts[i].mbuf, uint32_t *) == got);
				MUST(pkts[i].cap_len == 60 + got % 100);
			}
		MUST(got == sent && rte_mempool_avail_count(pool) == 1023);
	}
	port_ethdev_close(e);
}

/* Frames larger than one buffer, through DPDK's own pcap device. */
static void
large_frames(void)
{
	char path[] = "/tmp/dtap-test-XXXXXX", devargs[128];
	struct bytes b = {0};
	struct port port = {0};
	struct ethdev *e;
	struct source *s;
	struct pkt p;

	MUST(close(mkstemp(path)) == 0);
	bytes_pcap(&b, 0xa1b2c3d4, 1);
	bytes_record(&b, 1, 0, 60000, 60000, 'z');
	bytes_save(&b, path);
	snprintf(devargs, sizeof(devargs), "net_pcap7,rx_pcap=%s", path);
	child_start(NULL, 0);
	e = child_device(devargs, &one, &port);
	s = port_ethdev_source(e, 0);
	unlink(path);
	MUST(s->rx(s, &p, 1) == 1);
	MUST(p.cap_len == 60000 && p.mbuf->nb_segs > 1);
	s->release(s, &p, 1);
	MUST(s->rx(s, &p, 1) == 0);
	port_ethdev_close(e);
}

static void
clock_keeps_time(void)
{
	struct timespec t = {.tv_nsec = 20000000};
	uint64_t before, after, wall;
	struct timespec real;

	child_start(NULL, 0);
	before = clock_ns();
	nanosleep(&t, NULL);
	after = clock_ns();
	MUST(after - before >= 19900000 && after - before < 5000000000);
	wall = clock_ns() + clock_wall_offset();
	clock_gettime(CLOCK_REALTIME, &real);
	MUST(llabs((long long)(real.tv_sec * 1000000000ll + real.tv_nsec - wall)) < 1000000000);
}

/* What can't be opened says why, in one line, and EAL stays silent. */
static void
refusals(void)
{
	static const struct {
		const char *spec, *text;
	} cases[] = {
		{"net_nothing0", "net_nothing0: "},
		{"net_pcap0,rx_pcap=/nonexistent.pcap", "/nonexistent.pcap: No such file or directory"},
		{"net_af_packet0,iface=nonexistent", "net_af_packet0,iface=nonexistent: "},
	};

	child_start(NULL, 0);
	for (unsigned i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct options_port spec = {false, cases[i].spec};
		struct port port = {0};
		struct ethdev *e;
		struct diag d = {0};

		MUST(port_ethdev_open(&spec, SETTINGS_AF_PACKET, 1, &port, &e, &d) < 0);
		MUST(strstr(d.text, cases[i].text) && !strchr(d.text, '\n'));
	}
}

static void
user_options(void)
{
	char *user[] = {"-l", "0", "--no-huge", "-m", "64", "--no-shconf"};

	child_start(user, sizeof(user) / sizeof(*user));
}

static void
bad_user_option(void)
{
	char *user[] = {"--nonsense"};
	struct eal_config c = {.memory = 64 << 20, .user = user, .nuser = 1};
	struct diag d = {0};

	MUST(eal_start(&c, &d) < 0);
	MUST(!strcmp(d.text, "DPDK can not start: unrecognized option '--nonsense'"));
}

static void
no_interface(void)
{
	struct options_port spec = {true, "nonexistent"};
	struct diag d = {0};

	CU_ASSERT_EQUAL(port_ethdev_check(&spec, SETTINGS_AF_PACKET, &d), -ENODEV);
	CU_ASSERT_STRING_EQUAL(d.text, "nonexistent: no such interface; 'ip link' lists them");
}

static void
test_receive(void)
{
	child_run(receive);
}

static void
test_queues(void)
{
	child_run(queues);
}

static void
test_clear(void)
{
	child_run(clear);
}

static void
test_send(void)
{
	child_run(send);
}

static void
test_too_many_queues(void)
{
	child_run(too_many_queues);
}

static void
test_ring(void)
{
	child_run(ring);
}

static void
test_large_frames(void)
{
	child_run(large_frames);
}

static void
test_clock(void)
{
	child_run(clock_keeps_time);
}

static void
test_refusals(void)
{
	child_run(refusals);
}

static void
test_user_options(void)
{
	child_run(user_options);
	child_run(bad_user_option);
}

UNIT_SUITE(suite_port_ethdev, "app/port_ethdev.c", {"receive", test_receive},
	{"several queues", test_queues}, {"statistics begin anew", test_clear},
	{"sending", test_send}, {"more queues than there are", test_too_many_queues},
	{"packets of another application's", test_ring},
	{"frames of several segments", test_large_frames}, {"the clock", test_clock},
	{"devices that can't be opened", test_refusals},
	{"EAL options of the user", test_user_options}, {"absent interface", no_interface});
