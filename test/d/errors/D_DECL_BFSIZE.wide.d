/*
 * A bit-field wider than its type.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_BFSIZE
 */
struct s { int a : 33; };
BEGIN { }
