/*
 * A definition of another type.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_OP_INCOMPAT
 */
inline int f[string s] = s;
BEGIN { trace(1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_OP_INCOMPAT.inline.d: [D_OP_INCOMPAT] line 7: inline f definition uses incompatible types: "int" = "string"
*/
