/*
 * In a script a description alone is a mistake.
 *
 * @@ args: -n BEGIN -s SCRIPT
 * @@ tag: D_SYNTAX
 */
BEGIN

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script script-bare.d: [D_SYNTAX] line 7: expected predicate and/or actions following probe description
*/
