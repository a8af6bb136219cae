/*
 * The file of -o is dtap's: commands do not have it open.
 *
 * @@ args: -w -q -o out -r us-le.pcap
 */
BEGIN { system("readlink /proc/self/fd/* | grep -c '/out$'"); }

/* @@ stdout
0
*/
