/*
 * Strings, escapes, addresses as text.
 *
 * @@ args: -q -r us-le.pcap
 */
BEGIN { printf("%s|%S|%s\n", "a\tb", "a\tb\n", ""); }
ip:::receive { printf("%-16s|%16s|%.5s\n", args[2]->ip_saddr, args[2]->ip_daddr, args[2]->ip_saddr); }

/* @@ stdout
a	b|a\tb\n\0|
10.1.0.8        |    192.168.7.80|10.1.
10.1.0.8        |    192.168.7.80|10.1.
2001:db8:1::8   |  2001:db8:7::80|2001:
2001:db8:1::8   |  2001:db8:7::80|2001:
10.1.0.8        |    192.168.7.80|10.1.
2001:db8:1::8   |  2001:db8:7::80|2001:

*/
