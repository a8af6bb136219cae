/*
 * A type and a variable.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_IDRED
 */
typedef int x;
int x;
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_IDRED.typedef.d: [D_DECL_IDRED] line 8: typedef identifier redeclared: x
*/
