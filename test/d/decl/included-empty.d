/*
 * An included file may have arrays and structures without an element.
 *
 * @@ args: -q
 */
# 1 "some.h" 1
struct list { int n; struct { } none; int v[0]; };
# 7 "SCRIPT" 2
BEGIN { trace(sizeof(struct list)); exit(0); }

/* @@ stdout
4
*/
