/*
 * bench: the packet path against C by hand (performance targets P2, P4, P5, P6), in one process.
 *
 *	bench [quick | compile | flow]	quick: fewer packets in memory, no DRAM row; to see that it works
 *
 * Prints a table: cycles a packet (p25), the ratio, the target; then how long compiling takes, which
 * is all of it with `compile`; `flow`: only what tracking connections costs.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <rte_eal.h>

#include "bench.h"

#define COUNT "tcp:::receive /args[4]->tcp_dport == 80/ { @[args[2]->ip_saddr] = count(); }"
#define COUNT_ALL "tcp:::receive { @[args[2]->ip_saddr] = count(); }"
#define FLOWS "tcp:::receive { @[args[2]->ip_saddr, args[2]->ip_daddr, args[4]->tcp_sport, "       \
	"args[4]->tcp_dport, args[4]->tcp_flags] = count(); }"
#define QUANTIZE "ip:::receive { @[args[2]->ip_saddr] = quantize(args[2]->ip_plength); }"

#define L3 32768
#define DRAM 393216
#define AGGSIZE (UINT64_C(16) << 20) /* the default */
#define AGGSIZE_1M (UINT64_C(64) << 20) /* holds a million keys */

static struct bench_replay *
replay(struct bench_shape shape)
{
	struct bench_replay *r = bench_replay_new(&shape);

	if (r == NULL) {
		fprintf(stderr, "bench: not enough memory for %u packets\n", shape.mbufs);
		exit(1);
	}
	return r;
}

static void
row(const char *name, const struct bench_contender *a, const struct bench_contender *b,
	const char *target)
{
	printf("%-46s %-16s %6.1f  %-16s %6.1f  %5.2f  %s\n", name, a->name, a->cycles, b->name,
		b->cycles, a->cycles / b->cycles, target);
}

static void
nothing(void *arg, struct pkt *pkts, unsigned n)
{
	__asm__ volatile("" ::"r"(pkts) : "memory");
}

static void
only_decode(void *arg, struct pkt *pkts, unsigned n)
{
	decode_burst(pkts, n, arg);
}

static void
bench_decode(unsigned mbufs, const char *where)
{
	struct bench_replay *r = replay((struct bench_shape){.mbufs = mbufs, .flows = 10000,
		.sources = 10000, .zipf = true, .web = 28});
	struct decode_scratch *scratch = malloc(sizeof(*scratch));
	struct bench_contender c[] = {{"decode", only_decode, scratch, 0},
		{"receive", nothing, NULL, 0}};
	char name[64];

	bench_run(r, c, 2);
	snprintf(name, sizeof(name), "    receive and decode, %s", where);
	row(name, &c[0], &c[1], "");
	free(scratch);
	bench_replay_free(r);
}

/* dtap against C on one set of packets. */
static void
bench_pair(const char *name, const char *program, struct bench_shape shape, void *c_state,
	void (*c_run)(void *, struct pkt *, unsigned), const char *target)
{
	uint64_t aggsize = shape.keys > 100000 ? AGGSIZE_1M : AGGSIZE;
	struct bench_replay *r = replay(shape);
	struct bench_subject *s = bench_subject_new(program, true, aggsize);
	struct bench_subject *interp = bench_subject_new(program, false, aggsize);
	struct bench_contender c[] = {{"dtap", bench_subject_run, s, 0}, {"C", c_run, c_state, 0},
		{"interpreter", bench_subject_run, interp, 0}};

	bench_run(r, c, 3);
	/* The contenders see the same packets only if a sample is whole rounds of them. */
	if (shape.mbufs <= BENCH_SAMPLE && bench_subject_matched(s) != bench_c_total(c_state))
		printf("%s: dtap counted %lu, C %lu\n", name,
			(unsigned long)bench_subject_matched(s),
			(unsigned long)bench_c_total(c_state));
	row(name, &c[0], &c[1], target);
	row("", &c[2], &c[1], "");
	bench_subject_free(s);
	bench_subject_free(interp);
	bench_c_free(c_state);
	bench_replay_free(r);
}

/* Two programs of dtap on two sets of packets: what more keys or more clauses cost. */
static void
bench_growth(const char *name, const char *program, struct bench_shape small,
	const char *more_program, struct bench_shape large, const char *target)
{
	struct bench_subject *a = bench_subject_new(more_program, true, AGGSIZE_1M * 4);
	struct bench_subject *b = bench_subject_new(program, true, AGGSIZE_1M * 4);
	struct bench_contender ca = {"more", bench_subject_run, a, 0};
	struct bench_contender cb = {"base", bench_subject_run, b, 0};
	struct bench_replay *rb = replay(small), *ra = replay(large);

	bench_run(rb, &cb, 1);
	bench_run(ra, &ca, 1);
	row(name, &ca, &cb, target);
	bench_subject_free(a);
	bench_subject_free(b);
	bench_replay_free(ra);
	bench_replay_free(rb);
}

