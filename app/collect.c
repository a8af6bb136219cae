/* collect: see collect.h. */
#include "collect.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "../lib/probe/record.h"

int
collect_init(struct collect *c, unsigned n, bool by_seq)
{
	*c = (struct collect){.n = n, .by_seq = by_seq};
	c->parts = calloc(n, sizeof(*c->parts));
	return c->parts == NULL ? -ENOMEM : 0;
}

void
collect_fini(struct collect *c)
{
	for (unsigned k = 0; c->parts != NULL && k < c->n; k++)
		free(c->parts[k].bytes);
	free(c->parts);
	free(c->merged);
	*c = (struct collect){0};
}

/* Room for @bytes at *p, of which there are *room. */
static int
make_room(uint8_t **p, size_t *room, size_t bytes)
{
	uint8_t *more;

	if (bytes <= *room)
		return 0;
	bytes = bytes > 2 * *room ? bytes : 2 * *room;
	more = realloc(*p, bytes);
	if (more == NULL)
		return -ENOMEM;
	*p = more;
	*room = bytes;
	return 0;
}

int
collect_add(struct collect *c, unsigned k, const uint8_t *records, size_t bytes)
{
	struct collect_part *p = &c->parts[k];

	if (bytes == 0)
		return 0;
	if (make_room(&p->bytes, &p->room, p->used + bytes) != 0)
		return -ENOMEM;
	memcpy(p->bytes + p->used, records, bytes);
	p->used += bytes;
	return 0;
}

static const struct record_hdr *
head(const struct collect_part *p)
{
	return p->at < p->used ? (const struct record_hdr *)(p->bytes + p->at) : NULL;
}

/* The part whose next record comes first; NULL: all have been taken. */
static struct collect_part *
earliest(struct collect *c)
{
	struct collect_part *best = NULL;
	uint64_t least = UINT64_MAX;

	for (unsigned k = 0; k < c->n; k++) {
		const struct record_hdr *h = head(&c->parts[k]);
		uint64_t key = h == NULL ? UINT64_MAX : c->by_seq ? h->seq : h->ts;

		if (h != NULL && (best == NULL || key < least)) {
			best = &c->parts[k];
			least = key;
		}
	}
	return best;
}

const uint8_t *
collect_take(struct collect *c, size_t *bytes)
{
	struct collect_part *p;
	size_t total = 0;

	for (unsigned k = 0; k < c->n; k++)
		total += c->parts[k].used;
	*bytes = total;
	if (total == 0 || make_room(&c->merged, &c->merged_room, total) != 0)
		return NULL;
	for (uint8_t *to = c->merged; (p = earliest(c)) != NULL;) {
		uint32_t size = head(p)->size;

		memcpy(to, p->bytes + p->at, size);
		to += size;
		p->at += size;
	}
	for (unsigned k = 0; k < c->n; k++)
		c->parts[k].used = c->parts[k].at = 0;
	return c->merged;
}
