/*
 * connections: the live table of connections as text or JSON (--connections).
 */
#pragma once

#include <stdio.h>

#include "../lib/flow/flow.h"
#include "../lib/probe/procs.h"
#include "options.h"
#include "port.h"

struct connections {
	/* the caller's */
	enum options_connections format;
	const struct port *ports; /* by number */
	const struct procs *procs;

	struct flow_info *list; /* so far */
	size_t n, cap;
	uint64_t now;		/* ns, the table's */
};

/* Add those of @page. 0 or -ENOMEM. */
int connections_add(struct connections *c, const struct flow_page *page);

/* Print all, the oldest first, and forget them. */
void connections_print(struct connections *c, FILE *out);
void connections_fini(struct connections *c);
