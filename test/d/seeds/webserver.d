/*
 * The design document: who is talking to my web server? Older argument positions.
 *
 * @@ args: -r http.pcap -n PROGRAM
 * @@ matched
 */
tcp:::receive /args[2]->tcp_dport == 80/ {
@pkts[args[1]->ip_daddr] = count();
}

/* @@ stdout

  2001:db8:7::80                                                  278
  192.168.7.80                                                    622
*/
/* @@ stderr
dtap: args[2] has no member tcp_dport; using args[4] (tcpinfo_t)
dtap: args[1] has no member ip_daddr; using args[2] (ipinfo_t)
dtap: description 'tcp:::receive ' matched 1 probe
*/
