/* extra: packets that fire events only. Internal to lib/flow. */
#pragma once

#include "table.h"

/* Is end @d of @f traced? Both are, unless one of them only is of this host. */
bool extra_traced(const struct flow *f, unsigned d);

/* The change @i of @s, which packet @p, before the one numbered @before, has brought about. */
void extra_change(struct flow_table *t, unsigned before, const struct pkt *p, const struct flow *f,
	const struct flow_step *s, unsigned i);

/* @f has expired: its last packet and its timeout are behind the time of packet @before. */
void extra_expired(struct flow_table *t, unsigned before, const struct flow *f);

/* @f, in TIME_WAIT, makes room for a new connection between its ports. */
void extra_ended(struct flow_table *t, unsigned before, const struct flow *f);
