/*
 * setopt() needs a name.
 *
 * @@ args: -q
 * @@ tag: D_PROTO_LEN
 */
BEGIN { setopt(); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PROTO_LEN.setopt.d: [D_PROTO_LEN] line 7: setopt( ) prototype mismatch: 0 args passed, at least 1 expected
*/
