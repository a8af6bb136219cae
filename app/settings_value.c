/*
 * Option values: numbers with units, yes and no, words, versions.
 */
#include "settings_value.h"

#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const struct unit {
	const char *name;
	uint64_t factor; /* 0: the number is a frequency */
} sizes[] = {
	{"", 1},
	{"k", UINT64_C(1) << 10},
	{"m", UINT64_C(1) << 20},
	{"g", UINT64_C(1) << 30},
	{"t", UINT64_C(1) << 40},
	{NULL, 0},
}, rates[] = {
	{"", 1},
	{"ns", 1},
	{"nsec", 1},
	{"us", 1000},
	{"usec", 1000},
	{"ms", 1000000},
	{"msec", 1000000},
	{"s", 1000000000},
	{"sec", 1000000000},
	{"m", UINT64_C(60000000000)},
	{"min", UINT64_C(60000000000)},
	{"h", UINT64_C(3600000000000)},
	{"hour", UINT64_C(3600000000000)},
	{"d", UINT64_C(86400000000000)},
	{"day", UINT64_C(86400000000000)},
	{"hz", 0},
	{NULL, 0},
}, plain[] = {
	{"", 1},
	{NULL, 0},
};

/* A number in C's notation, then one of @units. */
static int
number(const char *text, const struct unit *units, uint64_t *v)
{
	char *end;

	if (!text || !isdigit((unsigned char)*text))
		return -EINVAL;
	errno = 0;
	*v = strtoull(text, &end, 0);
	if (errno)
		return -EINVAL;
	for (; units->name; units++) {
		if (strcasecmp(end, units->name))
			continue;
		if (!units->factor) {
			*v = *v ? 1000000000 / *v : 0;
			return 0;
		}
		return __builtin_mul_overflow(*v, units->factor, v) ? -EINVAL : 0;
	}
	return -EINVAL;
}

int
settings_value_int(const char *text, uint64_t *v)
{
	return number(text ? text : "0", plain, v);
}

int
settings_value_size(const char *text, uint64_t *v)
{
	return number(text, sizes, v);
}

int
settings_value_rate(const char *text, uint64_t *v)
{
	return number(text ? text : "0", rates, v);
}

int
settings_value_bool(const char *text, uint64_t *v)
{
	static const char *const words[][2] = {{"no", "yes"}, {"off", "on"}, {"false", "true"},
		{"unset", "set"}, {"disable", "enable"}, {"disabled", "enabled"}};

	if (!text || !*text) {
		*v = !text;
		return 0;
	}
	for (unsigned i = 0; i < sizeof(words) / sizeof(*words); i++) {
		for (*v = 0; *v < 2; ++*v)
			if (!strcasecmp(text, words[i][*v]))
				return 0;
	}
	if (number(text, plain, v))
		return -EINVAL;
	*v = *v != 0;
	return 0;
}

int
settings_value_word(const char *text, const char *const *words, uint64_t *v)
{
	if (!text)
		return -EINVAL;
	for (*v = 0; words[*v]; ++*v)
		if (!strcmp(text, words[*v]))
			return 0;
	return -EINVAL;
}

int
settings_value_version(const char *text)
{
	static const uint8_t last_micro[] = {0, 0, 2, 0, 1, 0, 3, 1, 1, 1, 1, 1, 2, 2};
	unsigned major, minor, micro = 0;
	int n = 0;

	if (!text || sscanf(text, "%u.%u%n.%u%n", &major, &minor, &n, &micro, &n) < 2 || text[n])
		return -EINVAL;
	if (major > 255 || minor > 4095 || micro > 4095)
		return -EINVAL;
	if (major == 2)
		return minor || micro ? -ENOTSUP : 0;
	return major == 1 && minor < sizeof(last_micro) &&
		micro <= last_micro[minor] ? 0 : -ENOTSUP;
}
