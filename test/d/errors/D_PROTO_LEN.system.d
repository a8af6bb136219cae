/*
 * system() needs a format.
 *
 * @@ args: -qw
 * @@ tag: D_PROTO_LEN
 */
BEGIN { system(); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PROTO_LEN.system.d: [D_PROTO_LEN] line 7: system( ) prototype mismatch: 0 args passed, 1 expected
*/
