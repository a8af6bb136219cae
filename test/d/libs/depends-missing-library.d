/*
 * A library that depends on one that was left out is left out.
 *
 * @@ args: -L libs/depends
 * @@ tag: D_IDENT_UNDEF
 * @@ once
 */
BEGIN { trace(C); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script depends-missing-library.d: [D_IDENT_UNDEF] line 8: failed to resolve C: Unknown variable name
*/
