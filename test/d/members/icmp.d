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
