/*
 * Attributes of a provider that is not there.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRAGMA_UNUSED
 */
#pragma D attributes Stable/Stable/Common provider nosuch name
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRAGMA_UNUSED.provider.d: [D_PRAGMA_UNUSED] line 7: unused #pragma attributes
*/
