/*
 * The names of states.
 *
 * @@ args: -q
 */
BEGIN
{
	printf("%s %s %s\n", tcp_state_string[TCP_STATE_CLOSED], tcp_state_string[TCP_STATE_IDLE], tcp_state_string[TCP_STATE_BOUND]);
	printf("%s %s\n", tcp_state_string[TCP_STATE_LISTEN], tcp_state_string[TCP_STATE_SYN_SENT]);
	printf("%s %s\n", tcp_state_string[TCP_STATE_SYN_RECEIVED], tcp_state_string[TCP_STATE_ESTABLISHED]);
	printf("%s %s\n", tcp_state_string[TCP_STATE_CLOSE_WAIT], tcp_state_string[TCP_STATE_FIN_WAIT_1]);
	printf("%s %s\n", tcp_state_string[TCP_STATE_CLOSING], tcp_state_string[TCP_STATE_LAST_ACK]);
	printf("%s %s\n", tcp_state_string[TCP_STATE_FIN_WAIT_2], tcp_state_string[TCP_STATE_TIME_WAIT]);
	printf("%s %s\n", tcp_state_string[7], tcp_state_string[-7]);
	printf("%s %s %s\n", sctp_state_string[0], sctp_state_string[1], sctp_state_string[2]);
	printf("%s %s %s\n", sctp_state_string[3], sctp_state_string[4], sctp_state_string[5]);
	printf("%s %s %s\n", sctp_state_string[6], sctp_state_string[7], sctp_state_string[8]);
	exit(0);
}

/* @@ stdout
state-closed state-idle state-bound
state-listen state-syn-sent
state-syn-received state-established
state-close-wait state-fin-wait-1
state-closing state-last-ack
state-fin-wait-2 state-time-wait
<unknown> <unknown>
state-closed state-cookie-wait state-cookie-echoed
state-established state-shutdown-pending state-shutdown-sent
state-shutdown-received state-shutdown-ack-sent <unknown>

*/
