/*
 * Messages about errors are not output: -q does not silence them.
 *
 * @@ args: -q
 */
int z;
BEGIN { x = 1 / z; }
BEGIN { exit(0); }

/* @@ stdout

*/
/* @@ stderr
dtap: error in dt_clause_0 for probe ID 1 (dtrace:::BEGIN): divide-by-zero at BPF pc 1
*/
