/*
 * An array without a size.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_ARRNULL
 */
int a[];
BEGIN { }
