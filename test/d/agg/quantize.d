/*
 * quantize() without and with a key.
 *
 * @@ args: -r http.pcap
 */
tcp:::receive { @ = quantize(args[2]->ip_plength); @port[args[4]->tcp_dport == 22] = quantize(args[4]->tcp_window); }
