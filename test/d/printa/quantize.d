/*
 * A histogram where %@d stands.
 *
 * @@ args: -q -r http.pcap
 */
tcp:::receive { @[args[2]->ip_ver] = quantize(args[2]->ip_plength); }
END { printa("IPv%d sizes:%@d\n", @); }
