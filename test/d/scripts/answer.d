/*
 * How long answers to questions take: a time kept by address and port.
 *
 * @@ args: -r dns.pcap --local 192.168.7.0/24 --local 2001:db8:7::/64
 */
#pragma D option quiet
udp:::receive
/args[4]->udp_dport == 53/
{
	asked[args[2]->ip_saddr, args[4]->udp_sport] = timestamp;
	@questions[args[2]->ip_ver] = count();
}
udp:::send
/args[4]->udp_sport == 53 && (this->at = asked[args[2]->ip_daddr, args[4]->udp_dport])/
{
	this->us = (timestamp - this->at) / 1000;
	@["answer, us"] = quantize(this->us);
	@fast = min(this->us);
	@slow = max(this->us);
	@mean = avg(this->us);
	asked[args[2]->ip_daddr, args[4]->udp_dport] = 0;
}
END { printa("IPv%d: %@d questions\n", @questions); printa("%@d to %@d us, %@d on average\n", @fast, @slow, @mean); }

/* @@ stdout
IPv4: 22 questions
IPv6: 22 questions
34 to 285 us, 90 on average

  answer, us                                        $
           value  ------------- Distribution ------------- count    $
              16 |                                         0        $
              32 |@@@@@@@@@@@@@@@@@@@@                     18       $
              64 |@@@@@@@@@@@                              10       $
             128 |@@@@@@@                                  6        $
             256 |@@                                       2        $
             512 |                                         0        $

*/
