/*
 * Assigning 0 frees: no drop.
 *
 * @@ args: -q -r http.pcap -xdynvarsize=4k
 */
tcp:::receive { x[++n] = 1; }
tcp:::receive { x[n] = 0; }
END { printf("%d\n", n); }

/* @@ stdout
2178

*/
