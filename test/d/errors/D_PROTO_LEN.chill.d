/*
 * Likewise with too few arguments.
 *
 * @@ args: -e
 * @@ tag: D_PROTO_LEN
 */
BEGIN { chill(); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PROTO_LEN.chill.d: [D_PROTO_LEN] line 7: chill( ) prototype mismatch: 0 args passed, 1 expected
*/
