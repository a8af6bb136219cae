/*
 * A division by a constant 0.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DIV_ZERO
 */
BEGIN { x = 1 / 0; }
