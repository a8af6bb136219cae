/*
 * Several aggregations in one printa(): the union of keys, missing cells are 0.
 *
 * @@ args: -q -r http.pcap
 */
ip:::receive { @p[args[2]->ip_saddr] = count(); @b[args[2]->ip_saddr] = sum(args[2]->ip_plength); }
ip:::receive /args[2]->ip_plength > 1400/ { @big[args[2]->ip_saddr] = count(); }
END { printa("%-24s %@6d %@8d %@5d\n", @p, @b, @big); }

/* @@ stdout
2001:db8:7::fe                1       32     0
fe80::ff:fe00:701             1       76     0
fe80::ff:fe00:7fe             4      256     0
2001:db8:7::53                5      274     0
192.168.7.53                  7      406     0
2001:db8:1::11               76     4199     0
10.1.0.11                    78     6217     0
10.1.0.23                    92     6951     0
2001:db8:1::8               103     6627     0
10.1.0.8                    111     6906     0
2001:db8:1::214             114    10199     0
10.1.0.101                  117     6439     0
10.1.0.17                   120     7936     0
10.1.0.51                   130     7266     0
10.1.0.12                   193    14140     0
2001:db8:7::80              286   265718   143
192.168.7.80                783   573333   295

*/
