/*
 * Modulo, and both in a predicate.
 *
 * @@ args: -q
 */
int z;
BEGIN { trace(7 % z); }
BEGIN /7 % z == 0/ { printf("never\n"); }
BEGIN /7 / z/ { printf("never\n"); }
BEGIN { exit(0); }

/* @@ stdout

*/
/* @@ stderr
dtap: error in dt_clause_0 for probe ID 1 (dtrace:::BEGIN): divide-by-zero at BPF pc 1
dtap: error in dt_clause_1 for probe ID 1 (dtrace:::BEGIN): divide-by-zero at BPF pc 0
dtap: error in dt_clause_2 for probe ID 1 (dtrace:::BEGIN): divide-by-zero at BPF pc 0
*/
