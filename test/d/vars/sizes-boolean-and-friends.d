/*
 * sizeof of types, of values, of strings.
 *
 * @@ args: -q
 */
boolean_t b;
size_t s;
uint_t u;
ulong_t ul;
uchar_t uc;
ushort_t us;
hrtime_t h;
processorid_t p;
uintptr_t up;
BEGIN
{
	printf("%d%d%d%d%d%d%d%d%d\n", sizeof(b), sizeof(s), sizeof(u), sizeof(ul), sizeof(uc), sizeof(us), sizeof(h), sizeof(p), sizeof(up));
	exit(0);
}

/* @@ stdout
484812848

*/
