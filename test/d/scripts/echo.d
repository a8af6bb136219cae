/*
 * ICMP a line, with names from an array of the program's own, and the first of them only.
 *
 * @@ args: -q -r icmp.pcap -n PROGRAM 6
 */
string name[uint8_t];
BEGIN
{
	first = timestamp;
	name[0] = "reply"; name[8] = "request"; name[11] = "expired"; name[3] = "unreachable";
	printf("%8s %-12s %-12s %s\n", "MS", "FROM", "TO", "WHAT");
}
icmp:::receive /args[4]->icmp_version == 4/
{
	this->name = name[args[4]->icmp_type];
	printf("%8d %-12s %-12s %s\n", (timestamp - first) / 1000000, args[2]->ip_saddr, args[2]->ip_daddr,
	    this->name == NULL ? lltostr(args[4]->icmp_type) : this->name);
	n++;
}
icmp:::receive /n == $1/ { exit(0); }

/* @@ stdout
      MS FROM         TO           WHAT
       0 10.1.0.8     192.168.7.80 request
       0 192.168.7.80 10.1.0.8     reply
     204 10.1.0.8     192.168.7.80 request
     204 192.168.7.80 10.1.0.8     reply
     410 10.1.0.8     192.168.7.80 request
     410 192.168.7.80 10.1.0.8     reply

*/
