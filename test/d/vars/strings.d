/*
 * String variables: unset is empty, comparison is bytewise.
 *
 * @@ args: -q -r us-le.pcap
 */
string name;
BEGIN { printf("[%s]", name); name = "one"; printf("[%s]\n", name); }
ip:::receive /args[2]->ip_saddr == "10.1.0.8"/ { n4++; last = args[2]->ip_daddr; }
ip:::receive /args[2]->ip_saddr == "2001:DB8:1:0::8"/ { n6++; }
ip:::receive /args[2]->ip_saddr > "2"/ { above++; }
END { printf("%d %d %d %s\n", n4, n6, above, last); }

/* @@ stdout
[][one]
3 0 3 192.168.7.80

*/
