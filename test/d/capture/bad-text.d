/*
 * A file that is no capture. Status 1 and one line.
 *
 * @@ args: -q -r bad-text.pcap
 * @@ status: 1
 * @@ once
 */
ip:::receive { @ = count(); }
