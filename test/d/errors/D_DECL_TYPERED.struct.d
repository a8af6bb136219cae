/*
 * A struct defined twice.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_TYPERED
 */
struct s { int a; };
struct s { int b; };
BEGIN { }
