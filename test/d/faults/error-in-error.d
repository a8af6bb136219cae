/*
 * A fault in ERROR is only counted.
 *
 * @@ args: -q
 */
int z;
BEGIN { x = 1 / z; }
ERROR { printf("first\n"); y = 1 / z; }
ERROR { printf("second\n"); }
BEGIN { x = 1 / z; }
BEGIN { exit(0); }

/* @@ stdout
second
second

*/
/* @@ stderr
dtap: error in dt_clause_0 for probe ID 1 (dtrace:::BEGIN): divide-by-zero at BPF pc 1
dtap: error in dt_clause_3 for probe ID 1 (dtrace:::BEGIN): divide-by-zero at BPF pc 1
dtap: 2 errors in ERROR probe enabling
*/
