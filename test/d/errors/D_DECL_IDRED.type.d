/*
 * A variable declared twice, differently.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_IDRED
 */
int x;
string x;
BEGIN { }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_IDRED.type.d: [D_DECL_IDRED] line 8: identifier redeclared: x
	 current: scalar string
	previous: scalar int
*/
