/*
 * Members that a translator does not define are no error unless they are read.
 *
 * @@ args: -q -r us-le.pcap
 */
struct out { int a; int b; };
translator struct out < int x > { b = x; };
BEGIN { printf("%d\n", xlate<struct out>(5).b); exit(0); }

/* @@ stdout
5

*/
