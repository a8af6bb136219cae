/*
 * %p is plain hexadecimal, %a and %A have its prefix; of pointers and integers of any size.
 *
 * @@ args: -q
 */
BEGIN
{
	printf("%p %p %p %p\n", (void *)0xdeadbeef, 255, (char)-1, 0x123456789abcdef0);
	printf("%a %A %a [%12a] [%-12a]\n", (void *)0xdeadbeef, 255, 0, 16, 16);
	printf("%x %d %u\n", (uintptr_t)(void *)16, (uintptr_t)(void *)16, (uintptr_t)(int *)16);
	exit(0);
}

/* @@ stdout
deadbeef ff ff 123456789abcdef0
0xdeadbeef 0xff 0x0 [        0x10] [0x10        ]
10 16 16

*/
