/*
 * -> after a pointer to something without members.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_OP_SOU
 */
int *p;
BEGIN
{
	x = p->a;
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_OP_SOU.arrow.d: [D_OP_SOU] line 10: operator -> cannot be applied to pointer to type "int"; must be applied to a struct or union pointer
*/
