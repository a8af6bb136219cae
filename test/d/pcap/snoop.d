/*
 * A snoop file byte by byte: RFC 1761.
 *
 * @@ args: -q -w -r us-le.pcap
 */
udp:::receive /args[2]->ip_ver == 4/ { pcap("out.snoop"); }
END { system("od -An -tx1 out.snoop"); }

/* @@ stdout
 73 6e 6f 6f 70 00 00 00 00 00 00 02 00 00 00 04
 00 00 00 32 00 00 00 32 00 00 00 4c 00 00 00 00
 65 92 00 80 00 00 03 e8 02 00 00 00 07 01 02 00
 00 00 01 01 08 00 45 00 00 24 12 34 00 00 40 11
 96 94 0a 01 00 08 c0 a8 07 50 9c 41 00 35 00 10
 d6 95 71 75 65 73 74 69 6f 6e 00 00

*/
