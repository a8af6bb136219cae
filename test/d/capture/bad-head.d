/*
 * A file header that is cut. Status 1 and one line.
 *
 * @@ args: -q -r bad-head.pcap
 * @@ status: 1
 * @@ once
 */
ip:::receive { @ = count(); }

/* @@ stdout
*/
/* @@ stderr
dtap: bad-head.pcap: is cut in the middle of its header
*/
