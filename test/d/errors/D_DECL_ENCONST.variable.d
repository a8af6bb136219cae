/*
 * An enumerator that is no constant.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_ENCONST
 */
int x;
enum e { A = x };
BEGIN { }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_ENCONST.variable.d: [D_DECL_ENCONST] line 8: enumerator 'A' must be assigned to an integral constant expression
*/
