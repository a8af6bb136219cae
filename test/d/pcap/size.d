/*
 * -x pcapsize: the first bytes; the length is that of the wire.
 *
 * @@ args: -q -r us-le.pcap -x pcapsize=44 -n PROGRAM
 * @@ then: -q -r out.pcap -n 'ip:::receive { printf("%d\n", args[2]->ip_plength); pcap(); }'
 */
tcp:::receive { pcap("out.pcap"); }

/* @@ stdout

38

             0  1  2  3  4  5  6  7  8  9  a  b  c  d  e  f  0123456789abcdef
         0: 02 00 00 00 07 01 02 00 00 00 01 01 08 00 45 00  ..............E.
        10: 00 3a 12 34 00 00 40 06 96 89 0a 01 00 08 c0 a8  .:.4..@.........
        20: 07 50 9c 40 00 50 00 00 03 e8 00 00              .P.@.P......

*/
