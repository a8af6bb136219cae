/*
 * A library that depends on a provider that is not there is left out.
 *
 * @@ args: -L libs/depends
 * @@ tag: D_IDENT_UNDEF
 * @@ once
 */
BEGIN { trace(B); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script depends-missing.d: [D_IDENT_UNDEF] line 8: failed to resolve B: Unknown variable name
*/
