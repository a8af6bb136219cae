/*
 * tcpinfo_t.
 *
 * @@ args: -q -r odd-ip.pcap
 */
tcp:::receive
{
	printf("%d > %d seq %u ack %u off %d flags %x win %d sum %x urg %d\n", args[4]->tcp_sport, args[4]->tcp_dport,
	    args[4]->tcp_seq, args[4]->tcp_ack, args[4]->tcp_offset, args[4]->tcp_flags, args[4]->tcp_window,
	    args[4]->tcp_checksum, args[4]->tcp_urgent);
}
