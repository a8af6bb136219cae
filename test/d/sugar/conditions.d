/*
 * Conditions may be of any scalar type; and have effects, once.
 *
 * @@ args: -q -r us-le.pcap
 */
BEGIN
{
	if (n++) printf("no\n"); else printf("n is %d\n", n);
	if (++n == 2 && n < 3) printf("two\n");
	if ((void *)8) printf("pointer\n");
	if (NULL) printf("no\n"); else printf("null\n");
	if (-1) printf("negative\n");
	if (0x100000000) printf("wide\n");
	if ("a" < "b") printf("less\n");
	if (x = 0, y = 2) printf("comma\n");
	if (z = 0) printf("no\n"); else printf("assigned\n");
	if (n ? 0 : 1) printf("no\n"); else printf("choice\n");
	exit(0);
}
tcp:::receive { if (args[4]->tcp_hdr) @["header"] = count(); }

/* @@ stdout
n is 1
two
pointer
null
negative
wide
less
comma
assigned
choice

*/
