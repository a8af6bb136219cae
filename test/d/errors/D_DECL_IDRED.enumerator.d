/*
 * One enumerator in two enums.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_IDRED
 */
enum e { A, B }; enum f { C, B };
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_IDRED.enumerator.d: [D_DECL_IDRED] line 7: identifier redeclared: B
	 current: enumerator
	previous: enumerator : line 7
*/
