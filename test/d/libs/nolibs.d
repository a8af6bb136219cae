/*
 * -x nolibs: libraries are not read.
 *
 * @@ args: -L libs/name -x nolibs
 * @@ tag: D_IDENT_UNDEF
 * @@ once
 */
BEGIN { trace(FIRST); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script nolibs.d: [D_IDENT_UNDEF] line 8: failed to resolve FIRST: Unknown variable name
*/
