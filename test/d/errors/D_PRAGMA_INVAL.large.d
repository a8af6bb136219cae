/*
 * The numbers of a version are small.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRAGMA_INVAL
 */
#pragma D binding "256.0" x
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRAGMA_INVAL.large.d: [D_PRAGMA_INVAL] line 7: invalid version string specified by #pragma binding
*/
