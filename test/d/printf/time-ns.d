/*
 * A nanosecond capture keeps its nanoseconds.
 *
 * @@ args: -q -r ns-be.pcap
 */
ip:::receive { printf("%d\n", walltimestamp); }
