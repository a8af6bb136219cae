/*
 * Conditions of arguments choose before anything runs.
 *
 * @@ args: -q -r us-le.pcap -s SCRIPT 2 text
 */
BEGIN { if ($1 > 1) printf("%s\n", $$2); else printf("no\n"); exit(0); }

/* @@ stdout
text

*/
