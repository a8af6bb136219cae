/* attr: see attr.h. */
#include "attr.h"

#include <stddef.h>
#include <string.h>
#include <strings.h>

const struct attr attr_stable = {ATTR_STABLE, ATTR_STABLE, ATTR_COMMON};

static const char *const levels[] = {"Internal", "Private", "Obsolete", "External", "Unstable",
	"Evolving", "Stable", "Standard", NULL};
static const char *const classes[] = {"Unknown", "CPU", "Platform", "Group", "ISA", "Common", NULL};

const char *
attr_level_name(unsigned level)
{
	return levels[level];
}

const char *
attr_class_name(unsigned class)
{
	return classes[class];
}

/* The first part of @s, up to a slash or the end. Returns what follows it, NULL: it is no word. */
static const char *
take_part(const char *s, const char *const *words, uint8_t *n)
{
	size_t len = strcspn(s, "/");

	for (*n = 0; words[*n] != NULL; ++*n)
		if (strncasecmp(s, words[*n], len) == 0 && words[*n][len] == '\0')
			return s + len;
	return NULL;
}

bool
attr_parse(const char *text, struct attr *a)
{
	struct attr read;

	text = take_part(text, levels, &read.names);
	if (text == NULL || *text++ != '/')
		return false;
	text = take_part(text, levels, &read.data);
	if (text == NULL || *text++ != '/')
		return false;
	text = take_part(text, classes, &read.class);
	if (text == NULL || *text != '\0')
		return false;
	*a = read;
	return true;
}

struct attr
attr_min(struct attr a, struct attr b)
{
	return (struct attr){a.names < b.names ? a.names : b.names,
		a.data < b.data ? a.data : b.data, a.class < b.class ? a.class : b.class};
}

bool
attr_less(struct attr a, struct attr b)
{
	return a.names < b.names || a.data < b.data || a.class < b.class;
}
