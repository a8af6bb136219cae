/*
 * exit() acts, though its record is consumed at the end.
 *
 * @@ args: -q -r http.pcap -xbufpolicy=ring -xbufsize=512
 * @@ status: 6
 */
tcp:::receive { printf("%d\n", ++n); }
tcp:::receive /n == 1000/ { exit(6); }

/* @@ stdout
992
993
994
995
996
997
998
999
1000

*/
