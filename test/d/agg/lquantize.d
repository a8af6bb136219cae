/*
 * lquantize(): levels, both overflows, step.
 *
 * @@ args: -r http.pcap
 */
ip:::receive { @ = lquantize(args[2]->ip_plength, 0, 1500, 100); @t = lquantize(args[4]->ipv4_ttl, 60, 66); }
