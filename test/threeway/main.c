/*
 * threeway: D programs give the same output by the tree evaluator, by librte_bpf's interpreter and by
 * its JIT, over real and odd packets.
 *
 *	threeway COUNT SEED CAPTURE...
 *
 * First a fixed set (every member of every provider, in each role), then COUNT random programs.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <rte_eal.h>

#include "../../lib/lang/diag.h"
#include "../../lib/probe/prov.h"
#include "program.h"
#include "run.h"

#define TEXT_SIZE 65536
#define MAX_SHOWN 5

struct tally {
	unsigned passed, failed, large;
	unsigned long long records;
};

static void
run(const struct run_packets *p, const char *text, struct tally *t)
{
	if (t->failed >= MAX_SHOWN)
		return;
	for (unsigned sides = 0; sides < 2; sides++) {
		struct diag d = {0};

		switch (run_program(p, text, strlen(text), sides, &t->records, &d)) {
		case RUN_SAME: t->passed += sides; break;
		case RUN_LARGE: t->large += sides; break;
		case RUN_REFUSED: /* all of these are valid */
			fprintf(stderr, "--- line %d, column %d: %s\n%s\n", d.line, d.col, d.text,
				text);
			t->failed++;
			return;
		default: t->failed++; return;
		}
	}
}

static void
fixed_member(const struct run_packets *p, const struct provider *prov, unsigned arg,
	const struct env_member *m, struct tally *t)
{
	static const char *const ints[] = {
		"/args[%u]->%s == 80/ { @[args[%u]->%s] = count(); }",
		"/args[%u]->%s < 0x10/ { trace(args[%u]->%s); }",
		"/x == 0 && (int8_t)args[%u]->%s >= -1/ { @ = quantize(args[%u]->%s); }",
		"/args[%u]->%s %% 3/ { @ = sum(-args[%u]->%s / 7); }",
	};
	static const char *const strings[] = {
		"/args[%u]->%s == \"TCP\"/ { @[args[%u]->%s] = count(); }",
		"/args[%u]->%s != \"10.1.0.2\"/ { s = args[%u]->%s; @[s, 1] = count(); }",
		"/args[%u]->%s < \"2\"/ { printf(\"%%s\\n\", args[%u]->%s); }",
		"/args[%u]->%s == \"<null>\"/ { @[strjoin(args[%u]->%s, \"!\")] = count(); }",
	};
	bool string = strcmp(m->type, "string") == 0;
	char *text = malloc(TEXT_SIZE);

	for (unsigned i = 0; i < 4; i++)
		for (unsigned side = 0; side < 2; side++) {
			int n = snprintf(text, TEXT_SIZE, "int x; string s; %s:::%s ", prov->name,
				side ? "send" : "receive");

			snprintf(text + n, TEXT_SIZE - (size_t)n, string ? strings[i] : ints[i],
				arg, m->name, arg, m->name);
			run(p, text, t);
		}
	free(text);
}

/* What a raw header's pointer points to, within the packet and beyond it. */
static void
fixed_pointer(const struct run_packets *p, const struct provider *prov, unsigned arg,
	const struct env_member *m, struct tally *t)
{
	static const char *const reads[] = {
		"{ trace(*(uint8_t *)args[%u]->%s); }",
		"/ *(uint16_t *)((uint8_t *)args[%u]->%s + 2) > 40/ { @ = count(); }",
		"{ trace(((uint32_t *)args[%u]->%s)[9]); }",
		"{ x ? x : *(int *)args[%u]->%s; trace(x); }",
	};
	char text[256];

	for (unsigned i = 0; i < sizeof(reads) / sizeof(*reads); i++) {
		int n = snprintf(text, sizeof(text), "int x; %s:::receive ", prov->name);

		snprintf(text + n, sizeof(text) - (size_t)n, reads[i], arg, m->name);
		run(p, text, t);
	}
}

