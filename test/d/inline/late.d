/*
 * An inline is evaluated where it is used: it reads variables as they are then.
 *
 * @@ args: -q -r us-le.pcap
 */
int n;
inline int doubled = n * 2;
inline int plus[int x] = n + x;
BEGIN { n = 1; printf("%d %d\n", doubled, plus[10]); n = 5; printf("%d %d\n", doubled, plus[10]); exit(0); }

/* @@ stdout
2 11
10 15

*/
