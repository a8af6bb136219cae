/*
 * A translator may define no member.
 *
 * @@ args: -q -r us-le.pcap
 */
struct out { int a; };
translator struct out < int x > { };
BEGIN { printf("fine\n"); exit(0); }

/* @@ stdout
fine

*/
