/* walk: connections as listings show them. */
#include <netinet/in.h>
#include <string.h>

#include "table.h"

static void
show_end(const struct flow *f, unsigned d, const struct note *note, struct flow_info_end *out)
{
	memcpy(out->addr, f->addr[d], sizeof(out->addr));
	out->port = f->port[d];
	out->state = f->state[d];
	out->active = (f->flags[d] & FLOW_ACTIVE) != 0;
	out->rtt = f->sent[d].srtt / 8;
	out->retransmits = note->retransmits[d];
	out->bytes = note->bytes[d];
	out->packets = note->packets[d];
	out->owner = note->owner[d];
}

static void
show(const struct flow_table *t, const struct flow *f, struct flow_info *out)
{
	const struct note *note = &t->notes[f - t->flows];
	uint32_t idle = wheel_ticks(t->now) - f->last;
	unsigned first = (f->flags[0] & FLOW_ACTIVE) == 0 && (f->flags[1] & FLOW_ACTIVE) != 0;

	out->cid = f->cid;
	out->begun = note->begun;
	out->last = RTE_MAX(t->now - ((uint64_t)idle << WHEEL_TICK_BITS), note->begun);
	out->vlan[0] = f->vlan & 0xfff;
	out->vlan[1] = f->vlan >> 12;
	out->port_id = f->port_id;
	out->proto = f->proto;
	out->ip_ver = f->ip_ver;
	for (unsigned i = 0; i < 2; i++)
		show_end(f, first ^ i, note, &out->end[i]);
}

void
flow_walk(const struct flow_table *t, struct flow_page *page)
{
	uint32_t now = wheel_ticks(t->now);

	page->n = 0;
	page->now = t->now;
	for (page->at += page->at == 0; page->at < t->fresh && page->n < FLOW_PAGE; page->at++) {
		const struct flow *f = &t->flows[page->at];

		if (f->cid != 0 && !table_expired(t, f, now))
			show(t, f, &page->list[page->n++]);
	}
}

const char *
flow_state_name(unsigned proto, int state)
{
	static const char *const tcp[] = {
		"closed", "idle", "bound", "listen", "syn-sent", "syn-received", "established",
		"close-wait", "fin-wait-1", "closing", "last-ack", "fin-wait-2", "time-wait",
	};
	static const char *const sctp[] = {
		"closed", "cookie-wait", "cookie-echoed", "established", "shutdown-pending",
		"shutdown-sent", "shutdown-received", "shutdown-ack-sent",
	};

	if (proto == IPPROTO_TCP)
		return tcp[state - FLOW_TCP_CLOSED];
	return proto == IPPROTO_SCTP ? sctp[state] : "-";
}
