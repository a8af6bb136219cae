/*
 * A variable and a type.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_IDRED
 */
int x;
typedef int x;
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_IDRED.global.d: [D_DECL_IDRED] line 8: global variable identifier redeclared: x
*/
