/*
 * An inline is named like a built-in variable.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_IDRED
 */
inline int pid = 1;
BEGIN { trace(pid); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_IDRED.inline-builtin.d: [D_DECL_IDRED] line 7: built-in identifier redeclared: pid
*/
