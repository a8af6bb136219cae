/*
 * A short char.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_CHARATTR
 */
short char x;
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_CHARATTR.short.d: [D_DECL_CHARATTR] line 7: invalid type declaration: short and long may not be used with char type
*/
