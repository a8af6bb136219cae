/* stats: counting and printing what became of every packet. */
#include <inttypes.h>
#include <stdlib.h>

#include "stats.h"

struct stats_fired *
stats_fired_new(const struct ruleset *rs, unsigned nports)
{
	struct stats_fired *f = calloc(nports, sizeof(*f) + rs->npacket * sizeof(*f->seen));
	uint64_t *seen = (uint64_t *)(f + nports);

	for (unsigned p = 0; f != NULL && p < nports; p++)
		f[p].seen = seen + (size_t)p * rs->npacket;
	return f;
}

void
stats_fired_free(struct stats_fired *f)
{
	free(f);
}

void
stats_fire_events(struct stats_fired *f, const struct ruleset *rs, const struct pkt *pkts,
	unsigned n)
{
	for (const struct pkt *p = pkts; p < pkts + n; p++)
		for (unsigned k = 0; k < rs->npacket; k++)
			f[p->port].seen[k] += rs->enablings[k].epid_of_port[p->port] != 0 &&
				ruleset_fires(rs, &rs->enablings[k], p);
}

void
stats_fire(struct stats_fired *f, const struct ruleset *rs, const struct pkt *pkts, unsigned n)
{
	for (unsigned i = 0; i < n; i++)
		f[pkts[i].port].packets++;
	stats_fire_events(f, rs, pkts, n);
}

void
stats_count(struct stats *s, const struct pkt *pkts, unsigned n)
{
	for (unsigned i = 0; i < n; i++) {
		struct stats *st = &s[pkts[i].port];

		st->received++;
		st->bytes += pkts[i].cap_len;
		st->ends[pkts[i].end]++;
		for (uint64_t l = pkts[i].layers; l != 0; l &= l - 1)
			st->layers[__builtin_ctzll(l)]++;
	}
}

void
stats_add(struct stats *sum, const struct stats *s, unsigned nports)
{
	for (unsigned p = 0; p < nports; p++) {
		sum[p].received += s[p].received;
		sum[p].bytes += s[p].bytes;
		for (unsigned i = 0; i < PKT_NLAYERS; i++)
			sum[p].layers[i] += s[p].layers[i];
		for (unsigned i = 0; i < PKT_NENDS; i++)
			sum[p].ends[i] += s[p].ends[i];
	}
}

void
stats_fired_add(struct stats_fired *sum, const struct stats_fired *f, const struct ruleset *rs,
	unsigned nports)
{
	for (unsigned p = 0; p < nports; p++) {
		sum[p].packets += f[p].packets;
		for (unsigned k = 0; k < rs->npacket; k++)
			sum[p].seen[k] += f[p].seen[k];
	}
}

static void
line(FILE *f, const char *group, const char *name, uint64_t value)
{
	fprintf(f, "  %-12s %-24s %" PRIu64 "\n", group, name, value);
}

static void
print_port(FILE *f, const struct stats_all *a, unsigned p)
{
	const struct stats *s = &a->stats[p];
	const struct port *port = &a->ports[p];
	const struct port_stats *ps = &a->port_stats[p];
	uint64_t bad = 0;

	fprintf(f, "port %u %s (%s)\n", port->id, port->name, port->driver);
	line(f, "received", "packets", s->received);
	line(f, "received", "bytes", s->bytes);
	for (unsigned i = 0; i < PKT_NLAYERS; i++)
		if (s->layers[i] != 0)
			line(f, "decoded", pkt_layer_name(i), s->layers[i]);
	for (unsigned i = 0; i < PKT_END_BAD; i++)
		if (s->ends[i] != 0)
			line(f, "ended", pkt_end_name(i), s->ends[i]);
	for (unsigned i = PKT_END_BAD; i < PKT_NENDS; i++) {
		bad += s->ends[i];
		if (s->ends[i] != 0)
			line(f, "undecodable", pkt_end_name(i), s->ends[i]);
	}
	line(f, "undecodable", "total", bad);
	line(f, "not-fired", "after-exit", s->received - a->fired[p].packets);
	line(f, "dropped", "missed", ps->missed);
	line(f, "dropped", "errors", ps->errors);
	line(f, "dropped", "no-mbuf", ps->nombuf);
	line(f, "dropped", "ring", ps->ring);
	line(f, "dropped", "unknown-link-type", ps->unknown_link);
}

static void
print_clauses(FILE *f, const struct stats_all *a)
{
	const struct ruleset *rs = a->rs;
	const struct stats_run *run = a->run;

	for (unsigned i = 0; i < rs->n; i++) {
		const struct enabling *en = &rs->enablings[i];
		uint64_t seen = 0;

		if (en->clause->part > 0)
			continue;
		for (unsigned p = 0; p < a->nports && i < rs->npacket; p++)
			seen += a->fired[p].seen[i];
		fprintf(f, "clause %u line %d %s:::%s\n", en->clause->id + 1, en->clause->line,
			en->probe->e.prov, en->probe->e.name);
		if (i < rs->npacket) {
			line(f, "probe", "seen", seen);
			line(f, "probe", "unmatched", seen - run->matched[i]);
		}
		line(f, "probe", "matched", run->matched[i]);
	}
}

static void
print_connections(FILE *f, const struct flow_stats *flow)
{
	if (flow->made == 0 && flow->drops == 0)
		return;
	line(f, "connections", "made", flow->made);
	line(f, "connections", "live", flow->live);
	line(f, "connections", "ended", flow->ended);
	line(f, "connections", "expired", flow->expired);
	line(f, "connections", "evicted", flow->evicted);
	line(f, "connections", "packets-without", flow->drops);
}

static void
print_fragments(FILE *f, const struct frag_stats *frag)
{
	if (frag->fragments == 0)
		return;
	line(f, "fragments", "received", frag->fragments);
	for (unsigned i = 0; i < FRAG_NFATES; i++)
		line(f, "fragments", frag_fate_name(i), frag->fate[i]);
	line(f, "fragments", "datagrams", frag->datagrams);
}

void
stats_print(FILE *f, const struct stats_all *a)
{
	const struct stats_run *run = a->run;

	for (unsigned p = 0; p < a->nports; p++)
		print_port(f, a, p);
	print_clauses(f, a);
	fprintf(f, "run\n");
	line(f, "records", "written", run->records);
	line(f, "records", "dropped", run->drops[EXEC_DROP_PRINCIPAL]);
	line(f, "updates", "aggregated", run->updates);
	line(f, "updates", "dropped", run->drops[EXEC_DROP_AGGREGATION]);
	line(f, "faults", "total", run->faults);
	line(f, "faults", "in-ERROR", run->drops[EXEC_DROP_DBLERROR]);
	line(f, "variables", "dropped", run->drops[EXEC_DROP_DYNAMIC]);
	print_connections(f, &a->flow);
	print_fragments(f, &a->frag);
}
