#!/usr/bin/env -S dtap -s
/*
 * tcp1stbyte: latency of the first byte, by the address that was connected to.
 *
 * The time from when a connection is established to the first byte from the other end, in
 * microseconds: the client's delay until it asks, a round trip, and the server's work. Connections on
 * which the other end never says anything are not in it.
 *
 * usage: dtap -r FILE -s tcp1stbyte.d | dtap -i IFACE -s tcp1stbyte.d
 */
#pragma D option quiet

uint64_t start[uint64_t];

tcp:::connect-established
{
	start[args[1]->cs_cid] = timestamp;
}

tcp:::receive
/args[3]->tcps_active && args[4]->tcp_payload && start[args[1]->cs_cid]/
{
	@latency["1st Byte Latency (us)", args[2]->ip_saddr] =
	    quantize((timestamp - start[args[1]->cs_cid]) / 1000);
	start[args[1]->cs_cid] = 0;
}

tcp:::state-change
/args[3]->tcps_state == TCP_STATE_CLOSED/
{
	start[args[1]->cs_cid] = 0;
}

tcp:::timeout-idle
{
	start[args[1]->cs_cid] = 0;
}
