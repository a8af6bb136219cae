/*
 * An option by pragma.
 *
 * @@ args: -r us-le.pcap
 */
#pragma D option quiet
BEGIN { printf("quiet\n"); }

/* @@ stdout
quiet

*/
