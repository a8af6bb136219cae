/*
 * A scalar and an associative array.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_IDRED
 */
int x;
int x[int];
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_IDRED.array.d: [D_DECL_IDRED] line 8: identifier redeclared: x
	 current: associative array int [int]
	previous: scalar int
*/
