/*
 * Floating-point numbers are always signed.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_SIGNINT
 */
unsigned float x;
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_SIGNINT.float.d: [D_DECL_SIGNINT] line 7: invalid type declaration: signed and unsigned may only be used with integer type
*/
