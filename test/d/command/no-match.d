/*
 * -Z: a description that matches nothing is in order.
 *
 * @@ args: -Z -q -r us-le.pcap
 */
tcp:::nosuch { x = 1; }
BEGIN { printf("begin\n"); }

/* @@ stdout
begin

*/
