#!/usr/bin/env -S dtap -s
/*
 * services: which services are busy: packets and bytes by port, TCP and UDP.
 *
 * Both directions count for the service, whose port is the lower one of the two. Bytes are those after
 * the IP header. The busiest service comes first.
 *
 * usage: dtap -r FILE -s services.d | dtap -i IFACE -s services.d
 */
#pragma D option quiet
#pragma D option aggsortrev
#pragma D option aggsortpos=1

self uint64_t packet;

/* A packet between two local ends is sent and received; it counts once. */
tcp:::send, tcp:::receive
/self->packet != arg0/
{
	self->packet = arg0;
	this->port = args[4]->tcp_sport < args[4]->tcp_dport ? args[4]->tcp_sport : args[4]->tcp_dport;
	@packets["TCP", this->port] = count();
	@bytes["TCP", this->port] = sum(args[2]->ip_plength);
}

udp:::send, udp:::receive
/self->packet != arg0/
{
	self->packet = arg0;
	this->port = args[4]->udp_sport < args[4]->udp_dport ? args[4]->udp_sport : args[4]->udp_dport;
	@packets["UDP", this->port] = count();
	@bytes["UDP", this->port] = sum(args[2]->ip_plength);
}

END
{
	printf("%-5s %5s %10s %14s\n", "PROTO", "PORT", "PACKETS", "BYTES");
	printa("%-5s %5d %@10d %@14d\n", @packets, @bytes);
}
