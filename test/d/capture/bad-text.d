/*
 * A file that is no capture. Status 1 and one line.
 *
 * @@ args: -q -r bad-text.pcap
 * @@ status: 1
 * @@ once
 */
ip:::receive { @ = count(); }

/* @@ stdout
*/
/* @@ stderr
dtap: bad-text.pcap: is not a pcap or pcapng capture: it begins with 54 68 69 73
*/
