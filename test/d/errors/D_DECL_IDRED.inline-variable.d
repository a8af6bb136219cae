/*
 * An inline is named like a variable.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_IDRED
 */
int a;
inline int a = 1;
BEGIN { trace(a); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_IDRED.inline-variable.d: [D_DECL_IDRED] line 8: identifier redeclared: a
	 current: inline definition
	previous: scalar int : line 7
*/
