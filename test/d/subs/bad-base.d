/*
 * A base that is not 2 to 36 is an illegal operation.
 *
 * @@ args: -q
 */
BEGIN { trace(lltostr(1, 1)); }
BEGIN { trace(lltostr(1, 0)); }
BEGIN { trace(lltostr(1, -10)); }
BEGIN { trace(lltostr(1, 37)); }
BEGIN { trace(strtoll("1", 1)); }
BEGIN { trace(strtoll("1", 37)); }
BEGIN { exit(0); }
ERROR { printf("fault %d\n", arg4); }

/* @@ stdout
fault 3
fault 3
fault 3
fault 3
fault 3
fault 3

*/
/* @@ stderr
dtap: error in dt_clause_0 for probe ID 1 (dtrace:::BEGIN): illegal operation at BPF pc 1
dtap: error in dt_clause_1 for probe ID 1 (dtrace:::BEGIN): illegal operation at BPF pc 1
dtap: error in dt_clause_2 for probe ID 1 (dtrace:::BEGIN): illegal operation at BPF pc 1
dtap: error in dt_clause_3 for probe ID 1 (dtrace:::BEGIN): illegal operation at BPF pc 1
dtap: error in dt_clause_4 for probe ID 1 (dtrace:::BEGIN): illegal operation at BPF pc 1
dtap: error in dt_clause_5 for probe ID 1 (dtrace:::BEGIN): illegal operation at BPF pc 1
*/
