/*
 * Packets of two IP versions.
 *
 * @@ args: -r us-le.pcap -s examples/ipio.d
 */

/* @@ stdout
 CPU  DELTA(us)          SOURCE               DEST      INT  BYTES
   1          0    192.168.7.80 <-        10.1.0.8 us-le.pcap     38
   1       1000    192.168.7.80 <-        10.1.0.8 us-le.pcap     16
   1       1000  2001:db8:7::80 <-   2001:db8:1::8 us-le.pcap     38
   1       1000  2001:db8:7::80 <-   2001:db8:1::8 us-le.pcap     16
   1       1000    192.168.7.80 <-        10.1.0.8 us-le.pcap     12
   1       1000  2001:db8:7::80 <-   2001:db8:1::8 us-le.pcap     12

*/
