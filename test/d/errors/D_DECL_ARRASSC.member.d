/*
 * An associative array as a member.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_ARRASSC
 */
struct s { int a[int]; };
BEGIN { }
