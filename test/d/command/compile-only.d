/*
 * -e compiles and ends.
 *
 * @@ args: -e -r us-le.pcap
 * @@ once
 */
ip:::receive { printf("never\n"); }

/* @@ stdout
*/
