/*
 * Every format and link type holds the same six packets and says the same.
 *
 * @@ args: -r us-le.pcap -r us-be.pcap -r ns-le.pcap -r ns-be.pcap -r sll.pcap -r sll2.pcap -r raw.pcap -r null-le.pcap -r null-be.pcap -r loop.pcap -r two-interfaces.pcapng -r big-endian.pcapng -r simple.pcapng -q
 */
ip:::receive { @[args[3]->if_name, args[2]->ip_ver, args[2]->ip_plength, args[2]->ip_saddr] = count(); }
END { printa("%-22s IPv%d %3d %-14s %@d\n", @); }

/* @@ stdout
big-endian.pcapng      IPv4  12 10.1.0.8       1
big-endian.pcapng      IPv4  16 10.1.0.8       1
big-endian.pcapng      IPv4  38 10.1.0.8       1
big-endian.pcapng      IPv6  12 2001:db8:1::8  1
big-endian.pcapng      IPv6  16 2001:db8:1::8  1
big-endian.pcapng      IPv6  38 2001:db8:1::8  1
loop.pcap              IPv4  12 10.1.0.8       1
loop.pcap              IPv4  16 10.1.0.8       1
loop.pcap              IPv4  38 10.1.0.8       1
loop.pcap              IPv6  12 2001:db8:1::8  1
loop.pcap              IPv6  16 2001:db8:1::8  1
loop.pcap              IPv6  38 2001:db8:1::8  1
ns-be.pcap             IPv4  12 10.1.0.8       1
ns-be.pcap             IPv4  16 10.1.0.8       1
ns-be.pcap             IPv4  38 10.1.0.8       1
ns-be.pcap             IPv6  12 2001:db8:1::8  1
ns-be.pcap             IPv6  16 2001:db8:1::8  1
ns-be.pcap             IPv6  38 2001:db8:1::8  1
ns-le.pcap             IPv4  12 10.1.0.8       1
ns-le.pcap             IPv4  16 10.1.0.8       1
ns-le.pcap             IPv4  38 10.1.0.8       1
ns-le.pcap             IPv6  12 2001:db8:1::8  1
ns-le.pcap             IPv6  16 2001:db8:1::8  1
ns-le.pcap             IPv6  38 2001:db8:1::8  1
null-be.pcap           IPv4  12 10.1.0.8       1
null-be.pcap           IPv4  16 10.1.0.8       1
null-be.pcap           IPv4  38 10.1.0.8       1
null-be.pcap           IPv6  12 2001:db8:1::8  1
null-be.pcap           IPv6  16 2001:db8:1::8  1
null-be.pcap           IPv6  38 2001:db8:1::8  1
null-le.pcap           IPv4  12 10.1.0.8       1
null-le.pcap           IPv4  16 10.1.0.8       1
null-le.pcap           IPv4  38 10.1.0.8       1
null-le.pcap           IPv6  12 2001:db8:1::8  1
null-le.pcap           IPv6  38 2001:db8:1::8  1
raw.pcap               IPv4  12 10.1.0.8       1
raw.pcap               IPv4  16 10.1.0.8       1
raw.pcap               IPv4  38 10.1.0.8       1
raw.pcap               IPv6  12 2001:db8:1::8  1
raw.pcap               IPv6  16 2001:db8:1::8  1
raw.pcap               IPv6  38 2001:db8:1::8  1
simple.pcapng          IPv4  12 10.1.0.8       1
simple.pcapng          IPv4  16 10.1.0.8       1
simple.pcapng          IPv4  38 10.1.0.8       1
simple.pcapng          IPv6  12 2001:db8:1::8  1
simple.pcapng          IPv6  16 2001:db8:1::8  1
simple.pcapng          IPv6  38 2001:db8:1::8  1
sll.pcap               IPv4  12 10.1.0.8       1
sll.pcap               IPv4  16 10.1.0.8       1
sll.pcap               IPv6  12 2001:db8:1::8  1
sll.pcap               IPv6  16 2001:db8:1::8  1
sll.pcap               IPv6  38 2001:db8:1::8  1
sll2.pcap              IPv4  12 10.1.0.8       1
sll2.pcap              IPv4  16 10.1.0.8       1
sll2.pcap              IPv4  38 10.1.0.8       1
sll2.pcap              IPv6  12 2001:db8:1::8  1
sll2.pcap              IPv6  16 2001:db8:1::8  1
sll2.pcap              IPv6  38 2001:db8:1::8  1
two-interfaces.pcapng  IPv4  12 10.1.0.8       1
two-interfaces.pcapng  IPv4  16 10.1.0.8       1
two-interfaces.pcapng  IPv4  38 10.1.0.8       1
two-interfaces.pcapng  IPv6  12 2001:db8:1::8  1
two-interfaces.pcapng  IPv6  16 2001:db8:1::8  1
two-interfaces.pcapng  IPv6  38 2001:db8:1::8  1
us-be.pcap             IPv4  12 10.1.0.8       1
us-be.pcap             IPv4  16 10.1.0.8       1
us-be.pcap             IPv4  38 10.1.0.8       1
us-be.pcap             IPv6  12 2001:db8:1::8  1
us-be.pcap             IPv6  16 2001:db8:1::8  1
us-be.pcap             IPv6  38 2001:db8:1::8  1
us-le.pcap             IPv4  12 10.1.0.8       1
us-le.pcap             IPv4  16 10.1.0.8       1
us-le.pcap             IPv4  38 10.1.0.8       1
us-le.pcap             IPv6  12 2001:db8:1::8  1
us-le.pcap             IPv6  16 2001:db8:1::8  1
us-le.pcap             IPv6  38 2001:db8:1::8  1
sll.pcap               IPv4  38 10.1.0.8       2
null-le.pcap           IPv6  16 2001:db8:1::8  4

*/
