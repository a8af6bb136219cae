/*
 * Likewise an element of an array that is not there yet.
 *
 * @@ args: -e
 * @@ tag: D_VAR_UNDEF
 */
BEGIN { x[1] = x[1]; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_VAR_UNDEF.element.d: [D_VAR_UNDEF] line 7: x has not yet been declared or assigned
*/
