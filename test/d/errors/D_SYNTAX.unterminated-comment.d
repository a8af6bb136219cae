/*
 * A comment without its end.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_SYNTAX
 */
BEGIN { }
/* never closed

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SYNTAX.unterminated-comment.d: [D_SYNTAX] line 8: end-of-file encountered before matching *\/
*/
