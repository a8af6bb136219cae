/*
 * trace() by type and size, not quiet.
 *
 * @@ args: -r us-le.pcap
 */
BEGIN {
	trace((char)-1); trace((unsigned char)255);
	trace((short)-2); trace((unsigned short)65535);
	trace(-3); trace(3000000000); trace((unsigned int)4294967295);
	trace(-4LL); trace(18446744073709551615ULL); trace("text");
}

/* @@ stdout
CPU     ID                    FUNCTION:NAME
  1      1                           :BEGIN   -1 255    -2 65535         -3          3000000000 4294967295                  -4 18446744073709551615  text                             $

*/
