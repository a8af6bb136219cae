/*
 * D has no comments to the end of the line.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_SYNTAX
 */
BEGIN { exit(0); } // the end

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SYNTAX.line-comment.d: [D_SYNTAX] line 7: syntax error near "/"
*/
