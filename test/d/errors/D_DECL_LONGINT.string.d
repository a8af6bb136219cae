/*
 * A long string.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_LONGINT
 */
long string x;
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_LONGINT.string.d: [D_DECL_LONGINT] line 7: invalid type declaration: long and long long may only be used with integer or floating-point type
*/
