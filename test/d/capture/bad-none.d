/*
 * An empty file. Status 1 and one line.
 *
 * @@ args: -q -r bad-none.pcap
 * @@ status: 1
 * @@ once
 */
ip:::receive { @ = count(); }

/* @@ stdout
*/
/* @@ stderr
dtap: bad-none.pcap: is empty
*/
