/*
 * freopen() does the same while the program runs, and takes it back.
 *
 * @@ args: -q -w -r us-le.pcap
 * @@ then: -q -r out.pcapng -n 'ip:::receive { printf("%d %d %s %s\n", timestamp, args[2]->ip_plength, args[2]->ip_saddr, probefunc); }'
 */
BEGIN { freopen("out.pcapng"); }
ip:::receive /args[2]->ip_ver == 4/ { pcap((void *)arg0, PCAP_ETHER); }
ip:::receive /n++ == 2/ { freopen(""); }
udp:::receive { pcap(); }

/* @@ stdout

             0  1  2  3  4  5  6  7  8  9  a  b  c  d  e  f  0123456789abcdef
         0: 02 00 00 00 07 01 02 00 00 00 01 01 86 dd 60 00  ..............`.
        10: 00 00 00 10 11 40 20 01 0d b8 00 01 00 00 00 00  .....@ .........
        20: 00 00 00 00 00 08 20 01 0d b8 00 07 00 00 00 00  ...... .........
        30: 00 00 00 00 00 80 9c 41 00 35 00 10 4c 95 71 75  .......A.5..L.qu
        40: 65 73 74 69 6f 6e                                estion

             0  1  2  3  4  5  6  7  8  9  a  b  c  d  e  f  0123456789abcdef
         0: 02 00 00 00 07 01 02 00 00 00 01 01 08 00 45 00  ..............E.
        10: 00 20 12 34 00 00 40 01 96 a8 0a 01 00 08 c0 a8  . .4..@.........
        20: 07 50 08 00 f7 ff 00 00 00 00 00 00 00 00        .P............

1704067200000000000 38 10.1.0.8 out.pcapng
1704067200001000000 16 10.1.0.8 out.pcapng
1704067200001000000 16 10.1.0.8 out.pcapng

*/
