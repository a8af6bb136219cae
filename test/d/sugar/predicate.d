/*
 * The clause's predicate is evaluated once, whatever its blocks do to what it reads.
 *
 * @@ args: -q -r us-le.pcap
 */
int n;
tick-1ms /n == 0/
{
	n = 1;
	if (n == 1) { printf("block\n"); n = 2; } else { printf("no\n"); }
	printf("n is %d\n", n);
}
tick-1ms /n++ == 5/ { if (1) printf("no\n"); printf("no\n"); }
tick-1ms /n == 3/ { exit(0); }
END { printf("%d\n", n); }

/* @@ stdout
block
n is 2
3

*/
