/*
 * Two enums with one tag.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_TYPERED
 */
enum s { A }; enum s { B };
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_TYPERED.enum.d: [D_DECL_TYPERED] line 7: type redeclared: enum s
*/
