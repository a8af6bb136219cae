/*
 * walltimestamp is the packet's own time in a capture; %Y prints it.
 *
 * @@ args: -q -r us-le.pcap
 */
tcp:::receive { printf("%Y %d\n", walltimestamp, walltimestamp % 1000000000); }

/* @@ stdout
2024 Jan  1 00:00:00 0
2024 Jan  1 00:00:00 2000000

*/
