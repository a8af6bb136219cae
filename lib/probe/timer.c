/* timer: tick-N and profile-N. */
#include <ctype.h>
#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "timer.h"

const char *const timer_listed[] = {
	"profile-97", "profile-199", "profile-499", "profile-997", "profile-1999", "profile-4001",
	"profile-4999", "tick-1", "tick-10", "tick-100", "tick-500", "tick-1000", "tick-5000",
};
const unsigned timer_listed_count = sizeof(timer_listed) / sizeof(*timer_listed);

#define SEC UINT64_C(1000000000)

static const struct {
	const char *suffix;
	uint64_t ns; /* 0: a rate */
} units[] = {
	{"", 0}, {"hz", 0}, {"ns", 1}, {"nsec", 1}, {"us", 1000}, {"usec", 1000}, {"ms", 1000000},
	{"msec", 1000000}, {"s", SEC}, {"sec", SEC}, {"m", 60 * SEC}, {"min", 60 * SEC},
	{"h", 3600 * SEC}, {"hour", 3600 * SEC}, {"d", 86400 * SEC}, {"day", 86400 * SEC},
};

static int
parse_interval(const char *s, uint64_t *interval)
{
	char *end;
	uint64_t n;

	if (!isdigit((unsigned char)s[0]))
		return -EINVAL;
	errno = 0;
	n = strtoull(s, &end, 10);
	if (errno != 0 || n == 0)
		return -EINVAL;
	for (unsigned i = 0; i < sizeof(units) / sizeof(*units); i++) {
		if (strcasecmp(end, units[i].suffix) != 0)
			continue;
		if (units[i].ns == 0)
			*interval = SEC / n;
		else if (__builtin_mul_overflow(n, units[i].ns, interval))
			return -EINVAL;
		return *interval >= TIMER_MIN_NS ? 0 : -EINVAL;
	}
	return -EINVAL;
}

int
timer_parse(const char *name, enum probe_kind *kind, uint64_t *interval)
{
	if (strncmp(name, "tick-", 5) == 0) {
		*kind = PROBE_TICK;
		return parse_interval(name + 5, interval);
	}
	if (strncmp(name, "profile-", 8) == 0) {
		*kind = PROBE_PROFILE;
		return parse_interval(name + 8, interval);
	}
	return -EINVAL;
}
