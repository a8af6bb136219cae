/*
 * What --workers, --lcores, --map and --inline say, when all ports are known.
 */
#include "options_place.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "../lib/lang/diag.h"
#include "options.h"

/* A decimal number at *@text, which is moved behind it. */
static bool
read_number(const char **text, unsigned max, unsigned *v)
{
	size_t digits = strspn(*text, "0123456789");
	unsigned long n;

	if (digits == 0)
		return false;
	errno = 0;
	n = strtoul(*text, NULL, 10);
	*text += digits;
	*v = (unsigned)n;
	return errno == 0 && n <= max;
}

/* All of @text is a number. */
static bool
is_number(const char *text, unsigned max, unsigned *v)
{
	return read_number(&text, max, v) && *text == '\0';
}

static int
read_workers(struct place_options *p, const char *text, struct diag *d)
{
	if (is_number(text, PLACE_WORKERS, &p->workers) && p->workers > 0)
		return 0;
	return diag_set(d, NULL, "invalid number of workers: %s (1 to %u)", text, PLACE_WORKERS);
}

static bool
add_cpus(struct place_options *p, unsigned first, unsigned last)
{
	for (unsigned cpu = first; cpu <= last; cpu++) {
		for (unsigned i = 0; i < p->ncpus; i++)
			if (p->cpus[i] == cpu)
				return false;
		if (p->ncpus == PLACE_WORKERS)
			return false;
		p->cpus[p->ncpus++] = cpu;
	}
	return first <= last;
}

/* "2,4-7" */
static int
read_lcores(struct place_options *p, const char *list, struct diag *d)
{
	const char *text = list;
	unsigned first, last;
	bool good;

	do {
		good = read_number(&text, PLACE_LCORES - 1, &first);
		last = first;
		if (good && *text == '-') {
			text++;
			good = read_number(&text, PLACE_LCORES - 1, &last);
		}
		good = good && add_cpus(p, first, last) && (*text == ',' || *text == '\0');
	} while (good && *text++ == ',');
	if (good)
		return 0;
	return diag_set(d, NULL, "invalid list of lcores: %s (as in 2,4-7; each once, %u at most)",
		list, PLACE_WORKERS);
}

/* The port that @len bytes at @name name: a name as -i or --port have it, or a number. */
static bool
find_port(const struct options *o, const char *name, size_t len, uint16_t *port)
{
	unsigned n;

	for (unsigned i = 0; i < o->nports; i++) {
		const char *spec = o->ports[i].spec;
		size_t is = o->ports[i].interface ? strlen(spec) : strcspn(spec, ",");

		*port = (uint16_t)i;
		if (is == len && strncmp(spec, name, len) == 0)
			return true;
	}
	if (strspn(name, "0123456789") < len || !read_number(&name, UINT16_MAX, &n))
		return false;
	*port = (uint16_t)n;
	return len > 0 && n < o->nports;
}

/* "eth0.1=4". Names can have dots as well: the last one counts. */
static int
read_map(const struct options *o, const char *text, struct place_map *map, struct diag *d)
{
	const char *equals = strrchr(text, '='), *dot = equals;
	unsigned queue;

	while (dot != NULL && dot > text && *dot != '.')
		dot--;
	if (dot == NULL || *dot != '.')
		return diag_set(d, NULL, "invalid --map: %s (as in eth0.1=4)", text);
	if (!find_port(o, text, (size_t)(dot - text), &map->port))
		return diag_set(d, NULL, "--map %s: -i and --port name no port %.*s", text,
			(int)(dot - text), text);
	dot++;
	if (!read_number(&dot, PLACE_QUEUES - 1, &queue) || dot != equals)
		return diag_set(d, NULL, "--map %s: invalid queue", text);
	map->queue = (uint16_t)queue;
	if (!is_number(equals + 1, PLACE_LCORES - 1, &map->lcore))
		return diag_set(d, NULL, "--map %s: invalid lcore", text);
	return 0;
}

static int
read_inline(const struct options *o, const char *text, struct place_options *p, struct diag *d)
{
	const char *comma = strchr(text, ',');

	if (comma == NULL || !find_port(o, text, (size_t)(comma - text), &p->pair[0]) ||
			!find_port(o, comma + 1, strlen(comma + 1), &p->pair[1]) ||
			p->pair[0] == p->pair[1])
		return diag_set(d, NULL, "invalid --inline: %s "
			"(two ports of -i and --port, as in eth0,eth1)", text);
	p->inlined = true;
	return 0;
}

int
options_place(struct options *o, struct diag *d)
{
	struct place_options *p = &o->place;
	int ret = 0;

	if (o->workers != NULL)
		ret = read_workers(p, o->workers, d);
	if (ret == 0 && o->lcores != NULL)
		ret = read_lcores(p, o->lcores, d);
	for (unsigned i = 0; ret == 0 && i < o->nmaps; i++)
		ret = read_map(o, o->maps[i], &p->maps[p->nmaps++], d);
	if (ret == 0 && o->inlined != NULL)
		ret = read_inline(o, o->inlined, p, d);
	if (ret == 0 && p->nmaps > 0 && p->workers > 0)
		ret = diag_set(d, NULL,
			"--map says how many workers there are: no --workers with it");
	if (ret == 0 && p->ncpus > 0 && p->workers > p->ncpus)
		ret = diag_set(d, NULL, "%u workers, and --lcores names %u", p->workers, p->ncpus);
	return ret;
}
