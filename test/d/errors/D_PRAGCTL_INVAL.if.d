/*
 * A control line that is no pragma.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRAGCTL_INVAL
 */
#if 1
BEGIN { }
