/*
 * exit() in ERROR.
 *
 * @@ args: -q
 * @@ status: 9
 */
int z;
BEGIN { x = 1 / z; printf("never\n"); }
ERROR { exit(9); }
tick-10s { exit(1); }

/* @@ stdout

*/
/* @@ stderr
dtap: error in dt_clause_0 for probe ID 1 (dtrace:::BEGIN): divide-by-zero at BPF pc 1
*/
