/* The unit tests of app: its suites. */
#include "../unit.h"

extern const struct unit_suite suite_buffer, suite_capture, suite_capture_pcap,
	suite_capture_pcapng, suite_command, suite_connections, suite_console_key,
	suite_console_text, suite_d_text, suite_eal, suite_inputs_live, suite_libraries,
	suite_local, suite_message, suite_options, suite_out, suite_owner, suite_place,
	suite_port_ethdev, suite_port_rss, suite_preprocess, suite_process, suite_program,
	suite_settings, suite_spread, suite_spread_hash, suite_stats, suite_timers, suite_worker;

int
main(int argc, char **argv)
{
	static const struct unit_suite *const suites[] = {&suite_buffer, &suite_capture,
		&suite_capture_pcap, &suite_capture_pcapng, &suite_command, &suite_connections,
		&suite_console_key, &suite_console_text, &suite_d_text, &suite_eal,
		&suite_inputs_live, &suite_libraries, &suite_local, &suite_message, &suite_options,
		&suite_out, &suite_place, &suite_port_ethdev, &suite_port_rss, &suite_preprocess,
		&suite_process, &suite_program, &suite_settings, &suite_spread, &suite_spread_hash,
		&suite_stats, &suite_timers, &suite_worker,
		/* starts EAL, which the others start in children */
		&suite_owner};

	return unit_main(argc, argv, suites, sizeof(suites) / sizeof(*suites));
}
