/*
 * sub: subroutines: functions of D that have a value (strlen, htons).
 *
 * A subroutine is one const struct in sub_NAME.c and one row in sub.c. run() is called by compiled
 * programs and by the tree evaluator alike; it must be marked HELPER.
 */
#pragma once

#include <stdint.h>

#include "../lang/env.h"
#include "helper.h"

struct sub {
	struct env_func f; /* name, flags, result, parameters: first, see env.h */
	/* @exec: address of the struct exec. Integers as D values, strings as handles. */
	uint64_t (*run)(uint64_t exec, uint64_t a, uint64_t b, uint64_t c, uint64_t d);
	int64_t absent;	   /* value of optional arguments that were left out */
	const char *doc;
};

#define SUB_MAX_ARGS 4

extern const struct sub *const sub_list[]; /* sorted by name */
extern const unsigned sub_count;
