/*
 * walltimestamp is the packet's own time in a capture; %Y prints it.
 *
 * @@ args: -q -r us-le.pcap
 */
tcp:::receive { printf("%Y %d\n", walltimestamp, walltimestamp % 1000000000); }
