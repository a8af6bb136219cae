/*
 * An array without a size.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_ARRNULL
 */
int a[];
BEGIN { }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_ARRNULL.unsized.d: [D_DECL_ARRNULL] line 7: array declaration requires array dimension or tuple signature: a
*/
