/*
 * Two enumerators of one name in an enum.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_UNKNOWN
 */
enum e { A, B, A };
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_UNKNOWN.enumerator.d: [D_UNKNOWN] line 7: failed to define enumerator 'A': Duplicate member name
*/
