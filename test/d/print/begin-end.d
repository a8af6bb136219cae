/*
 * BEGIN before the first packet, END after the last, both once.
 *
 * @@ args: -q -r us-le.pcap
 */
END { printf("end %d\n", n); }
ip:::receive { n++; printf("packet %d\n", n); }
BEGIN { printf("begin %d\n", n); }
