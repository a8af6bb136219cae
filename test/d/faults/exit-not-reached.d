/*
 * A clause that faults before exit() does not exit.
 *
 * @@ args: -q
 */
int z;
BEGIN { x = 1 / z; exit(1); }
tick-1ms { exit(0); }

/* @@ stdout

*/
/* @@ stderr
dtap: error in dt_clause_0 for probe ID 1 (dtrace:::BEGIN): divide-by-zero at BPF pc 1
*/
