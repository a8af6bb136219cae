/*
 * A clause that faults behind its commit has committed.
 *
 * @@ args: -q
 */
int z;
BEGIN { s = speculation(); }
BEGIN { speculate(s); printf("committed\n"); }
BEGIN { commit(s); x = 1 / z; }
BEGIN { exit(0); }

/* @@ stdout
committed

*/
/* @@ stderr
dtap: error in dt_clause_2 for probe ID 1 (dtrace:::BEGIN): divide-by-zero at BPF pc 2
*/
