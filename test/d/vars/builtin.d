/*
 * Built-in variables that are the same in every run.
 *
 * @@ args: -q -r us-le.pcap
 */
tcp:::receive { printf("%s:%s:%s:%s %d\n", probeprov, probemod, probefunc, probename, pid == $pid); }

/* @@ stdout
tcp:net_pcap:us-le.pcap:receive 1
tcp:net_pcap:us-le.pcap:receive 1

*/
