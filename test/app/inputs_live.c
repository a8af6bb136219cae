/* Tests of app/inputs_live.c: which worker has which source, with devices that need no rights. */
#include "../unit.h"

#include <stdlib.h>
#include <string.h>

#include <rte_lcore.h>
#include <rte_mbuf.h>

#include "../../app/clock.h"
#include "../../app/eal.h"
#include "../../app/inputs.h"
#include "child.h"

enum { WORDS_MAX = 16, BURST = 64 };

static struct options opt;
static struct inputs in;

/* Devices, started, for the words of @line. */
static void
open_for(const char *line)
{
	static char text[512], *args[WORDS_MAX];
	struct eal_config c = {.place = &in.place, .memory = 256 << 20};
	struct diag d = {0};
	int n = 0;

	snprintf(text, sizeof(text), "dtap %s", line);
	for (char *word = strtok(text, " "); word != NULL; word = strtok(NULL, " "))
		args[n++] = word;
	MUST(options_parse(&opt, n, args, &d) == OPTIONS_RUN);
	MUST(inputs_open_captures(&in, &opt, &d) == 0 && inputs_place(&in, &opt, &d) == 0);
	MUST(eal_start(&c, &d) == 0);
	clock_start();
	MUST(inputs_open_devices(&in, &opt, &d) == 0);
}

static uint64_t
take_all(void)
{
	static struct pkt pkts[BURST];
	uint64_t total = 0;
	unsigned idle = 0;

	while (idle++ < 10)
		for (unsigned i = 0; i < in.npolls; i++) {
			struct source *s = in.polls[i].source;
			unsigned got = s->rx(s, pkts, BURST);

			s->release(s, pkts, got);
			total += got;
			idle = got > 0 ? 0 : idle;
		}
	return total;
}

/* Each worker polls a queue of a device that hashes. */
static void
queues(void)
{
	static struct pkt pkts[BURST];

	open_for("--workers 3 --port net_null0,size=64");
	MUST(in.place.nworkers == 3 && in.npolls == 3 && in.nspreads == 0);
	for (unsigned i = 0; i < 3; i++) {
		struct source *s = in.polls[i].source;

		MUST(in.polls[i].worker == i && s->rx(s, pkts, 1) == 1);
		MUST(pkts[0].id == ((uint64_t)i << 48 | 1));
		s->release(s, pkts, 1);
	}
	inputs_close(&in);
}

/* Processors are what they were before EAL took them. */
static void
chosen(void)
{
	open_for("--lcores 0 --port net_null0,size=64");
	MUST(in.place.nworkers == 1 && in.place.workers[0].lcore == 0);
	MUST(in.npolls == 1 && rte_lcore_is_enabled(0) && rte_get_main_lcore() != 0);
	inputs_close(&in);
}

/* A capture has one queue: it is spread, and nothing is lost. */
static void
spread_one(void)
{
	struct port_stats st;

	open_for("--workers 3 --port net_pcap0,rx_pcap=" CAPTURES "/http.pcap");
	MUST(in.npolls == 3 && in.nspreads == 1);
	for (unsigned i = 0; i < 3; i++)
		MUST(in.polls[i].worker == i);
	MUST(take_all() == 2225);
	MUST(inputs_stats(&in, 0, false, &st) == 0);
	MUST(st.received == 2225 && st.ring == 0);
	inputs_close(&in);
}

/* Both workers have their share of both ports, so that directions meet. */
static void
together(void)
{
	open_for("--workers 2 --port net_ring0 --port net_ring1");
	MUST(in.npolls == 4 && in.nspreads == 2);
	for (unsigned i = 0; i < 4; i++)
		MUST(in.polls[i].worker == i % 2);
	inputs_by_addresses(&in, true);
	inputs_by_addresses(&in, false);
	inputs_close(&in);
}

/* A worker of an inlined pair can send from a queue of its own. */
static void
inlined(void)
{
	struct rte_mempool *pool;
	struct rte_mbuf *m;
	struct port_stats st;

	open_for("--workers 2 --port net_ring0 --port net_ring1 --inline 0,1");
	MUST(in.nspreads == 2);
	pool = rte_pktmbuf_pool_create("theirs", 63, 0, 0, RTE_MBUF_DEFAULT_BUF_SIZE, -1);
	m = rte_pktmbuf_alloc(pool);
	MUST(m != NULL && rte_pktmbuf_append(m, 60) != NULL);
	MUST(port_ethdev_tx(in.devices[1], 1, &m, 1) == 1);
	MUST(inputs_stats(&in, 1, false, &st) == 0 && st.sent == 1 && st.sent_bytes == 60);
	inputs_close(&in);
}

static void
test_queues(void)
{
	child_run(queues);
}

static void
test_chosen(void)
{
	child_run(chosen);
}

static void
test_spread_one(void)
{
	child_run(spread_one);
}

static void
test_together(void)
{
	child_run(together);
}

static void
test_inlined(void)
{
	child_run(inlined);
}

UNIT_SUITE(suite_inputs_live, "app/inputs_live.c", {"a queue for each worker", test_queues},
	{"lcores that the user chose", test_chosen},
	{"one queue for all workers", test_spread_one}, {"several ports", test_together},
	{"an inlined pair", test_inlined});
