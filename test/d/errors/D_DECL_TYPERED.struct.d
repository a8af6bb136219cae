/*
 * A struct defined twice.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_TYPERED
 */
struct s { int a; };
struct s { int b; };
BEGIN { }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_TYPERED.struct.d: [D_DECL_TYPERED] line 8: type redeclared: struct s
*/
