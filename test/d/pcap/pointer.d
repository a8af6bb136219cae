/*
 * A pointer into the packet is where it begins.
 *
 * @@ args: -q -r us-le.pcap
 */
tcp:::receive { pcap(args[4]->tcp_hdr, PCAP_ETHER); }

/* @@ stdout

             0  1  2  3  4  5  6  7  8  9  a  b  c  d  e  f  0123456789abcdef
         0: 9c 40 00 50 00 00 03 e8 00 00 07 d0 50 18 20 00  .@.P........P. .
        10: 36 d0 00 00 47 45 54 20 2f 20 48 54 54 50 2f 31  6...GET / HTTP/1
        20: 2e 31 0d 0a 0d 0a                                .1....

             0  1  2  3  4  5  6  7  8  9  a  b  c  d  e  f  0123456789abcdef
         0: 9c 40 00 50 00 00 03 e8 00 00 07 d0 50 18 20 00  .@.P........P. .
        10: ac cf 00 00 47 45 54 20 2f 20 48 54 54 50 2f 31  ....GET / HTTP/1
        20: 2e 31 0d 0a 0d 0a                                .1....

*/
