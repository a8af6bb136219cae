/*
 * Comparing strings; strjoin, strlen, lltostr.
 *
 * @@ args: -q -r us-le.pcap
 */
BEGIN
{
	printf("%d %d %d %d\n", "a" < "b", "a" == "a", "abc" > "abd", "" < "a");
	printf("%s %d %s\n", strjoin("foo", "bar"), strlen("tracer"), lltostr(-42));
}
tcp:::receive { printf("%s\n", strjoin(strjoin(args[2]->ip_saddr, ">"), args[2]->ip_daddr)); }

/* @@ stdout
1 1 0 1
foobar 6 -42
10.1.0.8>192.168.7.80
2001:db8:1::8>2001:db8:7::80

*/
