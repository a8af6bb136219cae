/*
 * A conversion that there is not.
 *
 * @@ tag: D_SYNTAX
 */
BEGIN { printf("%q", 1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SYNTAX.format-unknown.d: [D_SYNTAX] line 6: format conversion #1 is undefined: %q
*/
