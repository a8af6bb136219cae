/*
 * ERROR: the enabling, the statement (0: the predicate), 0, the fault, the address.
 *
 * @@ args: -q
 */
int z;
ERROR { printf("%d %d %d %d 0x%x\n", arg1, arg2, arg3, arg4, arg5); }
BEGIN { x = 1; trace(*(int *)0x18); }
BEGIN { trace(1 / z); }
BEGIN /1 % z/ { trace(1); }
BEGIN { exit(0); }

/* @@ stdout
2 2 0 1 0x18
3 1 0 4 0x0
4 0 0 4 0x0

*/
/* @@ stderr
dtap: error in dt_clause_1 for probe ID 1 (dtrace:::BEGIN): invalid address (0x18) at BPF pc 2
dtap: error in dt_clause_2 for probe ID 1 (dtrace:::BEGIN): divide-by-zero at BPF pc 1
dtap: error in dt_clause_3 for probe ID 1 (dtrace:::BEGIN): divide-by-zero at BPF pc 0
*/
