/*
 * An index outside of the array is a fault of the clause; the others go on.
 *
 * @@ args: -q
 */
int a[3], i;

ERROR { printf("ERROR %d\n", arg4); }
BEGIN { i = 3; a[i] = 1; printf("not reached\n"); }
BEGIN { trace(a[-i]); }
BEGIN { i = 0; printf("%d\n", i == 1 ? a[i + 3] : a[i]); i == 1 && a[i + 3]; exit(0); }

/* @@ stdout
ERROR 7
ERROR 7
0

*/
/* @@ stderr
dtap: error on enabled probe ID 2 (ID 1: dtrace:::BEGIN): bad index
dtap: error on enabled probe ID 3 (ID 1: dtrace:::BEGIN): bad index
*/
