/*
 * A probe that does not exist.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PDESC_ZERO
 */
tcp:::nosuch { }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PDESC_ZERO.name.d: [D_PDESC_ZERO] line 7: probe description tcp:::nosuch does not match any probes
*/
