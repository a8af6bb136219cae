/*
 * Built-in variables that are the same in every run.
 *
 * @@ args: -q -r us-le.pcap
 */
tcp:::receive { printf("%s:%s:%s:%s %d\n", probeprov, probemod, probefunc, probename, pid == $pid); }