static bool
comparable(const struct env_member *m)
{
	return strchr(m->type, '*') == NULL && strchr(m->type, '[') == NULL &&
		strncmp(m->type, "uintptr", 7) != 0;
}

static void
fixed_provider(const struct run_packets *p, const struct provider *prov, struct tally *t)
{
	const struct prov_probe *probe = &prov->probes[0];

	for (unsigned a = 0; a < probe->nargs; a++) {
		const struct prov_struct *s;
		char name[64];

		if (probe->args[a] == NULL)
			continue;
		snprintf(name, sizeof(name), "%.*s", (int)strcspn(probe->args[a], " *"),
			probe->args[a]);
		s = provider_struct(name);
		for (unsigned i = 0; s != NULL && i < s->s.members.n; i++) {
			const struct env_member *m = env_row(&s->s.members, i);

			if (comparable(m))
				fixed_member(p, prov, a, m, t);
			else if (strchr(m->type, '*') != NULL)
				fixed_pointer(p, prov, a, m, t);
		}
	}
}

/* Clauses that only aggregate, without a predicate or with one: the code that is made for speed. */
static void
fixed_plain(const struct run_packets *p, struct tally *t)
{
	static const char *const texts[] = {
		"ip:::receive { @[args[2]->ip_saddr] = count(); }",
		"ip:::receive { @[args[2]->ip_daddr] = quantize(args[2]->ip_plength); }",
		"ip:::receive { @[args[2]->ip_saddr, args[2]->ip_daddr] = sum(args[4]->ipv4_ttl); "
			"@b[args[4]->ipv4_daddr] = max(args[4]->ipv4_ident); }",
		"udp:::receive { @[args[2]->ip_saddr, args[2]->ip_daddr, args[4]->udp_sport, "
			"args[4]->udp_dport] = avg(args[4]->udp_length); }",
		"icmp:::receive { @[args[2]->ip_saddr, args[4]->icmp_type] = count(); }",
		"tcp:::receive { @[args[2]->ip_daddr, args[4]->tcp_flags] = min(args[4]->tcp_seq); }",
		"ip:::receive /args[2]->ip_plength > 60/ { @[args[2]->ip_saddr] = stddev(timestamp); }",
		"udp:::receive /args[4]->udp_dport == 53/ { @[args[2]->ip_saddr] = count(); }",
		"gld:::receive { @[args[4]->eth_saddr] = count(); }",
	};

	for (unsigned i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		run(p, texts[i], t);
}

static void
random_programs(const struct run_packets *p, unsigned count, uint64_t seed, struct tally *t)
{
	char *text = malloc(TEXT_SIZE);

	for (unsigned i = 0; i < count; i++) {
		uint64_t state = (seed + i) * UINT64_C(0x9e3779b97f4a7c15) | 1;

		program_random(text, TEXT_SIZE, &state);
		run(p, text, t);
	}
	free(text);
}

int
main(int argc, char **argv)
{
	char *eal[] = {argv[0], "--no-huge", "-m", "256", "--no-pci", "--no-telemetry",
		"--no-shconf", "-l", "0", "--log-level", "error", "-d", "librte_mempool_ring.so",
		NULL};
	struct tally t = {0};
	struct run_packets p;

	if (argc < 4) {
		fprintf(stderr, "usage: threeway COUNT SEED CAPTURE...\n");
		return 2;
	}
	if (rte_eal_init(13, eal) < 0 || !run_load(&p, argv + 3, (unsigned)argc - 3))
		return 1;
	for (unsigned i = 0; i < provider_count; i++)
		fixed_provider(&p, provider_list[i], &t);
	fixed_plain(&p, &t);
	printf("%u fixed programs\n", t.passed + t.failed);
	random_programs(&p, (unsigned)atoi(argv[1]), strtoull(argv[2], NULL, 10), &t);
	run_unload(&p);
	printf("%u too large for generated code, %llu records written\n", t.large, t.records);
	printf("%u passed, %u failed\n", t.passed, t.failed);
	return t.failed != 0 || t.records == 0;
}
