/*
 * A factor without a value.
 *
 * @@ args: -q
 * @@ tag: D_NORMALIZE_SCALAR
 */
BEGIN { @a = count(); normalize(@a, sum(1)); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_NORMALIZE_SCALAR.void.d: [D_NORMALIZE_SCALAR] line 7: normalize( ) argument #2 must be of scalar type
*/
