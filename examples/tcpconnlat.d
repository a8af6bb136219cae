#!/usr/bin/env -S dtap -s
/*
 * tcpconnlat: TCP connect latency, by the address that was connected to.
 *
 * The time from the SYN to the SYN and ACK that answers it, in microseconds: a round trip of the
 * network, and what the other kernel takes. Where SYNs are lost, the time of their retransmission is in it:
 * a second, three, seven. It is measured where dtap listens: next to the server it is short.
 *
 * usage: dtap -r FILE -s tcpconnlat.d | dtap -i IFACE -s tcpconnlat.d
 */
#pragma D option quiet

uint64_t start[uint64_t];

tcp:::connect-request
{
	start[args[1]->cs_cid] = timestamp;
}

tcp:::connect-established
/start[args[1]->cs_cid]/
{
	@latency["Connect Latency (us)", args[2]->ip_saddr] =
	    quantize((timestamp - start[args[1]->cs_cid]) / 1000);
	start[args[1]->cs_cid] = 0;
}

/* Refused, or never answered. */
tcp:::state-change
/args[3]->tcps_state == TCP_STATE_CLOSED/
{
	start[args[1]->cs_cid] = 0;
}
