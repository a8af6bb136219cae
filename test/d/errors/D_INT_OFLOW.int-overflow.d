/*
 * A number that no type holds.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_INT_OFLOW
 */
BEGIN { x = 99999999999999999999; }
