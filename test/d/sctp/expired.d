/*
 * Who gets no answer gives up when the association expires: its state changes without a packet.
 *
 * @@ args: -q -r odd-assoc.pcap -r odd-ip.pcap -x flowhandshake=3ms
 */
BEGIN { start = timestamp; }

sctp:::state-change
/args[3]->sctps_state == 0 && args[5]->sctps_state < 3/
{
	printf("%d: %s, after %d ms\n", args[3]->sctps_lport, sctp_state_string[args[5]->sctps_state],
	    (timestamp - start) / 1000000);
}

/* @@ stdout
1002: state-cookie-wait, after 2 ms

*/
