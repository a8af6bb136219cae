#!/usr/bin/env -S dtap -s
/*
 * tcpstate: changes of TCP states, and how long the old one lasted.
 *
 * A line for each change of an end that is traced; where dtap does not know which addresses are local,
 * both ends are. DELTA is the time since the last change of this end, 0 if there was none. A
 * connection that was there before dtap starts in state-established.
 *
 * usage: dtap -r FILE -s tcpstate.d [PORT] | dtap -i IFACE -s tcpstate.d [PORT]
 *        only this port, at either end
 */
#pragma D option quiet
#pragma D option defaultargs
#pragma D option switchrate=10hz

uint64_t since[uint64_t, string, uint16_t];

BEGIN
{
	printf("%3s %10s %15s:%-5s %15s:%-5s %-20s    %s\n",
	    "CPU", "DELTA(us)", "LADDR", "PORT", "RADDR", "PORT", "OLD", "NEW");
}

tcp:::state-change
/$1 == 0 || args[3]->tcps_lport == $1 || args[3]->tcps_rport == $1/
{
	this->last = since[args[1]->cs_cid, args[3]->tcps_laddr, args[3]->tcps_lport];
	printf("%3d %10d %15s:%-5d %15s:%-5d %-20s -> %s\n", cpu,
	    this->last ? (timestamp - this->last) / 1000 : 0,
	    args[3]->tcps_laddr, args[3]->tcps_lport, args[3]->tcps_raddr, args[3]->tcps_rport,
	    tcp_state_string[args[5]->tcps_state], tcp_state_string[args[3]->tcps_state]);
	since[args[1]->cs_cid, args[3]->tcps_laddr, args[3]->tcps_lport] =
	    args[3]->tcps_state == TCP_STATE_CLOSED ? 0 : timestamp;
}

tcp:::timeout-idle
{
	since[args[1]->cs_cid, args[3]->tcps_laddr, args[3]->tcps_lport] = 0;
}
