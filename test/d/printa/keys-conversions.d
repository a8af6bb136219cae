/*
 * Keys by conversions for their types: signed, unsigned, characters, addresses, times, escapes.
 *
 * @@ args: -q
 */
BEGIN
{
	@a[-1, 4294967295U, 'x', (short)-2] = count(); printa("%d %u %c %x\n", @a);
	@b[(void *)4096, 86400000000000LL] = count(); printa("%p %Y\n", @b);
	@c["tab\there", "text"] = count(); printa("[%S] [%10s] %@d\n", @c);
	@d["text", 5] = count(); printa("[%-6s] [%3d] %@d\n", @d);
	exit(0);
}

/* @@ stdout
-1 4294967295 x fffe
1000 1970 Jan  2 00:00:00
[tab\there\0] [      text] 1
[text  ] [  5] 1

*/
