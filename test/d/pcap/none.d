/*
 * A file that no packet was for is a capture all the same.
 *
 * @@ args: -q -r us-le.pcap
 * @@ then: -q -r out.pcap -n 'ip:::receive { trace(1); } END { printf("whole\n"); }'
 */
sctp:::receive { pcap("out.pcap"); }

/* @@ stdout

whole

*/
