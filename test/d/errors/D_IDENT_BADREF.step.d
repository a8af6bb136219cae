/*
 * The name of an action is no variable.
 *
 * @@ args: -e
 * @@ tag: D_IDENT_BADREF
 */
BEGIN { trace++; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_IDENT_BADREF.step.d: [D_IDENT_BADREF] line 7: tracing function 'trace' may not be referenced as scalar
*/
