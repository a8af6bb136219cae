/*
 * Comments do not nest.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_SYNTAX
 */
BEGIN { /* a /* b */ */ exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SYNTAX.nested-comment.d: [D_SYNTAX] line 7: /* encountered inside a comment
*/
