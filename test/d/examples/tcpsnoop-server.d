/*
 * What the server sends and receives.
 *
 * @@ args: -r slow.pcap --local 192.168.7.80/32 -s examples/tcpsnoop.d 81
 */

/* @@ stdout
    TIME    PID           LADDR:PORT               RADDR:PORT   BYTES FLAGS
    5666     -1    192.168.7.80:81    <-       10.1.0.23:55147      0 SYN
    5707     -1    192.168.7.80:81    ->       10.1.0.23:55147      0 RST ACK

*/
