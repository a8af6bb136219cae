/*
 * #pragma D of an unknown kind.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRAGMA_INVAL
 */
#pragma D nosuch thing
BEGIN { }
