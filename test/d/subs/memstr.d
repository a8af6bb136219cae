/*
 * memref() and memstr(), as FreeBSD has them.
 *
 * @@ args: -q
 */
BEGIN
{
	this->p = (char *)alloca(16);
	this->p[0] = 'l'; this->p[1] = 's'; this->p[3] = '-'; this->p[4] = 'l';
	printf("[%s][%s][%s][%s]\n", memstr(this->p, ' ', 6), memstr(this->p, '+', 7), memstr(this->p, ' ', 1), memstr(this->p, ' ', 0));
	printf("%d %d\n", memref(this->p, 5)[0] == (uintptr_t)this->p, memref(this->p, 5)[1]);
	exit(0);
}

/* @@ stdout
[ls -l][ls+-l+][][]
1 5

*/
