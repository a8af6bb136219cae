/*
 * Faults have names.
 *
 * @@ args: -q
 */
int zero, *null;
ERROR { printf("%d %d\n", arg4 == DTRACEFLT_DIVZERO, arg4 == DTRACEFLT_BADADDR); }
BEGIN { trace(1 / zero); }
BEGIN { trace(*null); }
BEGIN { exit(0); }

/* @@ stdout
1 0
0 1

*/
/* @@ stderr
dtap: error in dt_clause_1 for probe ID 1 (dtrace:::BEGIN): divide-by-zero at BPF pc 1
dtap: error in dt_clause_2 for probe ID 1 (dtrace:::BEGIN): invalid address (0x0) at BPF pc 1
*/
