/*
 * An else belongs to the nearest if.
 *
 * @@ args: -q -r us-le.pcap
 */
BEGIN { if (1) if (0) printf("no\n"); else printf("inner else\n"); }
BEGIN { if (0) if (1) printf("no\n"); else printf("no\n"); printf("end\n"); }
BEGIN { if (0) { if (1) printf("no\n"); } else printf("outer else\n"); exit(0); }

/* @@ stdout
inner else
end
outer else

*/
