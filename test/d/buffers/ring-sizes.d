/*
 * Records of different sizes push each other out, the oldest first.
 *
 * @@ args: -q -r http.pcap -xbufpolicy=ring -xbufsize=600
 */
tcp:::receive { printf("%d\n", ++n); }
tcp:::receive /n % 3 == 0/ { printf("%d %d %d %d %s %s\n", n, n, n, n, args[2]->ip_saddr, args[2]->ip_daddr); }

/* @@ stdout
2173
2174
2175
2175 2175 2175 2175 192.168.7.80 10.1.0.101
2176
2177
2178
2178 2178 2178 2178 10.1.0.101 192.168.7.80

*/
