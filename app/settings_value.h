/* settings_value: option values from text, as DTrace reads them. For settings.c only. */
#pragma once

#include <stdint.h>

/* 0, or -EINVAL. @text may be NULL: no value was given; that is "on" for a bool, 0 for a number
 * or a rate, else an error. An empty one is "off" for a bool. */
int settings_value_bool(const char *text, uint64_t *v);
int settings_value_int(const char *text, uint64_t *v);
int settings_value_size(const char *text, uint64_t *v); /* bytes */
int settings_value_rate(const char *text, uint64_t *v); /* nanoseconds */
int settings_value_word(const char *text, const char *const *words, uint64_t *v);

/* A version of D. -EINVAL: it is none, -ENOTSUP: nobody ever had it. */
int settings_value_version(const char *text);
