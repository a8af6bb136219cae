/*
 * %c and %C of char, short and int: plain, and as escapes.
 *
 * @@ args: -q
 */
BEGIN
{
	printf("[%c%c%c] [%3c] [%-3c]\n", 'a', (char)98, (short)99, 'd', 'e');
	printf("[%C] [%C] [%C] [%C] [%C] [%C] [%C] [%C] [%C]\n", 'a', ' ', '\n', '\t', '\\', '"', 0, 0xff, 1);
	printf("[%C] [%C] [%C] [%C] [%C] [%5C] [%-5C]\n", '\a', '\b', '\f', '\r', '\v', '\n', '\n');
	printf("[%lc] [%wc]\n", 'l', 'w');
	exit(0);
}

/* @@ stdout
[abc] [  d] [e  ]
[a] [ ] [\n] [\t] [\\] [\"] [\0] [\377] [\001]
[\a] [\b] [\f] [\r] [\v] [   \n] [\n   ]
[l] [w]

*/
