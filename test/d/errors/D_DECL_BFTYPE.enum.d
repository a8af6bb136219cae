/*
 * A bit-field is an integer.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_BFTYPE
 */
enum e { A }; struct s { enum e a : 1; };
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_BFTYPE.enum.d: [D_DECL_BFTYPE] line 7: invalid type for bit-field: a
*/
