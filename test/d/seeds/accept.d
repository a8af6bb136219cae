/*
 * The design document: what ports are people connecting to? Needs the connection tracker.
 *
 * @@ args: -r http.pcap -n PROGRAM
 * @@ status: 1
 * @@ once
 */
tcp:::accept-established { @[args[2]->tcp_dport] = count(); }

/* @@ stdout
*/
/* @@ stderr
dtap: invalid probe specifier tcp:::accept-established { @[args[2]->tcp_dport] = count(); }: probe tcp:net_pcap:http.pcap:accept-established is not available: it needs the connection tracker
*/
