/*
 * main: the unit tests of lib/agg. Sides live in DPDK's memory, so EAL is started, without
 * hugepages and devices.
 */
#include <stdio.h>
#include <stdlib.h>

#include <rte_eal.h>

#include "../unit.h"

extern const struct unit_suite apply_suite, bar_suite, column_suite, def_suite, fn_suite,
	hist_suite;
extern const struct unit_suite key_suite, print_suite, result_suite, rows_suite, side_suite,
	sort_suite;
extern const struct unit_suite str_suite, table_suite;

static const struct unit_suite *const suites[] = {
	&apply_suite, &bar_suite, &column_suite, &def_suite, &fn_suite, &hist_suite, &key_suite,
	&print_suite,
	&result_suite, &rows_suite, &side_suite, &sort_suite, &str_suite, &table_suite,
};

int
main(int argc, char **argv)
{
	char *eal[] = {"agg-test", "--no-huge", "--no-pci", "-m", "512", "--no-telemetry",
		"--no-shconf", "--log-level=error", NULL};

	if (rte_eal_init(sizeof(eal) / sizeof(*eal) - 1, eal) < 0) {
		fprintf(stderr, "agg-test: EAL does not start\n");
		return EXIT_FAILURE;
	}
	return unit_main(argc, argv, suites, sizeof(suites) / sizeof(*suites));
}
