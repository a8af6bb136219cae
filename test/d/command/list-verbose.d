/*
 * -lv: arguments and types.
 *
 * @@ args: -lv -r us-le.pcap -n ip:::receive
 * @@ once
 */

/* @@ stdout
   ID   PROVIDER            MODULE                          FUNCTION NAME
   11         ip          net_pcap                        us-le.pcap receive

	Probe Description Attributes
		Identifier Names: Evolving
		Data Semantics:   Evolving
		Dependency Class: ISA

	Argument Attributes
		Identifier Names: Evolving
		Data Semantics:   Evolving
		Dependency Class: ISA

	Argument Types
		args[0]: pktinfo_t *
		args[1]: csinfo_t *
		args[2]: ipinfo_t *
		args[3]: ifinfo_t *
		args[4]: ipv4info_t *
		args[5]: ipv6info_t *

*/
