/*
 * icmpinfo_t, every type of message.
 *
 * @@ args: -q -r odd-icmp.pcap
 */
icmp:::receive
{
	printf("v%d %d/%d %s sum %x id %d seq %d mask %x ptr %d mtu %d gw %s times %d %d %d radv %d %d\n", args[4]->icmp_version,
	    args[4]->icmp_type, args[4]->icmp_code, args[4]->icmp_typestr, args[4]->icmp_checksum, args[4]->icmp_echo_id,
	    args[4]->icmp_echo_seq, args[4]->icmp_address_mask, args[4]->icmp_param_problem_ptr, args[4]->icmp_pmtu_update,
	    args[4]->icmp_redirect_gateway, args[4]->icmp_timestamp_otime, args[4]->icmp_timestamp_rtime,
	    args[4]->icmp_timestamp_ttime, args[4]->icmp_radv_num_addrs, args[4]->icmp_radv_lifetime);
	printf("   nd %s %s mld %s reach %d %d records %d quoted %d %d\n", args[4]->icmp6_nd_target,
	    args[4]->icmp6_nd_redirect_destination, args[4]->icmp6_mld_addr, args[4]->icmp6_nd_radv_reachable,
	    args[4]->icmp6_nd_radv_retransmit, args[4]->icmp6_mld_v2_num_mars, args[4]->icmp_error_sport,
	    args[4]->icmp_error_dport);
}

