/*
 * An option that does not exist.
 *
 * @@ args: -x nosuch=1 -r us-le.pcap
 * @@ status: 1
 * @@ once
 */
BEGIN { }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to set -x nosuch: Invalid option name
*/
