/*
 * Indices of arrays within elements are checked, too.
 *
 * @@ args: -q
 * @@ status: 1
 */
struct s { int v[3]; };
struct s m[string];
BEGIN
{
	i = 3;
	m["k"].v[i] = 9;
}
ERROR
{
	printf("%d\n", arg4);
	exit(1);
}

/* @@ stdout
11

*/
/* @@ stderr
dtap: error in dt_clause_0 for probe ID 1 (dtrace:::BEGIN): bad index at BPF pc 2
*/
