/*
 * A member of another argument, that several have.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_TYPE_MEMBER
 */
icmp:::receive { x = args[0]->ip_version; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_TYPE_MEMBER.ambiguous.d: [D_TYPE_MEMBER] line 7: ip_version is not a member of pktinfo_t
*/
