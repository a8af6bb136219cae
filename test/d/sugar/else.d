/*
 * One of the two blocks runs.
 *
 * @@ args: -q -r us-le.pcap
 */
BEGIN { n = 3; if (n > 2) { printf("more\n"); } else { printf("less\n"); } }
BEGIN { n = 1; if (n > 2) { printf("more\n"); } else { printf("less\n"); } }
BEGIN { if (n == 1) ; else printf("not one\n"); if (n != 1) ; else printf("one\n"); exit(0); }

/* @@ stdout
more
less
one

*/
