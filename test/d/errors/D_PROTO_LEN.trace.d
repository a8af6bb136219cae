/*
 * trace() of nothing.
 *
 * @@ tag: D_PROTO_LEN
 */
BEGIN { trace(); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PROTO_LEN.trace.d: [D_PROTO_LEN] line 6: trace( ) prototype mismatch: 0 args passed, 1 expected
*/
