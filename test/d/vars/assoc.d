/*
 * Associative arrays by address and port; 0 frees; ++ and +=.
 *
 * @@ args: -q -r http.pcap
 */
int told[string];
tcp:::receive /args[4]->tcp_flags & TH_SYN/ { syn[args[2]->ip_saddr, args[4]->tcp_dport]++; }
tcp:::receive /syn[args[2]->ip_saddr, 80] == 3 && !told[args[2]->ip_saddr]/
{ told[args[2]->ip_saddr] = 1; @["three connections to 80"] = count(); }
END { printa("%s: %@d hosts\n", @); }

/* @@ stdout
three connections to 80: 10 hosts

*/
