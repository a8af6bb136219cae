/*
 * A probe is declared twice.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PROV_PRDUP
 */
provider shop { probe closed(); probe closed(int); };
BEGIN { trace(1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PROV_PRDUP.probe.d: [D_PROV_PRDUP] line 7: probe redeclared: shop:::closed
*/
