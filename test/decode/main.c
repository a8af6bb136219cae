/*
 * main: the unit tests of lib/decode.
 */
#include "../unit.h"

extern const struct unit_suite arp_suite, checksum_suite, decode_suite, eth_suite, icmp_suite;
extern const struct unit_suite icmp6_suite, ip4_suite, ip6_suite, llc_suite, mpls_suite,
	names_suite, null_suite;
extern const struct unit_suite pppoe_suite, quoted_suite, raw_suite, sctp_suite, sll_suite;
extern const struct unit_suite drop_suite, tcp_suite, udp_suite, vlan_suite;

static const struct unit_suite *const suites[] = {
	&arp_suite, &checksum_suite, &decode_suite, &drop_suite, &eth_suite, &icmp_suite,
	&icmp6_suite, &ip4_suite, &ip6_suite, &llc_suite, &mpls_suite, &names_suite, &null_suite,
	&pppoe_suite, &quoted_suite, &raw_suite,
	&sctp_suite, &sll_suite, &tcp_suite, &udp_suite, &vlan_suite,
};

int
main(int argc, char **argv)
{
	return unit_main(argc, argv, suites, sizeof(suites) / sizeof(*suites));
}
