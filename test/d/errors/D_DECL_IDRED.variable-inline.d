/*
 * A variable is named like an inline.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_IDRED
 */
inline int a[int x] = x;
int a;
BEGIN { trace(a); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_IDRED.variable-inline.d: [D_DECL_IDRED] line 8: identifier redeclared: a
	 current: scalar int
	previous: inline definition : line 7
*/
