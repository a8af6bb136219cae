/*
 * Strings, escapes, addresses as text.
 *
 * @@ args: -q -r us-le.pcap
 */
BEGIN { printf("%s|%S|%s\n", "a\tb", "a\tb\n", ""); }
ip:::receive { printf("%-16s|%16s|%.5s\n", args[2]->ip_saddr, args[2]->ip_daddr, args[2]->ip_saddr); }
