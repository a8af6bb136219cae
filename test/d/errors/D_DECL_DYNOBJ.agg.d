/*
 * An object of a type that is made at run time.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_DYNOBJ
 */
struct s { string a[int]; };
BEGIN { }
