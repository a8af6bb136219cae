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

/* @@ stdout
40000 > 80 seq 1000 ack 2000 off 40 flags 18 win 8192 sum 6444 urg 0
40000 > 80 seq 1000 ack 2000 off 20 flags 18 win 8192 sum d4f urg 0
40000 > 80 seq 1000 ack 2000 off 20 flags 0 win 8192 sum 159b urg 0
40000 > 80 seq 1000 ack 2000 off 20 flags ff win 8192 sum 149c urg 0
40000 > 80 seq 1000 ack 2000 off 40 flags 2 win 8192 sum adb2 urg 0
40000 > 80 seq 1000 ack 2000 off 60 flags 2 win 8192 sum 615c urg 0
40000 > 80 seq 1000 ack 2000 off 20 flags 18 win 8192 sum 58ab urg 0
40000 > 80 seq 1000 ack 2000 off 20 flags 18 win 8192 sum 53e7 urg 0

*/
