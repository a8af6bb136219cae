/*
 * The design document: who is talking to my web server? Older argument positions.
 *
 * @@ args: -r http.pcap -n PROGRAM
 * @@ matched
 */
tcp:::receive /args[2]->tcp_dport == 80/ {
@pkts[args[1]->ip_daddr] = count();
}
