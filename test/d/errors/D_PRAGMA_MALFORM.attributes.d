/*
 * Attributes of nothing.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRAGMA_MALFORM
 */
#pragma D attributes Stable/Stable/Common
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRAGMA_MALFORM.attributes.d: [D_PRAGMA_MALFORM] line 7: malformed #pragma attributes <attributes> <ident>
*/
