/*
 * #pragma without anything.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRAGMA_MALFORM
 */
#pragma D
BEGIN { }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRAGMA_MALFORM.empty.d: [D_PRAGMA_MALFORM] line 7: malformed #pragma D: a directive is missing
*/
