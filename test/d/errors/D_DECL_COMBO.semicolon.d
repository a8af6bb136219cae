/*
 * The semicolon behind a struct is missing.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_COMBO
 */
struct a { int x; }
struct b { int y; };
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_COMBO.semicolon.d: [D_DECL_COMBO] line 8: invalid type combination
*/
