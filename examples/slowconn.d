#!/usr/bin/env -S dtap -s
/*
 * slowconn: why outbound connections are slow: for each service that connections were opened to, what
 * their time was spent on.
 *
 * CONNS     connections that were opened, FAILED of them refused or never answered
 * RETRANS   segments of them that were sent again, by either end
 * CONNECT   us from SYN to SYN and ACK: the network, and a server that can't keep up accepting
 * 1STBYTE   us from there to the first byte of the answer: the network, and the server's work
 * KB/S      what connections received, in 1000 bytes for each second from then to the last byte
 *
 * The last three are means. The service that takes the longest to connect to comes first.
 *
 * usage: dtap -r FILE -s slowconn.d | dtap -i IFACE -s slowconn.d
 */
#pragma D option quiet
#pragma D option aggsortrev
#pragma D option aggsortpos=3
#pragma D option dynvarsize=16m

uint64_t asked[uint64_t], opened[uint64_t], last[uint64_t], bytes[uint64_t];

tcp:::connect-request
{
	asked[args[1]->cs_cid] = timestamp;
	@conns[args[3]->tcps_raddr, args[3]->tcps_rport] = count();
}

tcp:::connect-established
/asked[args[1]->cs_cid]/
{
	@connect[args[3]->tcps_raddr, args[3]->tcps_rport] =
	    avg((timestamp - asked[args[1]->cs_cid]) / 1000);
	opened[args[1]->cs_cid] = timestamp;
}

tcp:::connect-refused, tcp:::timeout-handshake
/asked[args[1]->cs_cid] && args[3]->tcps_active/
{
	@failed[args[3]->tcps_raddr, args[3]->tcps_rport] = count();
	asked[args[1]->cs_cid] = 0;
}

tcp:::retransmit
/asked[args[1]->cs_cid]/
{
	this->active = args[3]->tcps_active;
	@retrans[this->active ? args[3]->tcps_raddr : args[3]->tcps_laddr,
	    this->active ? args[3]->tcps_rport : args[3]->tcps_lport] = count();
}

tcp:::receive
/opened[args[1]->cs_cid] && args[3]->tcps_active && args[4]->tcp_payload && !last[args[1]->cs_cid]/
{
	@first[args[3]->tcps_raddr, args[3]->tcps_rport] =
	    avg((timestamp - opened[args[1]->cs_cid]) / 1000);
}

tcp:::receive
/opened[args[1]->cs_cid] && args[3]->tcps_active && args[4]->tcp_payload/
{
	last[args[1]->cs_cid] = timestamp;
	bytes[args[1]->cs_cid] += args[4]->tcp_payload;
}

/* The server sends no more, or the connection is reset. */
tcp:::state-change
/last[args[1]->cs_cid] > opened[args[1]->cs_cid] && args[3]->tcps_active &&
    (args[3]->tcps_state == TCP_STATE_CLOSE_WAIT || args[3]->tcps_state == TCP_STATE_CLOSING ||
    args[3]->tcps_state == TCP_STATE_TIME_WAIT || args[3]->tcps_state == TCP_STATE_CLOSED)/
{
	@rate[args[3]->tcps_raddr, args[3]->tcps_rport] =
	    avg(bytes[args[1]->cs_cid] * 1000000 / (last[args[1]->cs_cid] - opened[args[1]->cs_cid]));
	last[args[1]->cs_cid] = bytes[args[1]->cs_cid] = opened[args[1]->cs_cid] = 0;
}

tcp:::state-change
/args[3]->tcps_state == TCP_STATE_CLOSED && args[3]->tcps_active/
{
	asked[args[1]->cs_cid] = opened[args[1]->cs_cid] = 0;
	last[args[1]->cs_cid] = bytes[args[1]->cs_cid] = 0;
}

tcp:::timeout-idle
{
	asked[args[1]->cs_cid] = opened[args[1]->cs_cid] = 0;
	last[args[1]->cs_cid] = bytes[args[1]->cs_cid] = 0;
}

END
{
	printf("%-24s %5s %6s %6s %7s %10s %10s %9s\n",
	    "SERVER", "PORT", "CONNS", "FAILED", "RETRANS", "CONNECT", "1STBYTE", "KB/S");
	printa("%-24s %5d %@6d %@6d %@7d %@10d %@10d %@9d\n",
	    @conns, @failed, @retrans, @connect, @first, @rate);
}
