/*
 * No argument.
 *
 * @@ args: -q
 * @@ tag: D_PROTO_LEN
 */
BEGIN { x = speculation(1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PROTO_LEN.speculation.d: [D_PROTO_LEN] line 7: speculation( ) prototype mismatch: 1 arg passed, 0 expected
*/
