/*
 * A size that the conversion does not have.
 *
 * @@ tag: D_SYNTAX
 */
BEGIN { printf("%hs", "text"); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SYNTAX.format-size.d: [D_SYNTAX] line 6: format conversion #1 is undefined: %hs
*/
