/*
 * An included file may have functions with bodies.
 *
 * @@ args: -q
 */
# 1 "some.h" 1
static int twice(int x) { if (x) { return x * 2; } return 0; }
extern int htons(int x);
# 7 "SCRIPT" 2
BEGIN { printf("%x", htons(1)); exit(0); }

/* @@ stdout
100
*/
