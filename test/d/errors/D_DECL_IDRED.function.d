/*
 * An aggregating function.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_IDRED
 */
int count;
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_IDRED.function.d: [D_DECL_IDRED] line 7: built-in identifier redeclared: count
*/
