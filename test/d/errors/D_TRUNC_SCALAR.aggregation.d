/*
 * An aggregation in the place of a number.
 *
 * @@ args: -q
 * @@ tag: D_TRUNC_SCALAR
 */
BEGIN { @a = count(); trunc(@a, @a); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_TRUNC_SCALAR.aggregation.d: [D_TRUNC_SCALAR] line 7: trunc( ) argument #2 must be of scalar type
*/
