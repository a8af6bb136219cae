/* view: see view.h. */
#include <netinet/in.h>
#include <string.h>

#include "view.h"

const struct flow_view flow_none = {
	.owner = {{-1, UINT32_MAX, 0}, {-1, UINT32_MAX, 0}},
};

void
view_packet(struct flow_view *v, const struct flow *f, unsigned d)
{
	v->cid = f->cid;
	v->fused = (f->flags[0] & f->flags[1] & FLOW_LOCAL) != 0;
}

void
view_end(struct flow_view *v, enum flow_seen seen, const struct flow *f, unsigned d)
{
	struct flow_end *end = &v->end[seen];

	if (f->proto == IPPROTO_TCP) {
		flow_tcp_end(f, d, end);
		return;
	}
	memset(end, 0, sizeof(*end));
	end->state = f->state[d];
	end->active = (f->flags[d] & FLOW_ACTIVE) != 0;
}
