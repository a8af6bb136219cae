/*
 * A capture that is read is not written to.
 *
 * @@ args: -q -r us-le.pcap
 * @@ status: 1
 */
ip:::receive { pcap("us-le.pcap"); }

/* @@ stdout
*/
/* @@ stderr
dtap: pcap(): "us-le.pcap" is being read
*/
