/*
 * trace(), quiet: nothing but the values.
 *
 * @@ args: -q -r us-le.pcap
 */
BEGIN {
	trace((char)-1); trace(" "); trace((unsigned char)255); trace(" ");
	trace(-3); trace(" "); trace(18446744073709551615ULL); trace(" "); trace("text\n");
}

/* @@ stdout
-1 255 -3 18446744073709551615 text

*/
