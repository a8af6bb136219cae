/*
 * printa() and clear() at each tick: what was counted since the one before.
 *
 * @@ args: -q -r http.pcap
 */
udp:::receive { @n[args[2]->ip_ver] = count(); }
tick-1s { printf("tick\n"); printa("%d %@d\n", @n); clear(@n); }

/* @@ stdout
tick
6 6
4 14
tick
4 0
6 0

*/
