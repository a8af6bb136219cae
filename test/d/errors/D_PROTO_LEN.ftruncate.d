/*
 * ftruncate() takes nothing.
 *
 * @@ args: -q
 * @@ tag: D_PROTO_LEN
 */
BEGIN { ftruncate(1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PROTO_LEN.ftruncate.d: [D_PROTO_LEN] line 7: ftruncate( ) prototype mismatch: 1 arg passed, 0 expected
*/
