/*
 * Tables that are handed over leave the records where they are.
 *
 * @@ args: -q -r http.pcap -xbufpolicy=ring -xbufsize=512 -xaggsize=16k
 */
int n;
tcp:::receive { @[n] = count(); printf("%d\n", ++n); }
END { trunc(@); }

/* @@ stdout
2170
2171
2172
2173
2174
2175
2176
2177
2178

*/
