/*
 * prelude: D text that stands before every program: the raw headers as types, what
 * args[4]->ipv4_hdr points to and what a program casts such a pointer to, names of states, what is
 * current.
 *
 * A header has the members of Solaris, of the BSDs and of Linux side by side, as far as they do not
 * contradict each other; the short names of ip6_hdr are macros in C. Numbers in headers are in
 * network byte order.
 */
#include "prov.h"

_Static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "order of the bit-fields below");

/* --- members ---------------------------------------------------------------------------------- */

#define ADDR6 "{ uint8_t _S6_u8[16]; uint16_t _S6_u16[8]; uint32_t _S6_u32[4]; }"
#define ADDR6_LINUX "{ uint8_t u6_addr8[16]; uint16_t u6_addr16[8]; uint32_t u6_addr32[4]; }"
#define ADDR6_BSD "{ uint8_t __u6_addr8[16]; uint16_t __u6_addr16[8]; uint32_t __u6_addr32[4]; }"

#define IP4                                                                                        \
	"uint8_t ipha_version_and_hdr_length, ipha_type_of_service;\n"                             \
	"uint16_t ipha_length, ipha_ident, ipha_fragment_offset_and_flags;\n"                      \
	"uint8_t ipha_ttl, ipha_protocol;\n"                                                       \
	"uint16_t ipha_hdr_checksum;\n"                                                            \
	"ipaddr_t ipha_src, ipha_dst;\n"
#define IP4_BSD                                                                                    \
	"uint8_t ip_hl : 4, ip_v : 4, ip_tos;\n"                                                   \
	"uint16_t ip_len, ip_id, ip_off;\n"                                                        \
	"uint8_t ip_ttl, ip_p;\n"                                                                  \
	"uint16_t ip_sum;\n"                                                                       \
	"struct in_addr ip_src, ip_dst;\n"
#define IP4_LINUX                                                                                  \
	"uint8_t ihl : 4, version : 4, tos;\n"                                                     \
	"uint16_t tot_len, id, frag_off;\n"                                                        \
	"uint8_t ttl, protocol;\n"                                                                 \
	"uint16_t check;\n"                                                                        \
	"ipaddr_t saddr, daddr;\n"

#define IP6                                                                                        \
	"union {\n"                                                                                \
	"	struct ip6_hdrctl {\n"                                                             \
	"		uint32_t ip6_un1_flow;\n"                                                  \
	"		uint16_t ip6_un1_plen;\n"                                                  \
	"		uint8_t ip6_un1_nxt, ip6_un1_hlim;\n"                                      \
	"	} ip6_un1;\n"                                                                      \
	"	uint8_t ip6_un2_vfc;\n"                                                            \
	"} ip6_ctlun;\n"                                                                           \
	"in6_addr_t ip6_src, ip6_dst;\n"
#define IP6_SHORT                                                                                  \
	"union { uint32_t ip6_flow; uint8_t ip6_vfc; };\n"                                          \
	"uint16_t ip6_plen;\n"                                                                      \
	"uint8_t ip6_nxt, ip6_hlim;\n"
#define IP6_LINUX                                                                                  \
	"uint8_t priority : 4, version : 4, flow_lbl[3];\n"                                        \
	"uint16_t payload_len;\n"                                                                  \
	"uint8_t nexthdr, hop_limit;\n"                                                            \
	"in6_addr_t saddr, daddr;\n"

#define TCP                                                                                        \
	"uint8_t th_lport[2], th_fport[2], th_seq[4], th_ack[4];\n"                                \
	"uint8_t th_offset_and_rsrvd[1], th_flags[1], th_win[2], th_sum[2], th_urp[2];\n"
#define TCP_BSD                                                                                    \
	"in_port_t th_sport, th_dport;\n"                                                          \
	"uint32_t th_seq, th_ack;\n"                                                               \
	"uint8_t th_x2 : 4, th_off : 4, th_flags;\n"                                               \
	"uint16_t th_win, th_sum, th_urp;\n"
#define TCP_LINUX                                                                                  \
	"uint16_t source, dest;\n"                                                                 \
	"uint32_t seq, ack_seq;\n"                                                                 \
	"uint16_t res1 : 4, doff : 4, fin : 1, syn : 1, rst : 1, psh : 1, ack : 1,\n"              \
	"	urg : 1, ece : 1, cwr : 1;\n"                                                      \
	"uint16_t window, check, urg_ptr;\n"

#define UDP "in_port_t uha_src_port, uha_dst_port; uint16_t uha_length, uha_checksum;\n"
#define UDP_BSD "in_port_t uh_sport, uh_dport; uint16_t uh_ulen, uh_sum;\n"
#define UDP_LINUX "uint16_t source, dest, len, check;\n"

