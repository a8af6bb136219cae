/*
 * There are no loops.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_SYNTAX
 */
BEGIN { while (1) { } }
