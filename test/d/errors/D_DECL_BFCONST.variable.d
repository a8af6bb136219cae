/*
 * A bit-field whose width is no constant.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_BFCONST
 */
int x;
struct s { int a : x; };
BEGIN { }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_BFCONST.variable.d: [D_DECL_BFCONST] line 8: positive integral constant expression expected as bit-field size
*/
