/*
 * Likewise one that also computes.
 *
 * @@ args: -e
 * @@ tag: D_VAR_UNDEF
 */
BEGIN { x += x; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_VAR_UNDEF.compound.d: [D_VAR_UNDEF] line 7: x has not yet been declared or assigned
*/
