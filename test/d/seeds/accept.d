/*
 * The design document: what ports are people connecting to? Needs the connection tracker.
 *
 * @@ args: -r http.pcap -n PROGRAM
 * @@ status: 1
 * @@ once
 */
tcp:::accept-established { @[args[2]->tcp_dport] = count(); }
