/*
 * unit: runs a list of suites under CUnit and says what failed, one line each. It does not know
 * any library; test/LIB/main.c hands it the suites of its own.
 */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <CUnit/TestRun.h>

/* Printed as each case ends, so that a crash in a later one doesn't swallow it. */
static void
case_ended(const CU_pTest test, const CU_pSuite suite, const CU_pFailureRecord first)
{
	for (CU_pFailureRecord f = first; f; f = f->pNext)
		printf("FAIL %s %s %s:%u: %s\n", suite->pName, test->pName,
		       f->strFileName ? f->strFileName : "?", f->uiLineNumber,
		       f->strCondition ? f->strCondition : "?");
	fflush(stdout);
}

static int
add_suite(const struct unit_suite *s)
{
	CU_pSuite suite = CU_add_suite(s->name, NULL, NULL);

	if (!suite)
		return -1;
	for (unsigned i = 0; i < s->n; i++)
		if (!CU_add_test(suite, s->cases[i].name, s->cases[i].run))
			return -1;
	return 0;
}

int
unit_main(int argc, char **argv, const struct unit_suite *const *suites, unsigned n)
{
	const char *only = argc > 1 ? argv[1] : "";
	unsigned run, failed;

	if (CU_initialize_registry() != CUE_SUCCESS) {
		fprintf(stderr, "unit: %s\n", CU_get_error_msg());
		return EXIT_FAILURE;
	}
	for (unsigned i = 0; i < n; i++) {
		if (!strstr(suites[i]->name, only))
			continue;
		if (add_suite(suites[i])) {
			fprintf(stderr, "unit: %s: %s\n", suites[i]->name, CU_get_error_msg());
			return EXIT_FAILURE;
		}
	}
	CU_set_test_complete_handler(case_ended);
	CU_run_all_tests();
	run = CU_get_number_of_tests_run();
	failed = CU_get_number_of_tests_failed();
	CU_cleanup_registry();
	if (!run)
		fprintf(stderr, "unit: no suite is named like \"%s\"\n", only);
	printf("%u passed, %u failed\n", run - failed, failed);
	return run && !failed ? EXIT_SUCCESS : EXIT_FAILURE;
}
