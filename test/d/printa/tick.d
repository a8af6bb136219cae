/*
 * tick- probes fire in packet time: the same lines in every run.
 *
 * @@ args: -q -r http.pcap
 */
ip:::receive { @ = count(); }
tick-1sec { printa("%@d packets\n", @); clear(@); }
tick-500ms { half++; }
END { printf("%d half seconds\n", half); clear(@); }

/* @@ stdout
1280 packets
922 packets
4 half seconds

*/
