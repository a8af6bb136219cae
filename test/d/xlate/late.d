/*
 * A member is evaluated where it is read.
 *
 * @@ args: -q -r us-le.pcap
 */
int n;
struct out { int now; };
translator struct out < int x > { now = n + x; };
BEGIN { n = 1; printf("%d", xlate<struct out>(10).now); n = 2; printf(" %d\n", xlate<struct out>(10).now); exit(0); }

/* @@ stdout
11 12

*/
