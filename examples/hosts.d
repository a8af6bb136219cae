#!/usr/bin/env -S dtap -s
/*
 * hosts: which hosts load the network: bytes that each address sends and receives.
 *
 * Bytes are those of IP packets, headers of IP included. The busiest host comes first.
 *
 * usage: dtap -r FILE -s hosts.d | dtap -i IFACE -s hosts.d
 */
#pragma D option quiet
#pragma D option aggsortrev

self uint64_t packet;

/* A packet between two local ends is sent and received; it counts once. */
ip:::send, ip:::receive
/self->packet != arg0/
{
	self->packet = arg0;
	this->bytes = args[2]->ip_plength + (args[2]->ip_ver == 4 ? args[4]->ipv4_ihl : 40);
	@total[args[2]->ip_saddr] = sum(this->bytes);
	@total[args[2]->ip_daddr] = sum(this->bytes);
	@sent[args[2]->ip_saddr] = sum(this->bytes);
	@received[args[2]->ip_daddr] = sum(this->bytes);
}

END
{
	printf("%-39s %12s %12s %12s\n", "HOST", "TOTAL", "SENT", "RECEIVED");
	printa("%-39s %@12d %@12d %@12d\n", @total, @sent, @received);
}
