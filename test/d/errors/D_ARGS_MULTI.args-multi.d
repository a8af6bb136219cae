/*
 * Arguments whose types differ between the probes of a clause.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_ARGS_MULTI
 */
tcp:::receive, udp:::receive { x = args[4]->tcp_dport; }
