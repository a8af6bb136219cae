/*
 * A translator of just this type comes before one that the value can be converted to.
 *
 * @@ args: -q -r us-le.pcap
 */
struct out { string kind; };
translator struct out < long n > { kind = "long"; };
translator struct out < short n > { kind = "short"; };
BEGIN { printf("%s %s %s\n", xlate<struct out>((short)1).kind, xlate<struct out>(1L).kind, xlate<struct out>(1).kind); exit(0); }

/* @@ stdout
short long long

*/
