/*
 * The ip provider's page: sent size distribution.
 *
 * @@ args: -r http.pcap --local 192.168.7.0/24 --local 2001:db8:7::/64 -n PROGRAM
 * @@ matched
 */
ip:::send { @[args[2]->ip_daddr] = quantize(args[2]->ip_plength); }
