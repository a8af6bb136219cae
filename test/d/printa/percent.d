/*
 * %% among conversions; escapes in the format.
 *
 * @@ args: -q
 */
BEGIN { @[1] = count(); printa("\t%d%%\b|\x41\101\"%@d%%\n", @); exit(0); }

/* @@ stdout
	1%|AA"1%

*/
