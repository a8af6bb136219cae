/*
 * One name for two types.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_IDRED
 */
typedef int t;
typedef int t;
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_IDRED.twice.d: [D_DECL_IDRED] line 8: identifier redeclared: t
*/
