/*
 * exit() ends the run with its status; END still fires.
 *
 * @@ args: -q -r http.pcap
 * @@ status: 7
 */
ip:::receive /++n == 5/ { exit(7); }
END { printf("%d\n", n >= 5); }

/* @@ stdout
1

*/
