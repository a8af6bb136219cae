/*
 * One id.
 *
 * @@ args: -q
 * @@ tag: D_PROTO_LEN
 */
BEGIN { discard(1, 2); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PROTO_LEN.discard.d: [D_PROTO_LEN] line 7: discard( ) prototype mismatch: 2 args passed, 1 expected
*/
