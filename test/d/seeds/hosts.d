/*
 * The ip provider's page: packets by host address.
 *
 * @@ args: -r http.pcap -n PROGRAM
 * @@ matched
 */
ip:::receive { @[args[2]->ip_saddr] = count(); }
