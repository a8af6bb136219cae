/*
 * Arguments have no numbers in a format.
 *
 * @@ tag: D_SYNTAX
 */
BEGIN { printf("%2$d %1$d", 1, 2); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SYNTAX.format-positional.d: [D_SYNTAX] line 6: format conversion #1 uses unsupported positional format (%n$)
*/
