/*
 * The first two intervals of two seconds; where both ends are traced, clients are on the left.
 *
 * @@ args: -r slow.pcap -s examples/tcptop.d 2 2
 */

/* @@ stdout
2026 Nov 27 14:57:58,  TCPin:     93 KB,  TCPout:      0 KB

  UID    PID LADDR           LPORT RADDR           RPORT      SIZE NAME
   -1     -1 10.1.0.8        36125 192.168.7.80       80     30159 <unknown>
   -1     -1 10.1.0.12       35507 192.168.7.80       80     30159 <unknown>
   -1     -1 10.1.0.11       33033 192.168.7.80       80     30159 <unknown>
   -1     -1 2001:db8:1::8   47217 2001:db8:7::80     80       959 <unknown>
   -1     -1 2001:db8:1::11  58013 2001:db8:7::80     80       959 <unknown>
   -1     -1 10.1.0.8        46911 192.168.7.80       80       658 <unknown>
   -1     -1 10.1.0.12       49381 192.168.7.80       80       658 <unknown>
   -1     -1 10.1.0.11       36645 192.168.7.80       80       658 <unknown>
   -1     -1 2001:db8:1::214 41239 2001:db8:7::80     80        81 <unknown>

2026 Nov 27 14:58:00,  TCPin:      3 KB,  TCPout:      0 KB

  UID    PID LADDR           LPORT RADDR           RPORT      SIZE NAME
   -1     -1 10.1.0.11       35827 192.168.7.80      443      2412 <unknown>
   -1     -1 2001:db8:1::8   54153 2001:db8:7::80     80       959 <unknown>
   -1     -1 2001:db8:1::214 41239 2001:db8:7::80     80       878 <unknown>


*/
