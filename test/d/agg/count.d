/*
 * Default output: a blank line, rows by value, then by key.
 *
 * @@ args: -r http.pcap
 */
tcp:::receive { @[args[4]->tcp_dport < 1024 ? args[4]->tcp_dport : 0] = count(); }
