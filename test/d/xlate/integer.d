/*
 * The input may be of any type.
 *
 * @@ args: -q -r us-le.pcap
 */
struct out { int twice; string name; };
translator struct out < int n > { twice = n * 2; name = n ? "some" : "none"; };
translator struct out < string s > { twice = strlen(s) * 2; name = s; };
BEGIN
{
	n = 21;
	printf("%d %s\n", xlate<struct out>(n).twice, xlate<struct out>(0).name);
	printf("%d %s\n", xlate<struct out>("four").twice, xlate<struct out>("four").name);
	exit(0);
}

/* @@ stdout
42 none
8 four

*/
