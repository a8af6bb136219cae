/* report: see report.h. */
#include "report.h"

#include <stdio.h>

#include "message.h"

/* What the table of connections had no room for. */
static void
report_flows(const struct workers *ws, struct flow_stats *s)
{
	uint64_t lost = workers_owners_lost(ws);

	workers_flow_stats(ws, s);
	if (s->evicted > 0)
		message("%llu idle connections were given up for lack of room (-x flowsize)",
			(unsigned long long)s->evicted);
	if (s->drops > 0)
		message("%llu packets had no connection for lack of room (-x flowsize)",
			(unsigned long long)s->drops);
	if (lost > 0)
		message("the owners of %llu connections were not looked for: too many at once",
			(unsigned long long)lost);
}

/* Fragments that are of no whole datagram, and will not be. */
static void
report_frags(const struct workers *ws, bool whole, struct frag_stats *s)
{
	uint64_t lost = 0;
	char why[256];
	int n = 0;

	workers_frag_stats(ws, s);
	for (unsigned i = 0; i < FRAG_NFATES; i++) {
		bool is_lost = i >= FRAG_DROPPED || (i == FRAG_WAITING && whole);

		if (!is_lost || s->fate[i] == 0)
			continue;
		lost += s->fate[i];
		n += snprintf(why + n, sizeof(why) - (size_t)n, "%s%s %llu", n > 0 ? ", " : "",
			frag_fate_name(i), (unsigned long long)s->fate[i]);
	}
	if (lost > 0)
		message("%llu of %llu fragments are of no whole datagram: %s",
			(unsigned long long)lost, (unsigned long long)s->fragments, why);
}

int
report_losses(const struct workers *ws, bool whole, struct report *r)
{
	int ret;

	*r = (struct report){0};
	ret = inputs_report(ws->in, r->ports);
	report_flows(ws, &r->flow);
	report_frags(ws, whole, &r->frag);
	return ret;
}
