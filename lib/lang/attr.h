/*
 * attr: how stable something is, as DTrace has it: its name, what its data means, and what both
 * depend on. Of each the smaller is the worse.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

struct attr {
	uint8_t names, data; /* enum attr_level */
	uint8_t class;	     /* enum attr_class */
};

enum attr_level {
	ATTR_INTERNAL, ATTR_PRIVATE, ATTR_OBSOLETE, ATTR_EXTERNAL,
	ATTR_UNSTABLE, ATTR_EVOLVING, ATTR_STABLE, ATTR_STANDARD,
};

enum attr_class {
	ATTR_UNKNOWN, ATTR_CPU, ATTR_PLATFORM, ATTR_GROUP, ATTR_ISA, ATTR_COMMON,
};

/* Stable/Stable/Common: what is not told otherwise. */
extern const struct attr attr_stable;

const char *attr_level_name(unsigned level);
const char *attr_class_name(unsigned class);

/* "NAMES/DATA/CLASS" in any case. Is it one? */
bool attr_parse(const char *text, struct attr *a);
/* The worse of both in each part. */
struct attr attr_min(struct attr a, struct attr b);
/* Is @a worse than @b in any part? */
bool attr_less(struct attr a, struct attr b);
