/*
 * unit: the frame of a library's CUnit program. Each test file offers one const struct unit_suite,
 * the library's main.c lists them; unit_main() runs all, prints one line a failure, and ends with
 * "N passed, N failed".
 */
#pragma once

#include <CUnit/CUnit.h>

struct unit_case {
	const char *name;
	void (*run)(void);
};

struct unit_suite {
	const char *name; /* the source file it tests: "agg/table.c" */
	const struct unit_case *cases;
	unsigned n;
};

#define UNIT_SUITE(var, title, ...)                                                                \
	static const struct unit_case var##_cases[] = {__VA_ARGS__};                               \
	const struct unit_suite var = {title, var##_cases,                                         \
		sizeof(var##_cases) / sizeof(*var##_cases)}

/* Exit status: 0 if all passed. argv[1], if given: only suites whose name contains it. */
int unit_main(int argc, char **argv, const struct unit_suite *const *suites, unsigned n);
