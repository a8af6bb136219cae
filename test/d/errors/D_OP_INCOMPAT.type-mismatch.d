/*
 * A string into an integer variable.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_OP_INCOMPAT
 */
BEGIN { x = 1; x = "one"; }
