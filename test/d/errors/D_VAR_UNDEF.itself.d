/*
 * An assignment that would make a variable reads it.
 *
 * @@ args: -e
 * @@ tag: D_VAR_UNDEF
 */
BEGIN { x = x + 1; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_VAR_UNDEF.itself.d: [D_VAR_UNDEF] line 7: x has not yet been declared or assigned
*/
