/*
 * What does not fit into the principal buffer as a whole is one drop, and none of it is printed.
 *
 * @@ args: -q -r http.pcap -xdroptags -xbufsize=1k
 */
BEGIN { spec = speculation(); }
tcp:::receive /arg0 < 100/ { speculate(spec); printf("%d\n", arg0); }
tcp:::receive /arg0 == 100/ { commit(spec); }
tcp:::receive /arg0 == 101/ { printf("goes on\n"); }

/* @@ stdout
goes on

*/
/* @@ stderr
dtap: [DTRACEDROP_PRINCIPAL] 1 drop on CPU 1
*/
