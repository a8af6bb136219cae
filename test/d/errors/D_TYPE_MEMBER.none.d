/*
 * A member that the type does not have.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_TYPE_MEMBER
 */
tcp:::receive { x = args[4]->nosuch; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_TYPE_MEMBER.none.d: [D_TYPE_MEMBER] line 7: nosuch is not a member of tcpinfo_t
*/
