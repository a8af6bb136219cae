/*
 * A translated value is translated again; a member is a translated value.
 *
 * @@ args: -q -r us-le.pcap
 */
struct first { int port; };
struct second { string name; struct first *first; };
translator struct first < tcpinfo_t *T > { port = T->tcp_dport; };
translator struct second < struct first *f > { name = f->port == 80 ? "http" : "other"; };
translator struct second < tcpinfo_t *T > { name = "direct"; first = xlate<struct first *>(T); };
tcp:::receive
{
	printf("%s", xlate<struct second>(xlate<struct first *>(args[4])).name);
	printf(" %s %d\n", xlate<struct second>(args[4]).name, xlate<struct second>(args[4]).first->port);
}

/* @@ stdout
http direct 80
http direct 80

*/
