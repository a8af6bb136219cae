/*
 * An id that there can not be is a fault.
 *
 * @@ args: -q
 */
#pragma D option nspec=3
BEGIN { commit(3); }
BEGIN { commit(4); }
BEGIN { commit(-1); }
BEGIN { discard(4); }
BEGIN { speculate(4); printf("never\n"); }
ERROR { printf("%d\n", arg4); }
BEGIN { exit(0); }

/* @@ stdout
3
3
3
3

*/
/* @@ stderr
dtap: error in dt_clause_1 for probe ID 1 (dtrace:::BEGIN): illegal operation at BPF pc 1
dtap: error in dt_clause_2 for probe ID 1 (dtrace:::BEGIN): illegal operation at BPF pc 1
dtap: error in dt_clause_3 for probe ID 1 (dtrace:::BEGIN): illegal operation at BPF pc 1
dtap: error in dt_clause_4 for probe ID 1 (dtrace:::BEGIN): illegal operation at BPF pc 1
*/
