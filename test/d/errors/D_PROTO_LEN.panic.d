/*
 * Actions that are not there have their prototypes all the same.
 *
 * @@ args: -e
 * @@ tag: D_PROTO_LEN
 */
BEGIN { panic("at once"); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PROTO_LEN.panic.d: [D_PROTO_LEN] line 7: panic( ) prototype mismatch: 1 arg passed, 0 expected
*/
