/*
 * A NULL on the way is a fault at the address of the member.
 *
 * @@ args: -q
 * @@ status: 1
 */
struct n { int v; struct n *next; } a[1];
BEGIN
{
	printf("%d\n", a[0].next->next->v);
}
ERROR
{
	printf("%d 0x%x\n", arg4, arg5);
	exit(1);
}

/* @@ stdout
1 0x8

*/
/* @@ stderr
dtap: error in dt_clause_0 for probe ID 1 (dtrace:::BEGIN): invalid address (0x8) at BPF pc 1
*/
