/*
 * Local addresses: theirs are on the left, whatever the port; a connection between others is one
 * line, too, with the higher port on the left.
 *
 * @@ args: --local 192.168.7.0/24 -r slow.pcap -s examples/tcptop.d 2 1
 */

/* @@ stdout
2026 Nov 27 14:57:58,  TCPin:      2 KB,  TCPout:     92 KB

  UID    PID LADDR           LPORT RADDR           RPORT      SIZE NAME
   -1     -1 192.168.7.80       80 10.1.0.8        36125     30159 <unknown>
   -1     -1 192.168.7.80       80 10.1.0.12       35507     30159 <unknown>
   -1     -1 192.168.7.80       80 10.1.0.11       33033     30159 <unknown>
   -1     -1 2001:db8:1::8   47217 2001:db8:7::80     80       959 <unknown>
   -1     -1 2001:db8:1::11  58013 2001:db8:7::80     80       959 <unknown>
   -1     -1 192.168.7.80       80 10.1.0.8        46911       658 <unknown>
   -1     -1 192.168.7.80       80 10.1.0.12       49381       658 <unknown>
   -1     -1 192.168.7.80       80 10.1.0.11       36645       658 <unknown>
   -1     -1 2001:db8:1::214 41239 2001:db8:7::80     80        81 <unknown>


*/
