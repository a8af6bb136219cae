/* procs: see procs.h. A name lies where its number says, and is never moved or changed. */
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "procs.h"

#define PROCS_MAX 8192u

struct procs {
	_Atomic uint32_t n;
	char name[PROCS_MAX][PROCS_NAME];
};

struct procs *
procs_new(void)
{
	/* What is not used is never touched. */
	struct procs *p = calloc(1, sizeof(*p));

	if (p != NULL)
		procs_value(p, "<unknown>");
	return p;
}

void
procs_free(struct procs *p)
{
	free(p);
}

int64_t
procs_value(struct procs *p, const char *name)
{
	uint32_t n = atomic_load_explicit(&p->n, memory_order_relaxed);

	if (strlen(name) >= PROCS_NAME)
		return -1;
	for (uint32_t i = 0; i < n; i++)
		if (strcmp(p->name[i], name) == 0)
			return i;
	if (n == PROCS_MAX)
		return -1;
	strcpy(p->name[n], name);
	atomic_store_explicit(&p->n, n + 1, memory_order_release);
	return n;
}

const char *
procs_name(const struct procs *p, uint32_t value)
{
	uint32_t n = atomic_load_explicit(&p->n, memory_order_acquire);

	return p->name[value < n ? value : 0];
}
