/*
 * A datagram is delivered after the probes of the fragment that completes it, with that one's id; it
 * is as long as all of them, and has no fragment offset.
 *
 * @@ args: -q -r odd-frag.pcap
 */
ip:::receive
/args[4]->ipv4_ident >= 1 && args[4]->ipv4_ident <= 4/
{
	printf("receive %d: %d at %d%s\n", args[4]->ipv4_ident, args[2]->ip_plength, args[4]->ipv4_offset,
	    args[4]->ipv4_flags & IPH_MF ? ", more" : "");
	last = args[0]->pkt_addr;
}
ip:::deliver
/args[4]->ipv4_ident >= 1 && args[4]->ipv4_ident <= 4/
{
	printf("deliver %d: %d of %d at %d, flags %d, the same packet: %d\n", args[4]->ipv4_ident,
	    args[2]->ip_plength, args[4]->ipv4_length, args[4]->ipv4_offset, args[4]->ipv4_flags,
	    args[0]->pkt_addr == last);
}
udp:::receive
/args[2]->ip_ver == 4/
{ printf("udp %d\n", args[4]->udp_length); }
udp:::stream-receive
/args[2]->ip_ver == 4/
{ printf("stream %d > %d: %d, %s\n", args[4]->udp_sport, args[4]->udp_dport, args[4]->udp_length, args[3]->udps_raddr); }
profile:::tick-3ms { exit(0); }

/* @@ stdout
receive 1: 40 at 0, more
udp 108
receive 1: 40 at 40, more
receive 1: 28 at 80
deliver 1: 108 of 128 at 0, flags 0, the same packet: 1
stream 40001 > 53: 108, 10.1.0.8
receive 2: 28 at 80
receive 2: 40 at 40, more
receive 2: 40 at 0, more
udp 108
deliver 2: 108 of 128 at 0, flags 0, the same packet: 1
stream 40001 > 53: 108, 10.1.0.8
receive 3: 40 at 0, more
udp 108
receive 4: 40 at 0, more
udp 108
receive 3: 40 at 40, more
receive 4: 40 at 40, more
receive 3: 28 at 80
deliver 3: 108 of 128 at 0, flags 0, the same packet: 1
stream 40001 > 53: 108, 10.1.0.8
receive 4: 28 at 80
deliver 4: 108 of 128 at 0, flags 0, the same packet: 1
stream 40001 > 53: 108, 10.1.0.8

*/
