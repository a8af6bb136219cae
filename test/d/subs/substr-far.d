/*
 * substr() with numbers of 64 bits: their sums are what they are, not what is left of them.
 *
 * @@ args: -q -r us-le.pcap
 */
BEGIN
{
	far = 9223372036854775807;
	printf("[%s] [%s]\n", substr("abc", -far), substr("abc", -far, far));
	printf("[%s] [%s]\n", substr("abc", -far, -far), substr("abc", -far, -1));
	printf("[%s] [%s]\n", substr("abc", far), substr("abc", far, far));
	printf("[%s] [%s]\n", substr("abc", 1, far), substr("abc", 1, -far));
}

/* @@ stdout
[] [abc]
[] []
[] []
[bc] []

*/
