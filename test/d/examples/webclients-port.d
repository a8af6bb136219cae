/*
 * Another port: every connection to it is refused.
 *
 * @@ args: -r http.pcap -s examples/webclients.d 25
 */

/* @@ stdout
CLIENT                                  ACCEPTED  REFUSED
10.1.0.101                                     0        1

*/
