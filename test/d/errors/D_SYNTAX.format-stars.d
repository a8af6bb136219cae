/*
 * One width is enough.
 *
 * @@ tag: D_SYNTAX
 */
BEGIN { printf("%**d", 1, 2, 3); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SYNTAX.format-stars.d: [D_SYNTAX] line 6: format conversion #1 has more than one '*' specified for the output width
*/
