/*
 * Records are printed all along: none is lost, however small the buffer.
 *
 * @@ args: -q -r http.pcap -xbufsize=4k
 */
tcp:::receive /++n > 2170/ { printf("%d\n", n); }
tcp:::receive /n == 2178/ { printf("all\n"); }

/* @@ stdout
2171
2172
2173
2174
2175
2176
2177
2178
all

*/
