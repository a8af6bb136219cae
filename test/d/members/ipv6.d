/*
 * ipv6info_t; the IPv4 members are empty.
 *
 * @@ args: -q -r odd-ip.pcap
 */
ip:::receive /args[2]->ip_ver == 6/
{
	printf("%s > %s %d: class %x flow %x len %d %d=%s hops %d; %d %s\n", args[5]->ipv6_saddr, args[5]->ipv6_daddr,
	    args[2]->ip_plength, args[5]->ipv6_tclass, args[5]->ipv6_flow, args[5]->ipv6_plen, args[5]->ipv6_nexthdr,
	    args[5]->ipv6_nextstr, args[5]->ipv6_hlim, args[4]->ipv4_ihl, args[4]->ipv4_saddr);
}

/* @@ stdout
2001:db8:1::8 > 2001:db8:7::80 13: class b8 flow abcde len 13 17=UDP hops 64; 0 <null>
2001:db8:1::8 > 2001:db8:7::80 19: class 0 flow 0 len 19 0=HOPOPTS hops 64; 0 <null>
2001:db8:1::8 > 2001:db8:7::80 81: class 0 flow 0 len 81 0=HOPOPTS hops 64; 0 <null>
2001:db8:1::8 > 2001:db8:7::80 38: class 0 flow 0 len 38 43=ROUTING hops 64; 0 <null>
2001:db8:1::8 > 2001:db8:7::80 22: class 0 flow 0 len 22 44=FRAGMENT hops 64; 0 <null>
2001:db8:1::8 > 2001:db8:7::80 56: class 0 flow 0 len 56 44=FRAGMENT hops 64; 0 <null>
2001:db8:1::8 > 2001:db8:7::80 56: class 0 flow 0 len 56 44=FRAGMENT hops 64; 0 <null>
2001:db8:1::8 > 2001:db8:7::80 12: class 0 flow 0 len 12 44=FRAGMENT hops 64; 0 <null>
2001:db8:1::8 > 2001:db8:7::80 36: class 0 flow 0 len 36 0=HOPOPTS hops 64; 0 <null>
2001:db8:1::8 > 2001:db8:7::80 140: class 0 flow 0 len 140 60=DSTOPTS hops 64; 0 <null>
2001:db8:1::8 > 2001:db8:7::80 148: class 0 flow 0 len 148 60=DSTOPTS hops 64; 0 <null>
2001:db8:1::8 > 2001:db8:7::80 0: class 0 flow 0 len 0 59=NONE hops 64; 0 <null>
2001:db8:1::8 > 2001:db8:7::80 32: class 0 flow 0 len 32 50=ESP hops 64; 0 <null>
2001:db8:1::8 > 2001:db8:7::80 37: class 0 flow 0 len 37 51=AH hops 64; 0 <null>
2001:db8:1::8 > 2001:db8:7::80 36: class 0 flow 0 len 36 4=IPIP hops 64; 0 <null>
2001:db8:1::8 > 2001:db8:7::80 56: class 0 flow 0 len 56 41=IPV6 hops 64; 0 <null>
2001:db8:1::8 > 2001:db8:7::80 16: class 0 flow 0 len 16 135=135 hops 64; 0 <null>
2001:db8:1::8 > 2001:db8:7::80 0: class 0 flow 0 len 0 6=TCP hops 64; 0 <null>
::ffff:a01:8 > 2001:db8:7::80 14: class 0 flow 0 len 14 17=UDP hops 64; 0 <null>
::1 > :: 16: class 0 flow 0 len 16 17=UDP hops 64; 0 <null>
2001:db8:1:2:0:4:5:6 > 2001:db8::1:0:0:1 21: class 0 flow 0 len 21 17=UDP hops 64; 0 <null>

*/
