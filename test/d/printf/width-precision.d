/*
 * Widths and precisions, as numbers and as arguments; negative ones, 0, and ? for a pointer's.
 *
 * @@ args: -q
 */
BEGIN
{
	printf("[%5d] [%-5d] [%05d] [%5.3d] [%.3d] [%.0d]\n", 7, 7, 7, 7, 7, 7);
	printf("[%*d] [%-*d] [%*d] [%.*d] [%*.*d]\n", 5, 7, 5, 7, -5, 7, 3, 7, 6, 3, 7);
	printf("[%.*d] [%.*s] [%*d]\n", -1, 7, 0, "text", 0, 7);
	printf("[%?d] [%?x] [%?p] [%-?d]\n", 7, 0xff, 4096, 7);
	printf("[%6s] [%-6s] [%.2s] [%6.2s] [%.0s] [%.9s]\n", "text", "text", "text", "text", "text", "text");
	exit(0);
}

/* @@ stdout
[    7] [7    ] [00007] [  007] [007] [7]
[    7] [7    ] [7    ] [007] [   007]
[7] [text] [7]
[               7] [              ff] [            1000] [7               ]
[  text] [text  ] [te] [    te] [text] [text]

*/
