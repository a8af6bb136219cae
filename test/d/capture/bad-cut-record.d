/*
 * A capture that is cut in a record's header: what was before is counted and printed, then status 1.
 *
 * @@ args: -q -r bad-cut-record.pcap
 * @@ status: 1
 * @@ once
 */
ip:::receive { @ = count(); }

/* @@ stdout

                1
*/
/* @@ stderr
dtap: bad-cut-record.pcap: is cut in the middle of packet 2, which begins at byte 112
*/
