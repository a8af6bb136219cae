#!/usr/bin/env -S dtap -s
/*
 * webclients: who connects to a service of this host, and who is turned away.
 *
 * A connection counts when its handshake is complete, not when a SYN arrives; a refusal is a RST in
 * answer to a SYN. Numbers are connections since the start, the busiest client first.
 *
 * usage: dtap -r FILE -s webclients.d [PORT] | dtap -i IFACE -s webclients.d [PORT]
 *        port 80 if none is given
 */
#pragma D option quiet
#pragma D option defaultargs
#pragma D option aggsortrev

inline uint16_t PORT = $1 ? $1 : 80;

tcp:::accept-established
/args[4]->tcp_dport == PORT/
{
	@accepted[args[2]->ip_saddr] = count();
}

/* Arguments are those of the RST: it goes to the client. */
tcp:::accept-refused
/args[4]->tcp_sport == PORT/
{
	@refused[args[2]->ip_daddr] = count();
}

END
{
	printf("%-39s %8s %8s\n", "CLIENT", "ACCEPTED", "REFUSED");
	printa("%-39s %@8d %@8d\n", @accepted, @refused);
}
