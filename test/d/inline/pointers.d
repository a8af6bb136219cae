/*
 * Inlines and parameters that are pointers, also to what a provider translates.
 *
 * @@ args: -q -r us-le.pcap
 */
inline uint16_t port[tcpinfo_t *tcp, int from] = from ? tcp->tcp_sport : tcp->tcp_dport;
inline string from[ipinfo_t *ip] = ip->ip_saddr;
inline void *nowhere = NULL;
inline int is_null[void *p] = p == NULL;
tcp:::receive { printf("%s %d to %d\n", from[args[2]], port[args[4], 1] > 1024, port[args[4], 0]); }
BEGIN { printf("%d %d\n", is_null[nowhere], is_null[(void *)8]); }

/* @@ stdout
1 0
10.1.0.8 1 to 80
2001:db8:1::8 1 to 80

*/
