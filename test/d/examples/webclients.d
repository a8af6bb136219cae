/*
 * Clients of the web server: a page each, and none refused.
 *
 * @@ args: -r http.pcap -s examples/webclients.d
 */

/* @@ stdout
CLIENT                                  ACCEPTED  REFUSED
10.1.0.51                                      8        0
10.1.0.101                                     8        0
2001:db8:1::214                                7        0
10.1.0.8                                       7        0
2001:db8:1::8                                  6        0
2001:db8:1::11                                 5        0
10.1.0.23                                      5        0
10.1.0.17                                      5        0
10.1.0.11                                      5        0
10.1.0.12                                      4        0

*/
