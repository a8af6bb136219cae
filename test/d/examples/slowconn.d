/*
 * What connections waited for: the network, lost SYNs, the server, nobody.
 *
 * @@ args: -r slow.pcap -s examples/slowconn.d
 */

/* @@ stdout
SERVER                    PORT  CONNS FAILED RETRANS    CONNECT    1STBYTE      KB/S
192.168.7.80               443      2      0       2    1060662      46204        41
2001:db8:7::80              80      4      0       0      64321     394073         1
192.168.7.80                80      6      0       0      49841      46816       134
192.168.7.80                22      3      0       3      42845      41986       130
192.168.7.80                81      1      1       0          0          0         0
192.168.7.80              8080      1      0       4          0          0         0

*/
