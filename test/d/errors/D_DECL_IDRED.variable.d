/*
 * A variable and an enumerator.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_IDRED
 */
int A;
enum e { A };
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_IDRED.variable.d: [D_DECL_IDRED] line 8: identifier redeclared: A
	 current: enumerator
	previous: scalar int : line 7
*/
