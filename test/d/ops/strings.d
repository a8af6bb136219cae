/*
 * Comparing strings; strjoin, substr, strlen, index.
 *
 * @@ args: -q -r us-le.pcap
 */
BEGIN
{
	printf("%d %d %d %d\n", "a" < "b", "a" == "a", "abc" > "abd", "" < "a");
	printf("%s %s %s %d\n", strjoin("foo", "bar"), substr("tracer", 1, 3), substr("tracer", -3), strlen("tracer"));
	printf("%d %d\n", index("tracer", "c"), index("tracer", "z"));
}
tcp:::receive { printf("%s\n", strjoin(strjoin(args[2]->ip_saddr, ">"), args[2]->ip_daddr)); }
