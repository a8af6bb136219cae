/* Unit tests of lib/probe. Tables and programs need DPDK's memory, so the EAL is started first. */
#include <stdio.h>

#include <rte_eal.h>

#include "../unit.h"

extern const struct unit_suite suite_action, suite_assoc, suite_builtin, suite_consumer, suite_emit,
	suite_engine, suite_fire, suite_helper, suite_ir, suite_list, suite_lookup, suite_names,
	suite_probes, suite_procs, suite_provider, suite_provider_value, suite_rules, suite_ruleset,
	suite_ruleset_spread, suite_spec, suite_str, suite_sub, suite_sub_text, suite_text,
	suite_text_print, suite_timer;

static const struct unit_suite *const suites[] = {
	&suite_action, &suite_assoc, &suite_builtin, &suite_consumer, &suite_emit, &suite_engine,
	&suite_fire, &suite_helper, &suite_ir, &suite_list, &suite_lookup, &suite_names,
	&suite_probes, &suite_procs, &suite_provider, &suite_provider_value, &suite_rules,
	&suite_ruleset, &suite_ruleset_spread, &suite_spec, &suite_str, &suite_sub, &suite_sub_text,
	&suite_text, &suite_text_print, &suite_timer,
};

int
main(int argc, char **argv)
{
	char *eal[] = {
		argv[0], "--no-huge", "--no-pci", "--no-telemetry", "--no-shconf", "-m", "64",
		"-l", "0", "--log-level", "warning", "-d", "librte_mempool_ring.so", NULL,
	};

	if (rte_eal_init(sizeof(eal) / sizeof(*eal) - 1, eal) < 0) {
		fprintf(stderr, "probe-test: no EAL\n");
		return 1;
	}
	return unit_main(argc, argv, suites, sizeof(suites) / sizeof(*suites));
}