#define SCTP "uint16_t sh_sport, sh_dport; uint32_t sh_verf, sh_chksum;\n"
#define SCTP_LINUX "uint16_t source, dest; uint32_t vtag, checksum;\n"

/* --- headers ---------------------------------------------------------------------------------- */

#define BOTH(a, b) "{ union { struct {\n" a "}; struct {\n" b "}; }; }"
#define EACH(a, b, c) "{ union { struct {\n" a "}; struct {\n" b "}; struct {\n" c "}; }; }"

/* --- states ----------------------------------------------------------------------------------- */

#define IS(value, text) "	state == " value " ? \"state-" text "\" :\n"

#define TCP_STATES                                                                                 \
	IS("TCP_STATE_CLOSED", "closed")                                                           \
	IS("TCP_STATE_IDLE", "idle")                                                               \
	IS("TCP_STATE_BOUND", "bound")                                                             \
	IS("TCP_STATE_LISTEN", "listen")                                                           \
	IS("TCP_STATE_SYN_SENT", "syn-sent")                                                       \
	IS("TCP_STATE_SYN_RECEIVED", "syn-received")                                               \
	IS("TCP_STATE_ESTABLISHED", "established")                                                 \
	IS("TCP_STATE_CLOSE_WAIT", "close-wait")                                                   \
	IS("TCP_STATE_FIN_WAIT_1", "fin-wait-1")                                                   \
	IS("TCP_STATE_CLOSING", "closing")                                                         \
	IS("TCP_STATE_LAST_ACK", "last-ack")                                                       \
	IS("TCP_STATE_FIN_WAIT_2", "fin-wait-2")                                                   \
	IS("TCP_STATE_TIME_WAIT", "time-wait")

#define SCTP_STATES                                                                                \
	IS("0", "closed")                                                                          \
	IS("1", "cookie-wait")                                                                     \
	IS("2", "cookie-echoed")                                                                   \
	IS("3", "established")                                                                     \
	IS("4", "shutdown-pending")                                                                \
	IS("5", "shutdown-sent")                                                                   \
	IS("6", "shutdown-received")                                                               \
	IS("7", "shutdown-ack-sent")

/* --- the text --------------------------------------------------------------------------------- */

