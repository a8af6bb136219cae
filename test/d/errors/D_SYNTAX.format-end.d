/*
 * A format ends within a conversion.
 *
 * @@ tag: D_SYNTAX
 */
BEGIN { printf("%-5.3", 1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SYNTAX.format-end.d: [D_SYNTAX] line 6: format conversion #1 name expected before end of format string
*/
