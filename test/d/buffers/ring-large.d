/*
 * A ring that is not full has everything.
 *
 * @@ args: -q -r http.pcap -xbufpolicy=ring -xbufsize=1m
 */
udp:::receive { printf("%d\n", ++n); }

/* @@ stdout
1
2
3
4
5
6
7
8
9
10
11
12
13
14
15
16
17
18
19
20

*/
