/* view: what programs read about a packet's connection. Internal to lib/flow. */
#pragma once

#include "entry.h"

/* A packet from end @d of @f: what does not depend on whether it has been taken in. */
void view_packet(struct flow_view *v, const struct flow *f, unsigned d);

/* End @d of @f as it is now, as @seen. */
void view_end(struct flow_view *v, enum flow_seen seen, const struct flow *f, unsigned d);
