#!/usr/bin/env -S dtap -s
/*
 * tcpsnoop: TCP segments, a line each, with their process.
 *
 * TIME is in ms since the start; L is the traced end, R the remote one; -> is sent, <- received. BYTES
 * are application data. Where dtap does not know which addresses are local (a capture without --local),
 * every segment is received: L is where it goes to.
 *
 * usage: dtap -r FILE -s tcpsnoop.d [PORT] | dtap -i IFACE -s tcpsnoop.d [PORT]
 *        only this port, at either end
 */
#pragma D option quiet
#pragma D option defaultargs
#pragma D option switchrate=10hz

BEGIN
{
	start = timestamp;
	printf("%8s %6s %15s:%-5s    %15s:%-5s %6s %s\n",
	    "TIME", "PID", "LADDR", "PORT", "RADDR", "PORT", "BYTES", "FLAGS");
}

tcp:::send, tcp:::receive
/$1 == 0 || args[4]->tcp_sport == $1 || args[4]->tcp_dport == $1/
{
	printf("%8d %6d %15s:%-5d %s %15s:%-5d %6d%s%s%s%s%s%s%s%s\n", (timestamp - start) / 1000000,
	    args[1]->cs_pid, args[3]->tcps_laddr, args[3]->tcps_lport, probename == "send" ? "->" : "<-",
	    args[3]->tcps_raddr, args[3]->tcps_rport, args[4]->tcp_payload,
	    args[4]->tcp_flags & TH_SYN ? " SYN" : "",
	    args[4]->tcp_flags & TH_FIN ? " FIN" : "",
	    args[4]->tcp_flags & TH_RST ? " RST" : "",
	    args[4]->tcp_flags & TH_PUSH ? " PSH" : "",
	    args[4]->tcp_flags & TH_ACK ? " ACK" : "",
	    args[4]->tcp_flags & TH_URG ? " URG" : "",
	    args[4]->tcp_flags & TH_ECE ? " ECE" : "",
	    args[4]->tcp_flags & TH_CWR ? " CWR" : "");
}
