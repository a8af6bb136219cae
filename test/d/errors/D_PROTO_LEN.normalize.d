/*
 * normalize() without a factor.
 *
 * @@ tag: D_PROTO_LEN
 */
BEGIN { @ = count(); normalize(@); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PROTO_LEN.normalize.d: [D_PROTO_LEN] line 6: normalize( ) prototype mismatch: 1 arg passed, 2 expected (column 22)
*/
