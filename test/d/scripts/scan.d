/*
 * Who asks for many ports, and which of them were refused.
 *
 * @@ args: -q -r http.pcap --local 192.168.7.0/24 --local 2001:db8:7::/64
 */
int asked[string, uint16_t];
tcp:::receive
/(args[4]->tcp_flags & (TH_SYN | TH_ACK)) == TH_SYN && !asked[args[2]->ip_saddr, args[4]->tcp_dport]/
{
	asked[args[2]->ip_saddr, args[4]->tcp_dport] = 1;
	@ports[args[2]->ip_saddr] = count();
	@low[args[2]->ip_saddr] = min(args[4]->tcp_dport);
	@high[args[2]->ip_saddr] = max(args[4]->tcp_dport);
}
tcp:::send
/args[4]->tcp_flags & TH_RST && asked[args[2]->ip_daddr, args[4]->tcp_sport]/
{
	@refused[args[2]->ip_daddr] = count();
}
END { printf("%-18s %6s %6s %6s %8s\n", "HOST", "PORTS", "LOWEST", "HIGHEST", "REFUSED"); }
END { printa("%-18s %@6d %@6d %@7d %@8d\n", @ports, @low, @high, @refused); }

/* @@ stdout
HOST                PORTS LOWEST HIGHEST  REFUSED
10.1.0.51               1     80      80        0
2001:db8:1::11          1     80      80        0
2001:db8:1::214         1     80      80        0
10.1.0.11               2     80     443        0
10.1.0.17               2     80     443        0
10.1.0.23               2     80     443        0
10.1.0.8                2     80     443        0
2001:db8:1::8           2     80     443        0
10.1.0.12               3     22     443        0
10.1.0.101             21     15      80       19

*/
