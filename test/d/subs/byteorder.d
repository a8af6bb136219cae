/*
 * htons() and its family: the bytes of a number the other way round.
 *
 * @@ args: -q
 */
BEGIN
{
	printf("[%x]\n", htons(0x1234));
	printf("[%x]\n", htons(0x561234));
	printf("[%x]\n", htonl(0x12345678));
	printf("[%x]\n", htonll(0x123456789abcdef0));
	printf("[%x]\n", ntohs(htons(0xfffe)));
	printf("[%x]\n", ntohl(htonl(0xffeeddcc)));
	printf("[%x]\n", ntohll(htonll(-2)));
	printf("[%x]\n", sizeof (htons(1)));
	printf("[%x]\n", sizeof (ntohl(1)));
	printf("[%x]\n", sizeof (ntohll(1)));
	exit(0);
}

/* @@ stdout
[3412]
[3412]
[78563412]
[f0debc9a78563412]
[fffe]
[ffeeddcc]
[fffffffffffffffe]
[2]
[4]
[8]

*/
