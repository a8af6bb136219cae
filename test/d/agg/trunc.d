/*
 * trunc() keeps the largest or the smallest.
 *
 * @@ args: -q -r http.pcap
 */
ip:::receive { @top[args[2]->ip_saddr] = count(); @low[args[2]->ip_saddr] = count(); @none[1] = count(); }
END { trunc(@top, 3); trunc(@low, -2); trunc(@none); printa("%s %@d\n", @top); printa("%s %@d\n", @low); }
