/*
 * Of a packet's string, in a predicate and as a key.
 *
 * @@ args: -q -r us-le.pcap
 */
ip:::receive /args[2]->ip_saddr[0] == '2'/ { @[args[2]->ip_saddr[5]] = count(); }
ip:::receive /args[2]->ip_saddr[2] == '.'/ { @v4 = count(); }

/* @@ stdout

 100                3
                3
*/
