/*
 * A variable of an incomplete type.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_INCOMPLETE
 */
struct nosuch x;
BEGIN { }
