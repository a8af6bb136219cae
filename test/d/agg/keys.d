/*
 * Keys of every width, strings and addresses; several of them.
 *
 * @@ args: -r us-le.pcap
 */
tcp:::receive, udp:::receive
{
	@a[args[2]->ip_ver, args[2]->ip_plength, args[2]->ip_saddr, probefunc] = count();
	@b[(char)-1, (short)-1, -1, -1LL] = count();
	@c["constant", 1] = count();
}

/* @@ stdout

   4       16  10.1.0.8                                            us-le.pcap                                                        1
   4       38  10.1.0.8                                            us-le.pcap                                                        1
   6       16  2001:db8:1::8                                       us-le.pcap                                                        1
   6       38  2001:db8:1::8                                       us-le.pcap                                                        1
 255 65535       -1               -1                4
  constant                                                  1                4
*/
