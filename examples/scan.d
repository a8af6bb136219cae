#!/usr/bin/env -S dtap -s
/*
 * scan: hosts by the number of different ports that they tried to open, and how many said no.
 *
 * usage: dtap -r FILE -s scan.d | dtap -i IFACE -s scan.d
 */
#pragma D option quiet

int tried[string, string, uint16_t];

tcp:::send, tcp:::receive
/(args[4]->tcp_flags & (TH_SYN | TH_ACK)) == TH_SYN/
{
	this->new = !tried[args[2]->ip_saddr, args[2]->ip_daddr, args[4]->tcp_dport];
	tried[args[2]->ip_saddr, args[2]->ip_daddr, args[4]->tcp_dport] = 1;
	@ports[args[2]->ip_saddr] = sum(this->new);
}

tcp:::send, tcp:::receive
/args[4]->tcp_flags & TH_RST && tried[args[2]->ip_daddr, args[2]->ip_saddr, args[4]->tcp_sport]/
{
	@refused[args[2]->ip_daddr] = count();
}

END
{
	printf("%-28s %8s %8s\n", "HOST", "PORTS", "REFUSED");
	printa("%-28s %@8d %@8d\n", @ports, @refused);
}
