/*
 * Inlines of strings.
 *
 * @@ args: -q -r us-le.pcap
 */
inline string greeting = "hello";
inline string greet[string who] = strjoin(strjoin(greeting, " "), who);
inline string yes_no[int x] = x ? "yes" : "no";
tcp:::receive { printf("%s %s\n", greet[args[2]->ip_saddr], yes_no[args[4]->tcp_dport == 80]); }
BEGIN { printf("%s %d %s\n", greeting, strlen(greet["you"]), yes_no[greeting == "hello"]); }

/* @@ stdout
hello 9 yes
hello 10.1.0.8 yes
hello 2001:db8:1::8 yes

*/
