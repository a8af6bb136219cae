/*
 * tracemem() of more than the packet has: what is there, then zeros; a fault only if nothing is there.
 *
 * @@ args: -q -r us-le.pcap
 */
udp:::receive /args[2]->ip_ver == 4/
{
	tracemem(args[4]->udp_hdr, 32);
	tracemem((void *)((uintptr_t)args[4]->udp_hdr + 8), 1500, args[4]->udp_length - 8);
}
udp:::receive /args[2]->ip_ver == 4/
{
	tracemem((void *)((uintptr_t)args[4]->udp_hdr + args[4]->udp_length), 4);
}

/* @@ stdout

             0  1  2  3  4  5  6  7  8  9  a  b  c  d  e  f  0123456789abcdef
         0: 9c 41 00 35 00 10 d6 95 71 75 65 73 74 69 6f 6e  .A.5....question
        10: 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00  ................

             0  1  2  3  4  5  6  7  8  9  a  b  c  d  e  f  0123456789abcdef
         0: 71 75 65 73 74 69 6f 6e                          question

*/
/* @@ stderr
dtap: error in dt_clause_1 for probe ID 33 (udp:net_pcap:us-le.pcap:receive): invalid address (0x...) at BPF pc 1
*/
