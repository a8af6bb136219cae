/*
 * printa() without a format.
 *
 * @@ args: -r http.pcap
 */
udp:::receive { @[args[2]->ip_saddr] = count(); }
END { printa(@); }
