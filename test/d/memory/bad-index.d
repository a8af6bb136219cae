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
ERROR 11
ERROR 11
0

*/
/* @@ stderr
dtap: error in dt_clause_1 for probe ID 1 (dtrace:::BEGIN): bad index at BPF pc 2
dtap: error in dt_clause_2 for probe ID 1 (dtrace:::BEGIN): bad index at BPF pc 1
*/
