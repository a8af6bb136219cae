/*
 * An id is needed.
 *
 * @@ args: -q
 * @@ tag: D_PROTO_LEN
 */
BEGIN { speculate(); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PROTO_LEN.speculate.d: [D_PROTO_LEN] line 7: speculate( ) prototype mismatch: 0 args passed, 1 expected
*/
