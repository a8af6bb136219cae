#!/usr/bin/env -S dtap -s
/*
 * tcpflags: who sends which TCP flags; a port scan shows as many SYNs and RSTs.
 *
 * usage: dtap -r FILE -s tcpflags.d
 */
#pragma D option quiet

tcp:::send, tcp:::receive
{
	@flags[args[2]->ip_saddr,
	    args[4]->tcp_flags & TH_SYN ? args[4]->tcp_flags & TH_ACK ? "SYN+ACK" : "SYN" :
	    args[4]->tcp_flags & TH_RST ? "RST" :
	    args[4]->tcp_flags & TH_FIN ? "FIN" : "data"] = count();
}

END
{
	printf("%-28s %-8s %8s\n", "SOURCE", "FLAGS", "PACKETS");
	printa("%-28s %-8s %@8d\n", @flags);
}
