/*
 * A capture that is cut in a record's header: what was before is counted and printed, then status 1.
 *
 * @@ args: -q -r bad-cut-record.pcap
 * @@ status: 1
 * @@ once
 */
ip:::receive { @ = count(); }
