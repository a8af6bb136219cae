/*
 * A variable and an inline.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_IDRED
 */
int x;
inline int x = 1;
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_IDRED.inline.d: [D_DECL_IDRED] line 8: identifier redeclared: x
	 current: inline definition
	previous: scalar int : line 7
*/
