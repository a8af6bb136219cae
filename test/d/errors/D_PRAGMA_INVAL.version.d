/*
 * A version has two or three numbers.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRAGMA_INVAL
 */
#pragma D binding "1.x" x
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRAGMA_INVAL.version.d: [D_PRAGMA_INVAL] line 7: invalid version string specified by #pragma binding
*/
