/*
 * A digit that is none.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_INT_DIGIT
 */
BEGIN { x = 089; }
