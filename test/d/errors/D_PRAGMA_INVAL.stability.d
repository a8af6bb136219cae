/*
 * A stability that DTrace does not know.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRAGMA_INVAL
 */
#pragma D attributes Stable/Solid/Common x
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRAGMA_INVAL.stability.d: [D_PRAGMA_INVAL] line 7: invalid attributes specified by #pragma attributes
*/
