/*
 * A condition inside of a block that does not run is that of no earlier firing.
 *
 * @@ args: -q -r us-le.pcap
 */
tcp:::receive
{
	n++;
	if (n == 1) {
		if (n == 1) printf("first\n"); else printf("never\n");
	} else {
		if (n == 2) printf("second\n"); else printf("later\n");
	}
}

/* @@ stdout
first
second

*/
