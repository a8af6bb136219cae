/*
 * A tuple has a key.
 *
 * @@ tag: D_SYNTAX
 */
BEGIN { @a[] = count(); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SYNTAX.no-key.d: [D_SYNTAX] line 6: syntax error near "]"
*/
