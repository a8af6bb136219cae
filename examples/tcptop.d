#!/usr/bin/env -S dtap -s
/*
 * tcptop: the busiest TCP connections, every few seconds.
 *
 * SIZE are the bytes of application data in both directions, without retransmissions; L is the traced
 * end, R the remote one. Where dtap does not know which addresses are local (a capture without
 * --local), L is the end with the higher port, usually the client; a connection between two local
 * ends is two lines. UID, PID and NAME are the socket's owner, where it is on this machine.
 * TCPin and TCPout are kilobytes that the L ends received and sent in the interval.
 *
 * usage: dtap -r FILE -s tcptop.d [SECONDS [COUNT]] | dtap -i IFACE -s tcptop.d [SECONDS [COUNT]]
 *        every 5 seconds, until Ctrl-C
 */
#pragma D option quiet
#pragma D option defaultargs
#pragma D option aggsortrev

self uint64_t sent, tap;
inline int SECONDS = $1 ? $1 : 5;
inline int LINES = 20;

BEGIN
{
	left = SECONDS;
	counts = $2 ? $2 : -1;
	@in = sum(0);
	@out = sum(0);
}

/* What no local end sends, and still is sent, is seen on its way: then both ends are traced. */
ip:::send
{
	self->sent = arg0;
}

socket:::send
/self->sent != arg0/
{
	self->tap = arg0;
}

socket:::send, socket:::receive
/args[4]->so_protocol == "TCP" && (self->tap != arg0 || args[4]->so_lport >= args[4]->so_rport)/
{
	@in = sum(probename == "receive" ? args[4]->so_bytes : 0);
	@out = sum(probename == "send" ? args[4]->so_bytes : 0);
	@size[(int)args[4]->so_uid, args[4]->so_pid, args[4]->so_laddr, args[4]->so_lport, args[4]->so_raddr,
	    args[4]->so_rport, args[4]->so_execname] = sum(args[4]->so_bytes);
}

tick-1s
{
	left--;
}

tick-1s, END
/probename == "END" ? counts != 0 : left == 0/
{
	trunc(@size, LINES);
	normalize(@in, 1000);
	normalize(@out, 1000);
	printf("%Y", walltimestamp);
	printa(",  TCPin: %@6d KB,  TCPout: %@6d KB\n\n", @in, @out);
	printf("%5s %6s %-15s %5s %-15s %5s %9s %s\n",
	    "UID", "PID", "LADDR", "LPORT", "RADDR", "RPORT", "SIZE", "NAME");
	printa("%5d %6d %-15s %5d %-15s %5d %@9d %s\n", @size);
	printf("\n");
	trunc(@size);
	clear(@in);
	clear(@out);
	left = SECONDS;
	counts--;
}

tick-1s
/left == SECONDS && counts == 0/
{
	exit(0);
}
