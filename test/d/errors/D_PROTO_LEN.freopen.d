/*
 * freopen() needs a format.
 *
 * @@ args: -qw
 * @@ tag: D_PROTO_LEN
 */
BEGIN { freopen(); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PROTO_LEN.freopen.d: [D_PROTO_LEN] line 7: freopen( ) prototype mismatch: 0 args passed, 1 expected
*/
