#!/usr/bin/env -S dtap -s
/*
 * tcpretrans: TCP retransmissions, a line each, and in the end how many there were to each address.
 *
 * TIME is in ms since the start, L the end that sends again. TIMEOUTS are the retransmissions that came
 * after at least one RTO of silence, which cost a connection most of its time; the others were
 * asked for by the other end's ACKs. What is sent again in state-syn-sent has no answer at
 * all. What was lost before it came to where dtap listens is a first copy here, and not counted.
 *
 * usage: dtap -r FILE -s tcpretrans.d | dtap -i IFACE -s tcpretrans.d
 */
#pragma D option quiet
#pragma D option switchrate=10hz

BEGIN
{
	start = timestamp;
	printf("%8s %6s %15s:%-5s -- %15s:%-5s %6s %s\n",
	    "TIME", "PID", "LADDR", "PORT", "RADDR", "PORT", "BYTES", "STATE");
}

tcp:::retransmit
{
	printf("%8d %6d %15s:%-5d R> %15s:%-5d %6d %s\n", (timestamp - start) / 1000000, args[1]->cs_pid,
	    args[3]->tcps_laddr, args[3]->tcps_lport, args[3]->tcps_raddr, args[3]->tcps_rport,
	    args[4]->tcp_payload, tcp_state_string[args[3]->tcps_state]);
	@retransmits[args[3]->tcps_raddr] = count();
}

tcp:::timeout-retransmit
{
	@timeouts[args[3]->tcps_raddr] = count();
}

END
{
	printf("\n%-39s %12s %10s\n", "TO", "RETRANSMITS", "TIMEOUTS");
	printa("%-39s %@12d %@10d\n", @retransmits, @timeouts);
}
