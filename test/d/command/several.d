/*
 * -n twice, and a script beside it: clauses in order.
 *
 * @@ args: -q -r us-le.pcap -n 'BEGIN { printf("one\n"); }' -n 'BEGIN { printf("two\n"); }' -s SCRIPT
 */
BEGIN { printf("three\n"); }

/* @@ stdout
one
two
three

*/
