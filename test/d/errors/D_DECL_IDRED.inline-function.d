/*
 * An inline is named like a function.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_IDRED
 */
inline int strlen[string s] = 1;
BEGIN { trace(1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_IDRED.inline-function.d: [D_DECL_IDRED] line 7: built-in identifier redeclared: strlen
*/
