/*
 * A bit-field of a string.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_BFTYPE
 */
struct s { string a : 3; };
BEGIN { }
