/*
 * One precision is enough.
 *
 * @@ tag: D_SYNTAX
 */
BEGIN { printf("%1.2.3d", 1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SYNTAX.format-points.d: [D_SYNTAX] line 6: format conversion #1 has more than one '.' specified
*/
