/*
 * A segment a line, its flags put together by printf()s of a second clause and ended with a backspace.
 *
 * @@ args: -r us-le.pcap -r odd-ip.pcap
 */
#pragma D option quiet
#pragma D option switchrate=10hz

BEGIN { printf("%-18s %-18s %5s FLAGS\n", "FROM", "TO", "BYTES"); }

tcp:::receive
/args[2]->ip_plength > 0/
{
	this->bytes = args[2]->ip_plength - args[4]->tcp_offset;
	printf("%12s:%-5d %12s:%-5d %5d ", args[2]->ip_saddr, args[4]->tcp_sport, args[2]->ip_daddr,
	    args[4]->tcp_dport, this->bytes);
}

tcp:::receive
/args[2]->ip_plength > 0/
{
	printf("%s", args[4]->tcp_flags & TH_SYN ? "SYN|" : "");
	printf("%s", args[4]->tcp_flags & TH_FIN ? "FIN|" : "");
	printf("%s", args[4]->tcp_flags & TH_RST ? "RST|" : "");
	printf("%s", args[4]->tcp_flags & TH_PUSH ? "PSH|" : "");
	printf("%s", args[4]->tcp_flags & TH_ACK ? "ACK|" : "");
	printf("%s", args[4]->tcp_flags ? "" : "none ");
	printf("\b \n");
}

/* @@ stdout
FROM               TO                 BYTES FLAGS
    10.1.0.8:40000 192.168.7.80:80       18 PSH|ACK| $
    10.1.0.8:40000 192.168.7.80:80        6 PSH|ACK| $
2001:db8:1::8:40000 2001:db8:7::80:80       18 PSH|ACK| $
    10.1.0.8:40000 192.168.7.80:80     2100 PSH|ACK| $
    10.1.0.8:40000 192.168.7.80:80        0 none  $
    10.1.0.8:40000 192.168.7.80:80        0 SYN|FIN|RST|PSH|ACK| $
    10.1.0.8:40000 192.168.7.80:80        0 SYN| $
    10.1.0.8:40000 192.168.7.80:80        0 SYN| $
2001:db8:1::8:40000 2001:db8:7::80:80       61 PSH|ACK| $

*/
