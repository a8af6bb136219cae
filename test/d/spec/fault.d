/*
 * A speculated record that faults is dropped, the others stay.
 *
 * @@ args: -q
 */
int z;
BEGIN { s = speculation(); }
BEGIN { speculate(s); printf("first\n"); }
BEGIN { speculate(s); printf("dropped %d\n", 1 / z); }
BEGIN { commit(s); }
BEGIN { exit(0); }

/* @@ stdout
first

*/
/* @@ stderr
dtap: error in dt_clause_2 for probe ID 1 (dtrace:::BEGIN): divide-by-zero at BPF pc 2
*/
