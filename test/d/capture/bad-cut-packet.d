/*
 * A capture that is cut in its last packet: what was before is counted and printed, then status 1.
 *
 * @@ args: -q -r bad-cut-packet.pcap
 * @@ status: 1
 * @@ once
 */
ip:::receive { @ = count(); }
