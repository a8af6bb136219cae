/*
 * An array of unsigned bytes is no text: trace() and keys show it in hexadecimal.
 *
 * @@ args: -q -r us-le.pcap
 */
gld:::receive { @[args[4]->eth_dst] = count(); trace(args[4]->eth_src); exit(0); }

/* @@ stdout

             0  1  2  3  4  5  6  7  8  9  a  b  c  d  e  f  0123456789abcdef
         0: 02 00 00 00 01 01                                ......


             0  1  2  3  4  5  6  7  8  9  a  b  c  d  e  f  0123456789abcdef
         0: 02 00 00 00 07 01                                ......
                1
*/
