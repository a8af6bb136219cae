/*
 * Values are those of the speculation, not of the commit.
 *
 * @@ args: -q -r us-le.pcap
 */
BEGIN { s = speculation(); }
tcp:::receive { speculate(s); n++; printf("%d %s %d\n", n, args[2]->ip_saddr, timestamp % 1000000000); }
END { n = 100; }
END { commit(s); }

/* @@ stdout
1 10.1.0.8 0
2 2001:db8:1::8 2000000

*/
