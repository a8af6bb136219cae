/*
 * Every format and link type holds the same six packets and says the same.
 *
 * @@ args: -r us-le.pcap -r us-be.pcap -r ns-le.pcap -r ns-be.pcap -r sll.pcap -r sll2.pcap -r raw.pcap -r null-le.pcap -r null-be.pcap -r loop.pcap -r two-interfaces.pcapng -r big-endian.pcapng -r simple.pcapng -q
 */
ip:::receive { @[args[3]->if_name, args[2]->ip_ver, args[2]->ip_plength, args[2]->ip_saddr] = count(); }
END { printa("%-22s IPv%d %3d %-14s %@d\n", @); }
