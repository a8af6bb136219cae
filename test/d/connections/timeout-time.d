/*
 * The time of a timeout is when it was over, whatever the date: half a second after each SYN.
 *
 * @@ args: -q -r slow.pcap -xflowhandshake=500ms
 */
BEGIN { start = timestamp; }
tcp:::connect-request, tcp:::timeout-handshake
/args[3]->tcps_rport == 8080/
{
	printf("%6d ms %s\n", (timestamp - start) / 1000000, probename);
}

/* @@ stdout
  5707 ms connect-request
  6206 ms timeout-handshake
  6742 ms connect-request
  7240 ms timeout-handshake
  7762 ms connect-request
  8261 ms timeout-handshake
  8786 ms connect-request
  9284 ms timeout-handshake
  9814 ms connect-request

*/
