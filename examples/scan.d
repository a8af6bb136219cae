#!/usr/bin/env -S dtap -s
/*
 * scan: who scans ports: for each host, the TCP flags that it sends and how many ports it tries.
 *
 * PORTS are different pairs of address and port that a host sent a SYN (without ACK), a lone FIN, no
 * flags at all, or FIN, PSH and URG together to; REFUSED are its SYNs that a RST answered. A client
 * has few ports, and SYNs by the dozen to the same one; a scanner has about as many ports as SYNs, and
 * most of them are refused or unanswered. FIN (without ACK), NONE and XMAS are not sent by any client.
 *
 * usage: dtap -r FILE -s scan.d | dtap -i IFACE -s scan.d
 */
#pragma D option quiet
#pragma D option aggsortrev
#pragma D option dynvarsize=16m

self uint64_t packet;
int tried[string, string, uint16_t];

/* A packet between two local ends is sent and received; it counts once. */
tcp:::send, tcp:::receive
/self->packet != arg0/
{
	self->packet = arg0;
	this->kind = args[4]->tcp_flags & (TH_SYN | TH_ACK | TH_RST | TH_FIN | TH_PUSH | TH_URG);
	this->probe = this->kind == 0 || this->kind == TH_FIN || this->kind == (TH_FIN | TH_PUSH | TH_URG) ||
	    (this->kind & (TH_SYN | TH_ACK)) == TH_SYN;
	this->new = this->probe && !tried[args[2]->ip_saddr, args[2]->ip_daddr, args[4]->tcp_dport];
	@ports[args[2]->ip_saddr] = sum(this->new);
	@syn[args[2]->ip_saddr] = sum((this->kind & (TH_SYN | TH_ACK)) == TH_SYN);
	@synack[args[2]->ip_saddr] = sum((this->kind & (TH_SYN | TH_ACK)) == (TH_SYN | TH_ACK));
	@rst[args[2]->ip_saddr] = sum((this->kind & TH_RST) != 0);
	@fin[args[2]->ip_saddr] = sum(this->kind == TH_FIN);
	@none[args[2]->ip_saddr] = sum(this->kind == 0);
	@xmas[args[2]->ip_saddr] = sum(this->kind == (TH_FIN | TH_PUSH | TH_URG));
	if (this->new)
		tried[args[2]->ip_saddr, args[2]->ip_daddr, args[4]->tcp_dport] = 1;
}

/* Arguments are those of the RST: it goes to who asked. */
tcp:::accept-refused
{
	@refused[args[2]->ip_daddr] = count();
}

END
{
	printf("%-24s %7s %7s %7s %7s %7s %5s %5s %5s\n",
	    "HOST", "PORTS", "REFUSED", "SYN", "SYN+ACK", "RST", "FIN", "NONE", "XMAS");
	printa("%-24s %@7d %@7d %@7d %@7d %@7d %@5d %@5d %@5d\n",
	    @ports, @refused, @syn, @synack, @rst, @fin, @none, @xmas);
}
