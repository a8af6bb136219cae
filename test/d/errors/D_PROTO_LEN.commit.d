/*
 * An id is needed.
 *
 * @@ args: -q
 * @@ tag: D_PROTO_LEN
 */
BEGIN { commit(); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PROTO_LEN.commit.d: [D_PROTO_LEN] line 7: commit( ) prototype mismatch: 0 args passed, 1 expected
*/
