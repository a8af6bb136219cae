/*
 * Inlines that hold a translated value, and take one.
 *
 * @@ args: -q -r us-le.pcap
 */
struct out { int port; string text; };
translator struct out < tcpinfo_t *T > { port = T->tcp_dport; text = "tcp"; };
translator struct out < udpinfo_t *U > { port = U->udp_dport; text = "udp"; };
inline struct out *of_tcp[tcpinfo_t *t] = xlate<struct out *>(t);
inline int low[struct out *o] = o->port < 1024;
tcp:::receive { printf("%s %d %d\n", of_tcp[args[4]]->text, of_tcp[args[4]]->port, low[of_tcp[args[4]]]); }
udp:::receive { printf("%s %d\n", xlate<struct out>(args[4]).text, low[xlate<struct out *>(args[4])]); }

/* @@ stdout
tcp 80 1
udp 1
tcp 80 1
udp 1

*/
