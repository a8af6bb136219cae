/*
 * A file is no folder.
 *
 * @@ args: -q -L http.pcap
 * @@ once
 */
BEGIN { printf("here\n"); exit(0); }

/* @@ stdout
here

*/
