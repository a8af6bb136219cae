/*
 * clear() of nothing.
 *
 * @@ tag: D_PROTO_LEN
 */
BEGIN { clear(); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PROTO_LEN.clear.d: [D_PROTO_LEN] line 6: clear( ) prototype mismatch: 0 args passed, 1 expected (column 9)
*/
