/*
 * Variables of a firing keep what they were set to before the fault.
 *
 * @@ args: -q
 */
int z;
BEGIN { this->a = 1; this->b = 1 / z; this->a = 2; }
BEGIN { printf("%d\n", this->a); exit(0); }

/* @@ stdout
1

*/
/* @@ stderr
dtap: error in dt_clause_0 for probe ID 1 (dtrace:::BEGIN): divide-by-zero at BPF pc 2
*/
