/*
 * llquantize(): factor, magnitudes, steps.
 *
 * @@ args: -r http.pcap
 */
ip:::receive { @ = llquantize(args[2]->ip_plength, 10, 0, 3, 10); @b = llquantize(args[2]->ip_plength, 10, 2, 3, 20); }
