/*
 * Inlines of types that the program declares; constants that are given may be defined anew.
 *
 * @@ args: -q -r us-le.pcap
 */
enum color { RED, GREEN = 5 };
typedef long number;
inline enum color grass = GREEN;
inline number big = 1L << 40;
inline int TH_SYN = 77;
BEGIN { printf("%d %d %d\n", grass, big, TH_SYN); exit(0); }

/* @@ stdout
5 1099511627776 77

*/
