/*
 * fill: the first records, until there is no more room; that ends the tracing. END has room.
 *
 * @@ args: -q -r http.pcap -xbufpolicy=fill -xbufsize=1k
 */
tcp:::receive { n++; printf("%d\n", n); }
END { printf("%s after %d\n", "END", n); }

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
END after 19

*/
