/*
 * A printa() that is committed shows what was counted before the commit.
 *
 * @@ args: -q -r us-le.pcap
 */
BEGIN { s = speculation(); }
BEGIN { @n = sum(0); }
BEGIN { speculate(s); printa("%@d\n", @n); }
ip:::receive { @n = sum(1); }
udp:::receive { commit(s); }
ip:::receive { @n = sum(1); }

/* @@ stdout
4

*/
