/*
 * A provider has no such part.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRAGMA_INVAL
 */
#pragma D attributes Stable/Stable/Common provider tcp packet
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRAGMA_INVAL.component.d: [D_PRAGMA_INVAL] line 7: invalid component "packet" in attribute #pragma for provider tcp
*/
