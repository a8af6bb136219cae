/*
 * A declared provider has no probes here.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PDESC_ZERO
 */
provider shop { probe closed(); };
shop:::closed { trace(1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PDESC_ZERO.provider.d: [D_PDESC_ZERO] line 8: probe description shop:::closed does not match any probes
*/
