/*
 * Other keys than before.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_IDRED
 */
int x[int];
int x[int, int];
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_IDRED.keys.d: [D_DECL_IDRED] line 8: identifier redeclared: x
	 current: associative array int [int, int]
	previous: associative array int [int]
*/
