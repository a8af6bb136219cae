/*
 * Inlines of structures' members and elements.
 *
 * @@ args: -q -r us-le.pcap
 */
struct point { int x; int y; };
struct point p;
int list[4];
inline int area[int w, int h] = w * h;
inline int x_of[struct point *q] = q->x;
inline int first = list[0];
BEGIN { p.x = 3; p.y = 4; list[0] = 9; printf("%d %d\n", area[p.x, p.y], first); exit(0); }

/* @@ stdout
12 9

*/
