/*
 * Descriptions with wildcards, several for one clause.
 *
 * @@ args: -q -r us-le.pcap
 */
tcp:::rec*, *dp:::receive { @[probeprov, probename] = count(); }
END { printa("%s %s %@d\n", @); }

/* @@ stdout
tcp receive 2
udp receive 2

*/
