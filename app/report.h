/*
 * report: the last lines of a run: what was wrong with its inputs, and what got lost on the way to
 * its programs. What a program lost itself: tracing_tell_drops().
 */
#pragma once

#include "workers.h"

/* What all of it has counted. */
struct report {
	struct port_stats ports[PORT_MAX];
	struct flow_stats flow;
	struct frag_stats frag;
};

/* Tell the user, after the workers have stopped. @whole: captures were read to their end. 0, or
 * -EINVAL if a capture could not be. */
int report_losses(const struct workers *ws, bool whole, struct report *r);
