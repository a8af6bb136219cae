/*
 * timer: names of profile- and tick- probes (B9 of the language reference; DTrace guide, "profile
 * Provider").
 */
#pragma once

#include <stdint.h>

#include "probes.h"

#define TIMER_MIN_NS 200000 /* no shorter interval is allowed */

/* Those that are always there; others come into being when a program names them. */
extern const char *const timer_listed[];
extern const unsigned timer_listed_count;

/* "tick-10ms", "profile-997": kind and interval in ns. -EINVAL if @name is no such name or the
 * interval is too short. Without a suffix the number is a rate in hz. */
int timer_parse(const char *name, enum probe_kind *kind, uint64_t *interval);
