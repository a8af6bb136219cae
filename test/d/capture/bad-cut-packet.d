/*
 * A capture that is cut in its last packet: what was before is counted and printed, then status 1.
 *
 * @@ args: -q -r bad-cut-packet.pcap
 * @@ status: 1
 * @@ once
 */
ip:::receive { @ = count(); }

/* @@ stdout

                5
*/
/* @@ stderr
dtap: bad-cut-packet.pcap: is cut in the middle of packet 6, which begins at byte 434
*/
