/*
 * A predicate without a body.
 *
 * @@ args: -r us-le.pcap
 */
ip:::receive /args[2]->ip_ver == 6/
