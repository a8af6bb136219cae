/*
 * pcap() needs a packet.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PCAP_PROBE
 */
BEGIN { pcap("a.pcap"); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PCAP_PROBE.begin.d: [D_PCAP_PROBE] line 7: pcap( ) may not be called from dtrace:::BEGIN: no packet fires it
*/