const char prov_prelude[] =
	"inline string tcp_state_string[int32_t state] =\n" TCP_STATES "	\"<unknown>\";\n"
	"inline string sctp_state_string[int32_t state] =\n" SCTP_STATES "	\"<unknown>\";\n"

	"struct in_addr { union { in_addr_t s_addr; union { in_addr_t S_addr; } S_un; }; };\n"
	"typedef struct in6_addr {\n"
	"	union {\n"
	"		union " ADDR6 " _S6_un;\n"
	"		union " ADDR6_LINUX " in6_u;\n"
	"		union " ADDR6_BSD " __u6_addr;\n"
	"	};\n"
	"} in6_addr_t;\n"
	"typedef struct in6_addr in6_addr;\n"

	"typedef struct ipha_s " EACH(IP4, IP4_BSD, IP4_LINUX) " ipha_t;\n"
	"struct ip {\n" IP4_BSD "};\n"
	"struct iphdr {\n" IP4_LINUX "};\n"

	"typedef struct ip6_hdr " EACH(IP6, IP6_SHORT, IP6_LINUX) " ip6_t;\n"
	"struct ipv6hdr {\n" IP6_LINUX "};\n"

	"typedef struct tcphdr_s " BOTH(TCP, TCP_LINUX) " tcph_t;\n"
	"typedef struct tcphdra_s {\n"
	"	in_port_t tha_lport, tha_fport;\n"
	"	uint32_t tha_seq, tha_ack;\n"
	"	uint8_t tha_offset_and_reserved, tha_flags;\n"
	"	uint16_t tha_win, tha_sum, tha_urp;\n"
	"} tcpha_t;\n"
	"struct tcphdr " BOTH(TCP_BSD, TCP_LINUX) ";\n"

	"typedef struct udphdra_s " EACH(UDP, UDP_BSD, UDP_LINUX) " udpha_t;\n"
	"struct udphdr " BOTH(UDP_BSD, UDP_LINUX) ";\n"

	"typedef struct sctp_hdr " BOTH(SCTP, SCTP_LINUX) " sctp_hdr_t;\n"
	"struct sctphdr {\n" SCTP_LINUX "};\n"

	"struct icmp {\n"
	"	uint8_t icmp_type, icmp_code;\n"
	"	uint16_t icmp_cksum;\n"
	"	union {\n"
	"		uint8_t ih_pptr;\n"
	"		ipaddr_t ih_gwaddr;\n"
	"		struct { uint16_t icd_id, icd_seq; } ih_idseq;\n"
	"		struct { uint16_t ipm_void, ipm_nextmtu; } ih_pmtu;\n"
	"		uint32_t ih_void;\n"
	"	} icmp_hun;\n"
	"};\n"
	"typedef struct icmph_s {\n"
	"	uint8_t icmph_type, icmph_code;\n"
	"	uint16_t icmph_checksum;\n"
	"	uint32_t icmph_data;\n"
	"} icmph_t;\n"
	"typedef struct icmp6_hdr {\n"
	"	uint8_t icmp6_type, icmp6_code;\n"
	"	uint16_t icmp6_cksum;\n"
	"	union {\n"
	"		uint32_t icmp6_un_data32[1];\n"
	"		uint16_t icmp6_un_data16[2];\n"
	"		uint8_t icmp6_un_data8[4];\n"
	"	} icmp6_dataun;\n"
	"} icmp6_t;\n"
	"struct icmphdr {\n"
	"	uint8_t type, code;\n"
	"	uint16_t checksum;\n"
	"	union {\n"
	"		struct { uint16_t id, sequence; } echo;\n"
	"		uint32_t gateway;\n"
	"		struct { uint16_t __unused, mtu; } frag;\n"
	"	} un;\n"
	"};\n"

	"struct ether_header { uchar_t ether_dhost[6], ether_shost[6]; uint16_t ether_type; };\n"
	"struct ethhdr { uint8_t h_dest[6], h_source[6]; uint16_t h_proto; };\n"
	"struct arphdr { uint16_t ar_hrd, ar_pro; uint8_t ar_hln, ar_pln; uint16_t ar_op; };\n"

	"typedef struct cpuinfo {\n"
	"	processorid_t cpu_id;\n"
	"	psetid_t cpu_pset;\n"
	"	int cpu_chip, cpu_lgrp;\n"
	"	void *cpu_info;\n"
	"} cpuinfo_t;\n"
	"translator cpuinfo_t < processorid_t *unused > {\n"
	"	cpu_id = cpu; cpu_pset = 0; cpu_chip = 0; cpu_lgrp = 0; cpu_info = NULL;\n"
	"};\n"
	"inline cpuinfo_t *curcpu = xlate<cpuinfo_t *>((processorid_t *)NULL);\n"

	"typedef struct lwpsinfo {\n"
	"	int pr_flag, pr_syscall, pr_pri;\n"
	"	id_t pr_lwpid;\n"
	"	uintptr_t pr_addr, pr_wchan;\n"
	"	char pr_stype, pr_state, pr_sname;\n"
	"	string pr_clname;\n"
	"	processorid_t pr_onpro, pr_bindpro;\n"
	"	psetid_t pr_bindpset;\n"
	"} lwpsinfo_t;\n"
	"translator lwpsinfo_t < id_t *unused > {\n"
	"	pr_flag = 0; pr_syscall = 0; pr_pri = 0; pr_lwpid = tid;\n"
	"	pr_addr = 0; pr_wchan = 0; pr_stype = 0; pr_state = 6; pr_sname = 'O';\n"
	"	pr_clname = \"\"; pr_onpro = cpu; pr_bindpro = cpu; pr_bindpset = 0;\n"
	"};\n"
	"inline lwpsinfo_t *curlwpsinfo = xlate<lwpsinfo_t *>((id_t *)NULL);\n"

	"typedef struct psinfo {\n"
	"	int pr_nlwp;\n"
	"	pid_t pr_pid, pr_ppid, pr_pgid, pr_sid;\n"
	"	uid_t pr_uid, pr_euid;\n"
	"	gid_t pr_gid, pr_egid;\n"
	"	uintptr_t pr_addr;\n"
	"	string pr_fname, pr_psargs;\n"
	"	taskid_t pr_taskid;\n"
	"	projid_t pr_projid;\n"
	"	zoneid_t pr_zoneid;\n"
	"} psinfo_t;\n"
	"translator psinfo_t < pid_t *unused > {\n"
	"	pr_nlwp = 1; pr_pid = pid; pr_ppid = ppid; pr_pgid = $pgid; pr_sid = $sid;\n"
	"	pr_uid = uid; pr_euid = $euid; pr_gid = gid; pr_egid = $egid; pr_addr = 0;\n"
	"	pr_fname = execname; pr_psargs = execname; pr_taskid = $taskid;\n"
	"	pr_projid = $projid; pr_zoneid = 0;\n"
	"};\n"
	"inline psinfo_t *curpsinfo = xlate<psinfo_t *>((pid_t *)NULL);\n";
