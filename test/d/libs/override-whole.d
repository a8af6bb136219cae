/*
 * Of two libraries of the same name only one is read.
 *
 * @@ args: -q -L libs/base -L libs/over
 * @@ tag: D_IDENT_UNDEF
 * @@ once
 */
BEGIN { trace(ONLY_BASE); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script override-whole.d: [D_IDENT_UNDEF] line 8: failed to resolve ONLY_BASE: Unknown variable name
*/
