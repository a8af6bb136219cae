/*
 * printf() without a format.
 *
 * @@ tag: D_PROTO_LEN
 */
BEGIN { printf(); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PROTO_LEN.printf.d: [D_PROTO_LEN] line 6: printf( ) prototype mismatch: 0 args passed, 1 expected
*/
