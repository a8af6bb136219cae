/*
 * The same without -q.
 *
 * @@ args: -r us-le.pcap
 */
udp:::receive /args[2]->ip_ver == 4/ { pcap((void *)arg0, PCAP_ETHER); }

/* @@ stdout
CPU     ID                    FUNCTION:NAME
  1     33               us-le.pcap:receive $
             0  1  2  3  4  5  6  7  8  9  a  b  c  d  e  f  0123456789abcdef
         0: 02 00 00 00 07 01 02 00 00 00 01 01 08 00 45 00  ..............E.
        10: 00 24 12 34 00 00 40 11 96 94 0a 01 00 08 c0 a8  .$.4..@.........
        20: 07 50 9c 41 00 35 00 10 d6 95 71 75 65 73 74 69  .P.A.5....questi
        30: 6f 6e                                            on


*/
