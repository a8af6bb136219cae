/*
 * A definition with an effect has it at each use; so does an argument that is named twice.
 *
 * @@ args: -q -r us-le.pcap
 */
int n;
inline int next = ++n;
inline int square[int x] = x * x;
BEGIN { printf("%d", next); printf(" %d", next); printf(" %d", square[next]); printf(" %d\n", n); exit(0); }

/* @@ stdout
1 2 12 4

*/
