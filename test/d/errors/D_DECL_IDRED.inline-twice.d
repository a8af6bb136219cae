/*
 * An inline is defined twice.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_IDRED
 */
inline int a = 1;
inline int a = 1;
BEGIN { trace(a); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_IDRED.inline-twice.d: [D_DECL_IDRED] line 8: identifier redeclared: a
	 current: inline definition
	previous: inline definition : line 7
*/
