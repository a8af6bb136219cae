/*
 * Bytes of a packet's headers.
 *
 * @@ args: -q -r us-le.pcap
 */
udp:::receive /args[2]->ip_ver == 4/ { tracemem(args[4]->udp_hdr, sizeof(udpha_t)); tracemem(args[4]->udp_hdr, 8, 4); }

/* @@ stdout

             0  1  2  3  4  5  6  7  8  9  a  b  c  d  e  f  0123456789abcdef
         0: 9c 41 00 35 00 10 d6 95                          .A.5....

             0  1  2  3  4  5  6  7  8  9  a  b  c  d  e  f  0123456789abcdef
         0: 9c 41 00 35                                      .A.5

*/
