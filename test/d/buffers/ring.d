/*
 * ring: the last records.
 *
 * @@ args: -q -r http.pcap -xbufpolicy=ring -xbufsize=512
 */
tcp:::receive { printf("%d\n", ++n); }
END { printf("END %s\n", "text"); }

/* @@ stdout
2171
2172
2173
2174
2175
2176
2177
2178
END text

*/