/* @n clauses, each testing the destination port for another value: 80, which 28 % of the packets have,
 * then @from and so on. */
static char *
clauses(unsigned n, unsigned from)
{
	char *text = malloc(n * 128u), *p = text;

	for (unsigned i = 0; i < n; i++)
		p += sprintf(p, "tcp:::receive /args[4]->tcp_dport == %u/ { @a%u = count(); }\n",
			i == 0 ? 80 : from + i, i);
	return text;
}

static void
bench_clauses(void)
{
	struct bench_shape s = {.mbufs = L3, .flows = 10000, .sources = 10000, .zipf = true,
		.web = 28};
	char *one = clauses(1, 0), *idle = clauses(64, 50000), *busy = clauses(64, 1000);

	bench_growth("P5  64 clauses on one field / 1", one, s, idle, s, "<= 1.50");
	bench_growth("    the same, all of them match packets", one, s, busy, s, "");
	free(one);
	free(idle);
	free(busy);
}

static void
bench_keys(void)
{
	struct bench_shape k1 = {.mbufs = L3, .flows = 10000, .sources = 10000, .web = 28,
		.keys = 1000, .zipf = true};
	struct bench_shape m1 = k1, m8 = k1;

	m1.keys = 1000000;
	m8.keys = 8000000;
	bench_growth("P6  1M keys / 1k keys, Zipf", COUNT_ALL, k1, COUNT_ALL, m1, "<= 1.60");
	bench_growth("P6  8M keys / 1M keys, Zipf", COUNT_ALL, m1, COUNT_ALL, m8, "<= 2.00");
	k1.zipf = m1.zipf = false;
	bench_growth("    1M keys / 1k keys, uniform", COUNT_ALL, k1, COUNT_ALL, m1, "");
}

int
main(int argc, char **argv)
{
	bool only_compile = argc > 1 && strcmp(argv[1], "compile") == 0;
	bool quick = only_compile || (argc > 1 && strcmp(argv[1], "quick") == 0);
	struct bench_shape std = {.mbufs = L3, .flows = 10000, .sources = 10000, .zipf = true,
		.web = 28};
	struct bench_shape hot = std, dram = std, many = std, sizes = std;
	char *eal[] = {argv[0], "--in-memory", "--no-pci", "--no-telemetry", "-l", "0",
		"--file-prefix", "dtapbench", "--log-level", "error", NULL};
	char *eal_quick[] = {argv[0], "--no-huge", "-m", "1024", "--no-pci", "--no-telemetry", "-l",
		"0", "--log-level", "error", NULL};

	if ((quick ? rte_eal_init(10, eal_quick) : rte_eal_init(10, eal)) < 0) {
		fprintf(stderr, "bench: EAL needs hugepages (or: bench quick)\n");
		return 1;
	}
	hot.mbufs = BENCH_HOT;
	dram.mbufs = DRAM;
	if (only_compile) {
		bench_compile();
		return 0;
	}
	if (argc > 1 && strcmp(argv[1], "flow") == 0) {
		bench_flow(L3);
		return 0;
	}
	/* The source address alone tells a million flows apart. */
	many.keys = 1000000;
	many.flows = many.sources = 1;
	many.web = 100;
	sizes.max_len = 1460;
	setvbuf(stdout, NULL, _IOLBF, 0);
	printf("%-46s %-16s %6s  %-16s %6s  %5s  %s\n", "what (cycles a packet, p25)", "", "", "",
		"", "ratio", "target");
	bench_decode(BENCH_HOT, "hot");
	bench_decode(L3, "L3");
	bench_pair("P2  dport == 80, count by source, hot", COUNT, hot, bench_c_count_new(16384),
		bench_c_count, "");
	bench_pair("P2  dport == 80, count by source, L3", COUNT, std, bench_c_count_new(16384),
		bench_c_count, "<= 1.20");
	if (!quick)
		bench_pair("    the same, DRAM", COUNT, dram, bench_c_count_new(16384),
			bench_c_count, "");
	bench_pair("P4  count by 5-tuple, 1M flows, L3", FLOWS, many, bench_c_flows_new(1 << 20),
		bench_c_flows, "<= 1.30");
	bench_pair("P4  quantize(length) by address, L3", QUANTIZE, sizes,
		bench_c_quantize_new(16384), bench_c_quantize, "<= 1.10");
	bench_clauses();
	bench_keys();
	bench_flow(quick ? BENCH_HOT : L3);
	bench_compile();
	return 0;
}
