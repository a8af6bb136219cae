/*
 * A link type that dtap does not know. Status 1 and one line.
 *
 * @@ args: -q -r bad-link.pcap
 * @@ status: 1
 * @@ once
 */
ip:::receive { @ = count(); }

/* @@ stdout
*/
/* @@ stderr
dtap: bad-link.pcap: unsupported link type 105 (IEEE802_11)
*/
