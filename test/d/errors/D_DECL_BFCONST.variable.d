/*
 * A bit-field whose width is no constant.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_BFCONST
 */
struct s { int a : x; };
BEGIN { }
