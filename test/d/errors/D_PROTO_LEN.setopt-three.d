/*
 * ... and takes a value, no more.
 *
 * @@ args: -q
 * @@ tag: D_PROTO_LEN
 */
BEGIN { setopt("a", "b", "c"); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PROTO_LEN.setopt-three.d: [D_PROTO_LEN] line 7: setopt( ) prototype mismatch: 3 args passed, at least 2 expected
*/
