/*
 * An index outside of strsize is a fault: before the string and behind it.
 *
 * @@ args: -q -x strsize=8
 */
BEGIN { s = "wire"; i = 9; trace(s[i]); }
BEGIN { i = -1; trace(s[i]); }
BEGIN { trace(s[8]); exit(0); }
ERROR { printf("fault %d\n", arg4); }

/* @@ stdout
fault 11
fault 11
0
*/
/* @@ stderr
dtap: error in dt_clause_0 for probe ID 1 (dtrace:::BEGIN): bad index at BPF pc 3
dtap: error in dt_clause_1 for probe ID 1 (dtrace:::BEGIN): bad index at BPF pc 2
*/
