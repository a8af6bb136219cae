/*
 * Nothing has no sign.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_VOIDATTR
 */
unsigned void *x;
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_VOIDATTR.unsigned.d: [D_DECL_VOIDATTR] line 7: invalid type declaration: attributes may not be used with void type
*/
