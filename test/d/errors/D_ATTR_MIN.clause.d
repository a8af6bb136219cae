/*
 * The probes of a clause are judged first.
 *
 * @@ args: -e -r us-le.pcap -xamin=Evolving/Evolving/Common
 * @@ tag: D_ATTR_MIN
 */
tick-1s, udp:::receive { trace(curthread); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_ATTR_MIN.clause.d: [D_ATTR_MIN] line 7: attributes for clause (Evolving/Evolving/ISA) are less than predefined minimum
*/
