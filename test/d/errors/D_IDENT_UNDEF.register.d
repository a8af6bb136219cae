/*
 * Registers have no names here.
 *
 * @@ args: -e
 * @@ tag: D_IDENT_UNDEF
 */
BEGIN { x = uregs[R_NONE]; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_IDENT_UNDEF.register.d: [D_IDENT_UNDEF] line 7: failed to resolve R_NONE: Unknown variable name
*/
