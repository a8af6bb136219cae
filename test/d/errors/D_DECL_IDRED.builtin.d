/*
 * A variable of D's own.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_IDRED
 */
int execname;
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_IDRED.builtin.d: [D_DECL_IDRED] line 7: built-in identifier redeclared: execname
*/
