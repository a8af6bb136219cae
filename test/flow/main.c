/*
 * main: the unit tests of lib/flow. Tables live in DPDK's memory, so EAL is started, without hugepages
 * and devices.
 */
#include <stdio.h>
#include <stdlib.h>

#include <rte_eal.h>

#include "../unit.h"

extern const struct unit_suite burst_suite, frag_suite, note_suite, rtt_suite, sctp_suite,
	table_suite, tcp_suite, tcp_close_suite, tcp_end_suite, tcp_open_suite, tcp_option_suite,
	tcp_pairs_suite, tcp_seq_suite, walk_suite, wheel_suite;

static const struct unit_suite *const suites[] = {
	&burst_suite,
	&frag_suite,
	&note_suite,
	&rtt_suite,
	&sctp_suite,
	&table_suite,
	&tcp_suite,
	&tcp_close_suite,
	&tcp_end_suite,
	&tcp_open_suite,
	&tcp_option_suite,
	&tcp_pairs_suite,
	&tcp_seq_suite,
	&walk_suite,
	&wheel_suite,
};

int
main(int argc, char **argv)
{
	char *eal[] = {"flow-test", "--no-huge", "--no-pci", "-m", "256", "--no-telemetry",
		"--no-shconf", "--log-level=error", NULL};

	if (rte_eal_init(sizeof(eal) / sizeof(*eal) - 1, eal) < 0) {
		fprintf(stderr, "flow-test: EAL does not start\n");
		return EXIT_FAILURE;
	}
	return unit_main(argc, argv, suites, sizeof(suites) / sizeof(*suites));
}
