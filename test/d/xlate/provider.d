/*
 * A provider's structure is the output.
 *
 * @@ args: -q -r us-le.pcap
 */
struct two { uint16_t s; uint16_t d; };
translator udpinfo_t < struct two *t > { udp_sport = t->s; udp_dport = t->d; };
BEGIN
{
	this->t = (struct two *)alloca(sizeof(struct two));
	this->t->s = 70000;
	printf("%d %d\n", xlate<udpinfo_t *>(this->t)->udp_sport, xlate<udpinfo_t>(this->t).udp_dport);
	exit(0);
}

/* @@ stdout
4464 0

*/
