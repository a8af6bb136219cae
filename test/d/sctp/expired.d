/*
 * Who gets no answer gives up when the association expires: its state changes without a packet.
 *
 * @@ args: -q -r odd-assoc.pcap -r dns.pcap
 */
sctp:::state-change
/args[3]->sctps_state == 0 && args[5]->sctps_state < 3/
{
	printf("%d: %s\n", args[3]->sctps_lport, sctp_state_string[args[5]->sctps_state]);
}

/* @@ stdout
1002: state-cookie-wait
1003: state-cookie-wait
1007: state-cookie-echoed

*/
