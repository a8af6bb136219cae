/*
 * A file that does not exist. Status 1 and one line.
 *
 * @@ args: -q -r missing.pcap
 * @@ status: 1
 * @@ once
 */
ip:::receive { @ = count(); }

/* @@ stdout
*/
/* @@ stderr
dtap: missing.pcap: No such file or directory
*/
