/*
 * An enumerator that is no constant.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_ENCONST
 */
enum e { A = x };
BEGIN { }
