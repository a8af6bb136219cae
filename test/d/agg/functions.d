/*
 * count, sum, avg, min, max, stddev of one value by address.
 *
 * @@ args: -r http.pcap
 */
udp:::receive
{
	@c["count", args[2]->ip_saddr] = count();
	@s["sum", args[2]->ip_saddr] = sum(args[4]->udp_length);
	@a["avg", args[2]->ip_saddr] = avg(args[4]->udp_length);
	@n["min", args[2]->ip_saddr] = min(args[4]->udp_length);
	@x["max", args[2]->ip_saddr] = max(args[4]->udp_length);
	@d["stddev", args[2]->ip_saddr] = stddev(args[4]->udp_length);
}