/* @@ stdout
v4 0/0 ECHO_REPLY sum a3df id 77 seq 1 mask 0 ptr 0 mtu 0 gw <null> times 0 0 0 radv 0 0
   nd <null> <null> mld <null> reach 0 0 records 0 quoted 0 0
v4 8/0 ECHO_REQUEST sum 29df id 77 seq 1 mask 0 ptr 0 mtu 0 gw <null> times 0 0 0 radv 0 0
   nd <null> <null> mld <null> reach 0 0 records 0 quoted 0 0
v4 3/0 DEST_UNREACH sum 156f id 0 seq 0 mask 0 ptr 0 mtu 0 gw <null> times 0 0 0 radv 0 0
   nd <null> <null> mld <null> reach 0 0 records 0 quoted 40001 53
v4 3/1 DEST_UNREACH sum 156e id 0 seq 0 mask 0 ptr 0 mtu 0 gw <null> times 0 0 0 radv 0 0
   nd <null> <null> mld <null> reach 0 0 records 0 quoted 40001 53
v4 3/3 DEST_UNREACH sum 156c id 0 seq 0 mask 0 ptr 0 mtu 0 gw <null> times 0 0 0 radv 0 0
   nd <null> <null> mld <null> reach 0 0 records 0 quoted 40001 53
v4 3/4 DEST_UNREACH sum ff3 id 0 seq 0 mask 0 ptr 0 mtu 1400 gw <null> times 0 0 0 radv 0 0
   nd <null> <null> mld <null> reach 0 0 records 0 quoted 40001 53
v4 3/13 DEST_UNREACH sum 1562 id 0 seq 0 mask 0 ptr 0 mtu 0 gw <null> times 0 0 0 radv 0 0
   nd <null> <null> mld <null> reach 0 0 records 0 quoted 40001 53
v4 4/0 SOURCE_QUENCH sum 146f id 0 seq 0 mask 0 ptr 0 mtu 0 gw <null> times 0 0 0 radv 0 0
   nd <null> <null> mld <null> reach 0 0 records 0 quoted 40001 53
v4 5/1 REDIRECT sum 870 id 0 seq 0 mask 0 ptr 0 mtu 0 gw 10.1.0.253 times 0 0 0 radv 0 0
   nd <null> <null> mld <null> reach 0 0 records 0 quoted 40001 53
v4 9/0 ROUTER_ADVERT sum d9f0 id 0 seq 0 mask 0 ptr 0 mtu 0 gw <null> times 0 0 0 radv 2 1800
   nd <null> <null> mld <null> reach 0 0 records 0 quoted 0 0
v4 10/0 ROUTER_SOLICIT sum f5ff id 0 seq 0 mask 0 ptr 0 mtu 0 gw <null> times 0 0 0 radv 0 0
   nd <null> <null> mld <null> reach 0 0 records 0 quoted 0 0
v4 11/0 TIME_EXCEEDED sum d6f id 0 seq 0 mask 0 ptr 0 mtu 0 gw <null> times 0 0 0 radv 0 0
   nd <null> <null> mld <null> reach 0 0 records 0 quoted 40001 53
v4 11/1 TIME_EXCEEDED sum d6e id 0 seq 0 mask 0 ptr 0 mtu 0 gw <null> times 0 0 0 radv 0 0
   nd <null> <null> mld <null> reach 0 0 records 0 quoted 40001 53
v4 12/0 PARAM_PROBLEM sum f86e id 0 seq 0 mask 0 ptr 20 mtu 0 gw <null> times 0 0 0 radv 0 0
   nd <null> <null> mld <null> reach 0 0 records 0 quoted 40001 53
v4 13/0 TIMESTAMP sum c21d id 78 seq 1 mask 0 ptr 0 mtu 0 gw <null> times 43200000 0 0 radv 0 0
   nd <null> <null> mld <null> reach 0 0 records 0 quoted 0 0
v4 14/0 TIMESTAMP_REPLY sum 5ff4 id 78 seq 1 mask 0 ptr 0 mtu 0 gw <null> times 43200000 43200001 43200002 radv 0 0
   nd <null> <null> mld <null> reach 0 0 records 0 quoted 0 0
v4 15/0 INFO_REQUEST sum f0af id 79 seq 1 mask 0 ptr 0 mtu 0 gw <null> times 0 0 0 radv 0 0
   nd <null> <null> mld <null> reach 0 0 records 0 quoted 0 0
v4 16/0 INFO_REPLY sum efaf id 79 seq 1 mask 0 ptr 0 mtu 0 gw <null> times 0 0 0 radv 0 0
   nd <null> <null> mld <null> reach 0 0 records 0 quoted 0 0
v4 17/0 MASK_REQUEST sum eeae id 80 seq 1 mask 0 ptr 0 mtu 0 gw <null> times 0 0 0 radv 0 0
   nd <null> <null> mld <null> reach 0 0 records 0 quoted 0 0
v4 18/0 MASK_REPLY sum eead id 80 seq 1 mask ffffff00 ptr 0 mtu 0 gw <null> times 0 0 0 radv 0 0
   nd <null> <null> mld <null> reach 0 0 records 0 quoted 0 0
v4 40/0 40 sum d7ff id 0 seq 0 mask 0 ptr 0 mtu 0 gw <null> times 0 0 0 radv 0 0
   nd <null> <null> mld <null> reach 0 0 records 0 quoted 0 0
v4 255/255 255 sum 0 id 0 seq 0 mask 0 ptr 0 mtu 0 gw <null> times 0 0 0 radv 0 0
   nd <null> <null> mld <null> reach 0 0 records 0 quoted 0 0
v4 3/3 DEST_UNREACH sum fcfc id 0 seq 0 mask 0 ptr 0 mtu 0 gw <null> times 0 0 0 radv 0 0
   nd <null> <null> mld <null> reach 0 0 records 0 quoted 0 0
v4 3/3 DEST_UNREACH sum 657b id 0 seq 0 mask 0 ptr 0 mtu 0 gw <null> times 0 0 0 radv 0 0
   nd <null> <null> mld <null> reach 0 0 records 0 quoted 0 0
v4 3/3 DEST_UNREACH sum fcfc id 0 seq 0 mask 0 ptr 0 mtu 0 gw <null> times 0 0 0 radv 0 0
   nd <null> <null> mld <null> reach 0 0 records 0 quoted 0 0
v4 11/0 TIME_EXCEEDED sum 5487 id 0 seq 0 mask 0 ptr 0 mtu 0 gw <null> times 0 0 0 radv 0 0
   nd <null> <null> mld <null> reach 0 0 records 0 quoted 40000 80
v4 11/0 TIME_EXCEEDED sum f4ff id 0 seq 0 mask 0 ptr 0 mtu 0 gw <null> times 0 0 0 radv 0 0
   nd <null> <null> mld <null> reach 0 0 records 0 quoted 0 0
v4 17/0 MASK_REQUEST sum eead id 81 seq 1 mask 0 ptr 0 mtu 0 gw <null> times 0 0 0 radv 0 0
   nd <null> <null> mld <null> reach 0 0 records 0 quoted 0 0
v6 1/0 DEST_UNREACH sum 3156 id 0 seq 0 mask 0 ptr 0 mtu 0 gw <null> times 0 0 0 radv 0 0
   nd <null> <null> mld <null> reach 0 0 records 0 quoted 40001 53
v6 1/4 DEST_UNREACH sum 3152 id 0 seq 0 mask 0 ptr 0 mtu 0 gw <null> times 0 0 0 radv 0 0
   nd <null> <null> mld <null> reach 0 0 records 0 quoted 40001 53
v6 2/0 PACKET_TOO_BIG sum 2b56 id 0 seq 0 mask 0 ptr 0 mtu 1280 gw <null> times 0 0 0 radv 0 0
   nd <null> <null> mld <null> reach 0 0 records 0 quoted 40001 53
v6 3/0 TIME_EXCEEDED sum 2f56 id 0 seq 0 mask 0 ptr 0 mtu 0 gw <null> times 0 0 0 radv 0 0
   nd <null> <null> mld <null> reach 0 0 records 0 quoted 40001 53
v6 4/1 PARAM_PROBLEM sum 2e2d id 0 seq 0 mask 0 ptr 40 mtu 0 gw <null> times 0 0 0 radv 0 0
   nd <null> <null> mld <null> reach 0 0 records 0 quoted 40001 53
v6 128/0 ECHO_REQUEST sum 5591 id 82 seq 1 mask 0 ptr 0 mtu 0 gw <null> times 0 0 0 radv 0 0
   nd <null> <null> mld <null> reach 0 0 records 0 quoted 0 0
v6 129/0 ECHO_REPLY sum c690 id 82 seq 1 mask 0 ptr 0 mtu 0 gw <null> times 0 0 0 radv 0 0
   nd <null> <null> mld <null> reach 0 0 records 0 quoted 0 0
v6 130/0 MLD_QUERY sum 1dc3 id 0 seq 0 mask 0 ptr 0 mtu 0 gw <null> times 0 0 0 radv 0 0
   nd <null> <null> mld :: reach 0 0 records 0 quoted 0 0
v6 131/0 MLD_REPORT sum 21a2 id 0 seq 0 mask 0 ptr 0 mtu 0 gw <null> times 0 0 0 radv 0 0
   nd <null> <null> mld ff05::3 reach 0 0 records 0 quoted 0 0
v6 132/0 MLD_DONE sum 20a2 id 0 seq 0 mask 0 ptr 0 mtu 0 gw <null> times 0 0 0 radv 0 0
   nd <null> <null> mld ff05::3 reach 0 0 records 0 quoted 0 0
v6 130/0 MLD_QUERY sum 1b42 id 0 seq 0 mask 0 ptr 0 mtu 0 gw <null> times 0 0 0 radv 0 0
   nd <null> <null> mld :: reach 0 0 records 0 quoted 0 0
v6 133/0 ROUTER_SOLICIT sum 1ab1 id 0 seq 0 mask 0 ptr 0 mtu 0 gw <null> times 0 0 0 radv 0 0
   nd <null> <null> mld <null> reach 0 0 records 0 quoted 0 0
v6 134/0 ROUTER_ADVERT sum 58c8 id 0 seq 0 mask 0 ptr 0 mtu 0 gw <null> times 0 0 0 radv 0 1800
   nd <null> <null> mld <null> reach 30000 1000 records 0 quoted 0 0
v6 135/0 NEIGHBOR_SOLICIT sum ea60 id 0 seq 0 mask 0 ptr 0 mtu 0 gw <null> times 0 0 0 radv 0 0
   nd 2001:db8:7::80 <null> mld <null> reach 0 0 records 0 quoted 0 0
v6 136/0 NEIGHBOR_ADVERT sum 8260 id 0 seq 0 mask 0 ptr 0 mtu 0 gw <null> times 0 0 0 radv 0 0
   nd 2001:db8:7::80 <null> mld <null> reach 0 0 records 0 quoted 0 0
v6 137/0 REDIRECT sum be98 id 0 seq 0 mask 0 ptr 0 mtu 0 gw <null> times 0 0 0 radv 0 0
   nd 2001:db8:1::8 2001:db8:7::80 mld <null> reach 0 0 records 0 quoted 0 0
v6 143/0 MLD2_REPORT sum e7f id 0 seq 0 mask 0 ptr 0 mtu 0 gw <null> times 0 0 0 radv 0 0
   nd <null> <null> mld <null> reach 0 0 records 2 quoted 0 0
v6 137/0 REDIRECT sum ece8 id 0 seq 0 mask 0 ptr 0 mtu 0 gw <null> times 0 0 0 radv 0 0
   nd 2001:db8:1::8 <null> mld <null> reach 0 0 records 0 quoted 0 0
v6 135/0 NEIGHBOR_SOLICIT sum 1cbb id 0 seq 0 mask 0 ptr 0 mtu 0 gw <null> times 0 0 0 radv 0 0
   nd <null> <null> mld <null> reach 0 0 records 0 quoted 0 0
v6 200/0 200 sum dbbe id 0 seq 0 mask 0 ptr 0 mtu 0 gw <null> times 0 0 0 radv 0 0
   nd <null> <null> mld <null> reach 0 0 records 0 quoted 0 0

*/
