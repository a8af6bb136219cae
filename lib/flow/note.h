/*
 * note: what is known of a connection beside its entry, where somebody asks for it. Internal to
 * lib/flow.
 */
#pragma once

#include "entry.h"

struct note {
	uint64_t begun;		    /* ns: the first packet */
	struct flow_owner owner[2]; /* by end, as are the others */
	uint32_t retransmits[2];
	uint64_t packets[2], bytes[2]; /* sent; of payload, repeated ones too */
};

/* @p is the first packet of @f. */
void note_begin(struct flow_table *t, const struct flow *f, const struct pkt *p);

/* @p, from end @d of @f, did @s. */
void note_packet(struct flow_table *t, const struct flow *f, unsigned d, const struct pkt *p,
	const struct flow_step *s);

/* The owners of @f, seen from a packet of end @d. */
void note_view(const struct flow_table *t, const struct flow *f, unsigned d, struct flow_view *v);
