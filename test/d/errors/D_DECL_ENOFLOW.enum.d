/*
 * An enumerator that is too large.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_ENOFLOW
 */
enum e { A = 0x7fffffff, B };
BEGIN { }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_ENOFLOW.enum.d: [D_DECL_ENOFLOW] line 7: enumerator 'B' value overflows INT_MAX (2147483647)
*/
