/*
 * Width, precision and flags.
 *
 * @@ args: -q -r us-le.pcap
 */
BEGIN
{
	printf("[%5d] [%-5d] [%05d] [%+d] [% d] [%#x] [%#o]\n", 42, 42, 42, 42, 42, 42, 42);
	printf("[%10s] [%-10s] [%.3s] [%10.3s] [%-10.3s]\n", "string", "string", "string", "string", "string");
	printf("[%*d] [%-*d] [%.*s]\n", 6, 42, 6, 42, 2, "string");
	printf("[%.5d] [%8.5d] [%'d]\n", 42, 42, 1234567);
	printf("[%c] [%5c] [%%]\n", 'A', 'B');
}

/* @@ stdout
[   42] [42   ] [00042] [+42] [ 42] [0x2a] [052]
[    string] [string    ] [str] [       str] [str       ]
[    42] [42    ] [st]
[00042] [   00042] [1234567]
[A] [    B] [%]

*/
