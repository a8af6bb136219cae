#include "../unit.h"

extern const struct unit_suite arena_suite, attr_suite, check_suite, check_error_suite,
	compile_suite, diag_suite, format_suite, lex_suite, lex_error_suite, library_suite,
	match_suite, parse_suite, parse_record_suite, sugar_suite, type_suite;

int
main(int argc, char **argv)
{
	static const struct unit_suite *const suites[] = {
		&arena_suite,
		&attr_suite,
		&check_suite,
		&check_error_suite,
		&compile_suite,
		&diag_suite,
		&format_suite,
		&lex_suite,
		&lex_error_suite,
		&library_suite,
		&match_suite,
		&parse_suite,
		&parse_record_suite,
		&sugar_suite,
		&type_suite,
	};

	return unit_main(argc, argv, suites, sizeof(suites) / sizeof(*suites));
}
