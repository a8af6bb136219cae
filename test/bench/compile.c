/*
 * compile: how long a program takes from its text to native code, with tables that just hold its
 * aggregations: to take much memory takes long by itself.
 */
#include <stdio.h>
#include <stdlib.h>

#include <rte_cycles.h>

#include "bench.h"

#define ROUNDS 21
#define MB (UINT64_C(1) << 20)

static int
ascending(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return (x > y) - (x < y);
}

static void
row(const char *name, const char *text, uint64_t aggsize, const char *target)
{
	uint64_t cycles[ROUNDS];

	for (unsigned i = 0; i < ROUNDS; i++) {
		uint64_t start = rte_rdtsc();
		struct bench_subject *s = bench_subject_new(text, true, aggsize);

		cycles[i] = rte_rdtsc() - start;
		bench_subject_free(s);
	}
	qsort(cycles, ROUNDS, sizeof(*cycles), ascending);
	printf("%-46s %-16s %6.1f  %-32s %s\n", name, "ms",
		(double)cycles[ROUNDS / 4] * 1000 / (double)rte_get_tsc_hz(), "", target);
}

/* @n clauses that test one field, count by address, and do @more. */
static char *
clauses(unsigned n, const char *more)
{
	char *text = malloc(n * 256u), *p = text;

	for (unsigned i = 0; i < n; i++)
		p += sprintf(p, "tcp:::receive /args[4]->tcp_dport == %u/ "
			"{ @a%u[args[2]->ip_saddr] = count(); %s }\n", 80 + i, i, more);
	return text;
}

void
bench_compile(void)
{
	static const char more[] = "x = args[4]->tcp_window / 3; "
		"printf(\"%d %s\\n\", x, args[2]->ip_daddr);";
	char *one = clauses(1, ""), *many = clauses(64, ""), *most = clauses(1000, more);

	row("compile 1 clause", one, MB, "<= 5");
	row("compile 64 clauses on one field", many, 4 * MB, "<= 50");
	row("compile 1,000 clauses with several statements", most, 64 * MB, "<= 1000");
	free(one);
	free(many);
	free(most);
}
