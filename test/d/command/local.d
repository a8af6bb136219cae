/*
 * --local: the side is decided by the addresses.
 *
 * @@ args: -q -r us-le.pcap --local 10.0.0.0/8 --local 2001:db8:7::/64
 */
ip:::send, ip:::receive { @[probename, args[2]->ip_ver] = count(); }
END { printa("%s IPv%d %@d\n", @); }

/* @@ stdout
receive IPv6 3
send IPv4 3

*/
