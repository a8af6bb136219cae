/*
 * One memory under several types.
 *
 * @@ args: -q
 */
char buf[16];
BEGIN
{
	buf[1] = 1;
	buf[2] = 2;
	p = (int *)&buf[1];
	printf("%x\n", *p);
	exit(0);
}
ERROR
{
	printf("err %d\n", arg4);
	exit(1);
}

/* @@ stdout
201

*/
