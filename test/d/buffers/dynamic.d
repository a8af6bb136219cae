/*
 * Variables that do not fit are dropped and told; those that are freed make room.
 *
 * @@ args: -q -r http.pcap -xdynvarsize=4k
 */
tcp:::receive { x[++n] = 1; }
END { printf("%d\n", n); }

/* @@ stdout
2178

*/
/* @@ stderr
dtap: 2050 dynamic variable drops
*/
