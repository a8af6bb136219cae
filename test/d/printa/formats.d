/*
 * printa() with a format: keys, value, widths; twice; not printed again at the end.
 *
 * @@ args: -q -r http.pcap
 */
tcp:::receive { @[args[2]->ip_saddr, args[4]->tcp_dport < 1024 ? args[4]->tcp_dport : 0] = count(); }
END { printa("%-24s %5d %@6d\n", @); printa("%@d %s\n", @); }
