#!/usr/bin/env -S dtap -s
/*
 * connections: inbound TCP connections as they are accepted, and those that are refused.
 *
 * TIME is in ms since the start; PID is the server's process, where it is on this machine. It counts
 * when the handshake is complete.
 *
 * usage: dtap -r FILE -s connections.d | dtap -i IFACE -s connections.d
 */
#pragma D option quiet
#pragma D option switchrate=10hz

BEGIN
{
	start = timestamp;
	printf("%8s %6s %-8s %5s %-24s %s\n", "TIME", "PID", "WHAT", "PORT", "IP_SOURCE", "SPORT");
}

tcp:::accept-established, tcp:::accept-refused
{
	printf("%8d %6d %-8s %5d %-24s %d\n", (timestamp - start) / 1000000, args[1]->cs_pid,
	    probename == "accept-refused" ? "refused" : "accepted",
	    args[3]->tcps_lport, args[3]->tcps_raddr, args[3]->tcps_rport);
}
