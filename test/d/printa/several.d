/*
 * Several aggregations in one printa(): the union of keys, missing cells are 0.
 *
 * @@ args: -q -r http.pcap
 */
ip:::receive { @p[args[2]->ip_saddr] = count(); @b[args[2]->ip_saddr] = sum(args[2]->ip_plength); }
ip:::receive /args[2]->ip_plength > 1400/ { @big[args[2]->ip_saddr] = count(); }
END { printa("%-24s %@6d %@8d %@5d\n", @p, @b, @big); }
