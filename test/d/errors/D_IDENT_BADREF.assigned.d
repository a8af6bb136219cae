/*
 * The name of an aggregating function is no variable.
 *
 * @@ args: -e
 * @@ tag: D_IDENT_BADREF
 */
BEGIN { count = 3; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_IDENT_BADREF.assigned.d: [D_IDENT_BADREF] line 7: aggregating function 'count' may not be referenced as scalar
*/
