/*
 * The same for an array without an element.
 *
 * @@ args: -q
 * @@ tag: D_DECL_ARRSUB
 */
# 1 "some.h" 1
int a;
# 7 "SCRIPT" 2
struct list { int v[0]; };
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_ARRSUB.after-include.d: [D_DECL_ARRSUB] "SCRIPT", line 7: positive integral constant expression or tuple signature expected as array declaration subscript
*/
