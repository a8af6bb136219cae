/*
 * sctps_state: what is received shows its end as it was before the packet, what is sent as it is after it.
 *
 * @@ args: -q -r odd-assoc.pcap --local 10.1.0.8
 */
sctp:::receive, sctp:::send
/args[4]->sctp_sport == 1001 || args[4]->sctp_dport == 1001/
{
	printf("%-8s%-18s%s\n", probename, args[4]->sctp_chunkstr, sctp_state_string[args[3]->sctps_state]);
}

/* @@ stdout
send    INIT              state-cookie-wait
receive INIT_ACK          state-cookie-wait
send    COOKIE_ECHO       state-cookie-echoed
receive COOKIE_ACK        state-cookie-echoed
send    SHUTDOWN          state-shutdown-sent
receive SHUTDOWN_ACK      state-shutdown-sent
send    SHUTDOWN_COMPLETE state-closed

*/
