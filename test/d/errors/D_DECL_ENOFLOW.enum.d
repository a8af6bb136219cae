/*
 * An enumerator that is too large.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_ENOFLOW
 */
enum e { A = 0x7fffffff, B };
BEGIN { }
