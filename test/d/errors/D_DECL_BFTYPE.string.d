/*
 * A bit-field of a string.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_BFTYPE
 */
struct s { string a : 3; };
BEGIN { }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_BFTYPE.string.d: [D_DECL_BFTYPE] line 7: invalid type for bit-field: a
*/
