/*
 * A file that can not be made.
 *
 * @@ args: -q -r us-le.pcap
 * @@ status: 1
 */
ip:::receive { pcap("nowhere/out.pcap"); }

/* @@ stdout
*/
/* @@ stderr
dtap: could not open "nowhere/out.pcap" for packets: No such file or directory
*/
