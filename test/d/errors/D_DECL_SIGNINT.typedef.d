/*
 * The name of a type takes no sign.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_SIGNINT
 */
unsigned uint32_t x;
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_SIGNINT.typedef.d: [D_DECL_SIGNINT] line 7: invalid type declaration: signed and unsigned may only be used with integer type
*/
