/* place_map: the parts of place.c that place_map.c shares, and --map. For these two only. */
#pragma once

#include "place.h"

/* Whom to tell what is not as it should be; call is NULL: nobody. */
struct place_warn {
	void (*call)(void *arg, const char *text);
	void *arg;
};
void place_warn(const struct place_warn *w, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));

/* The processor of this number, NULL if we may not use it. */
const struct place_cpu *place_find_cpu(const struct place_input *in, unsigned cpu);

/* One more row of the result. 0, or -ENOMEM with @d filled. */
int place_add(struct place *p, struct place_poll poll, struct diag *d);

/* Workers and polls as --map says. 0, or -errno with @d filled. */
int place_by_map(struct place *p, const struct place_input *in, const struct place_warn *w,
	struct diag *d);
