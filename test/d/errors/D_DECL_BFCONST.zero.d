/*
 * No bits at all have no name.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_BFCONST
 */
struct s { int a : 0; };
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_BFCONST.zero.d: [D_DECL_BFCONST] line 7: positive integral constant expression expected as bit-field size
*/
