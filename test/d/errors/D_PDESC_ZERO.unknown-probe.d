/*
 * A probe that does not exist.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PDESC_ZERO
 */
tcp:::nosuch { }
