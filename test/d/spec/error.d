/*
 * ERROR fires outside of the speculation.
 *
 * @@ args: -q
 */
int z;
BEGIN { s = speculation(); }
BEGIN { speculate(s); printf("%d", 1 / z); }
ERROR { printf("error\n"); }
BEGIN { discard(s); }
BEGIN { exit(0); }

/* @@ stdout
error

*/
/* @@ stderr
dtap: error in dt_clause_1 for probe ID 1 (dtrace:::BEGIN): divide-by-zero at BPF pc 2
*/
