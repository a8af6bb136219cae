/*
 * There are three attributes.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRAGMA_INVAL
 */
#pragma D attributes Stable/Stable x
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRAGMA_INVAL.attributes.d: [D_PRAGMA_INVAL] line 7: invalid attributes specified by #pragma attributes
*/
