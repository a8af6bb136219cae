/* note: see note.h; and whose the ends of connections are. */
#include <netinet/in.h>
#include <string.h>

#include "table.h"

void
note_begin(struct flow_table *t, const struct flow *f, const struct pkt *p)
{
	struct note *note = &t->notes[f - t->flows];
	struct flow_begun *b;

	*note = (struct note){.begun = p->ts, .owner = {flow_none.owner[0], flow_none.owner[1]}};
	if ((t->opt.want & FLOW_WANT_OWNER) == 0)
		return;
	/* A packet begins one connection at most: there is room for all of a burst. */
	b = &t->begun[t->nbegun++];
	b->cid = f->cid;
	b->entry = (uint32_t)(f - t->flows);
	memcpy(b->addr, f->addr, sizeof(b->addr));
	memcpy(b->port, f->port, sizeof(b->port));
	b->port_id = p->port;
	b->proto = f->proto;
	b->ip_ver = f->ip_ver;
}

void
note_packet(struct flow_table *t, const struct flow *f, unsigned d, const struct pkt *p,
	const struct flow_step *s)
{
	struct note *note = &t->notes[f - t->flows];

	note->packets[d]++;
	note->bytes[d] += f->proto == IPPROTO_UDP ? s->bytes : p->payload_len;
	note->retransmits[d] += s->retransmit;
}

void
note_view(const struct flow_table *t, const struct flow *f, unsigned d, struct flow_view *v)
{
	const struct note *note = &t->notes[f - t->flows];

	v->owner[0] = note->owner[1 - d];
	v->owner[1] = note->owner[d];
}

unsigned
flow_begun(const struct flow_table *t, const struct flow_begun **out)
{
	*out = t->begun;
	return t->nbegun;
}

void
flow_own(struct flow_table *t, const struct flow_owned *o)
{
	if (t->flows[o->entry].cid == o->cid)
		memcpy(t->notes[o->entry].owner, o->owner, sizeof(o->owner));
}
