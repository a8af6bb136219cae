/*
 * The design document: what ports are people connecting to? With the older argument positions.
 *
 * @@ args: -r http.pcap -n PROGRAM
 * @@ matched
 */
tcp:::accept-established { @[args[2]->tcp_dport] = count(); }

/* @@ stdout

    22                2
   443                6
    80               60
*/
/* @@ stderr
dtap: args[2] has no member tcp_dport; using args[4] (tcpinfo_t)
dtap: description 'tcp:::accept-established ' matched 1 probe
*/
