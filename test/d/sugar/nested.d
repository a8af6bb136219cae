/*
 * Ifs within ifs, three deep, with statements around them.
 *
 * @@ args: -q -r us-le.pcap
 */
BEGIN { a = 1; b = 0; c = 1; }
BEGIN
{
	if (a) {
		printf("a\n");
		if (b) {
			printf("a and b\n");
			if (c) printf("a and b and c\n");
		} else {
			printf("a without b\n");
			if (c) { printf("a and c without b\n"); } else { printf("only a\n"); }
			printf("after c\n");
		}
		printf("after b\n");
	} else {
		printf("not a\n");
		if (c) printf("c\n");
	}
	printf("after a\n");
	exit(0);
}

/* @@ stdout
a
a without b
a and c without b
after c
after b
after a

*/
