/*
 * #pragma without anything.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRAGMA_MALFORM
 */
#pragma D
BEGIN { }
