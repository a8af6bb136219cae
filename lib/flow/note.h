/*
 * note: what is known of a connection beside its entry, where somebody asks for it. Internal to lib/flow.
 */
#pragma once

#include "flow.h"

struct note {
	uint64_t begun;		    /* ns: the first packet */
	struct flow_owner owner[2]; /* by end */
};

/* @p is the first packet of @f. */
void note_begin(struct flow_table *t, const struct flow *f, const struct pkt *p);

/* The owners of @f, seen from a packet of end @d. */
void note_view(const struct flow_table *t, const struct flow *f, unsigned d, struct flow_view *v);
