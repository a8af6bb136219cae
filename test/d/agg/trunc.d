/*
 * trunc() keeps the largest or the smallest.
 *
 * @@ args: -q -r http.pcap
 */
ip:::receive { @top[args[2]->ip_saddr] = count(); @low[args[2]->ip_saddr] = count(); @none[1] = count(); }
END { trunc(@top, 3); trunc(@low, -2); trunc(@none); printa("%s %@d\n", @top); printa("%s %@d\n", @low); }

/* @@ stdout
10.1.0.12 193
2001:db8:7::80 286
192.168.7.80 783
2001:db8:7::fe 1
fe80::ff:fe00:701 1

*/
