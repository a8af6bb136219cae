/*
 * udpinfo_t.
 *
 * @@ args: -q -r odd-ip.pcap
 */
udp:::receive
{ printf("%d > %d len %d sum %x\n", args[4]->udp_sport, args[4]->udp_dport, args[4]->udp_length, args[4]->udp_checksum); }

/* @@ stdout
40001 > 53 len 20 sum 44bd
40001 > 53 len 20 sum 44c8
40001 > 53 len 17 sum 6aa3
40001 > 53 len 13 sum 5079
40001 > 53 len 24 sum 72c9
40001 > 53 len 11 sum a9f0
40001 > 53 len 13 sum 80c7
40001 > 53 len 21 sum eac4
40001 > 53 len 100 sum 4405
40001 > 53 len 19 sum 0
40001 > 53 len 13 sum cf7b
40001 > 53 len 11 sum 2ef0
40001 > 53 len 14 sum ba11
40001 > 53 len 14 sum cd14
40001 > 53 len 100 sum ba04
40001 > 53 len 12 sum 3d88
40001 > 53 len 14 sum c423
40001 > 53 len 16 sum 65a9
40001 > 53 len 21 sum 51fe

*/
