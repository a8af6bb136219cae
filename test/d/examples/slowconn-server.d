/*
 * At the server no connection is an outbound one.
 *
 * @@ args: -r http.pcap --local 192.168.7.0/24 --local 2001:db8:7::/64 -s examples/slowconn.d
 */

/* @@ stdout
SERVER                    PORT  CONNS FAILED RETRANS    CONNECT    1STBYTE      KB/S

*/
