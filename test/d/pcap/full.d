/*
 * A file that can not grow ends the tracing.
 *
 * @@ args: -q -r us-le.pcap
 * @@ status: 1
 */
ip:::receive { pcap("/dev/full"); }

/* @@ stdout
*/
/* @@ stderr
dtap: could not write "/dev/full": No space left on device
*/
