/*
 * Of the attributes, a char takes its sign alone.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_CHARATTR
 */
char long x;
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_CHARATTR.long.d: [D_DECL_CHARATTR] line 7: invalid type declaration: short and long may not be used with char type
*/
