/*
 * An option that does not exist.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRAGMA_OPTSET
 */
#pragma D option nosuch=1
BEGIN { }
