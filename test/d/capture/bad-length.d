/*
 * A record that claims 2 GB: what was before is counted and printed, then status 1.
 *
 * @@ args: -q -r bad-length.pcap
 * @@ status: 1
 * @@ once
 */
ip:::receive { @ = count(); }

/* @@ stdout
*/
/* @@ stderr
dtap: bad-length.pcap: packet 1 at byte 24 claims 2147483647 captured bytes, more than 262144
*/
