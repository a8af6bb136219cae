/*
 * Solaris' headers that scripts name, which dtap brings.
 *
 * @@ args: -C -q -r us-le.pcap
 */
#include <inet/common.h>
#include <inet/ip.h>
#include <inet/ip6.h>
#include <inet/tcp.h>
#include <inet/udp_impl.h>
#include <sys/errno.h>
#include <sys/ethernet.h>
#include <sys/ip.h>
#include <sys/netstack.h>
BEGIN { printf("%d %d %d\n", TCPS_ESTABLISHED, TCPS_LISTEN, ETHERADDRL); }
tcp:::receive /args[4]->tcp_flags & TH_ACK && args[2]->ip_ver == IPV4_VERSION/
{
	this->ip = (ipha_t *)((uintptr_t)args[4]->tcp_hdr - 20);
	printf("%d %d %d\n", IPH_HDR_VERSION(this->ip), IPH_HDR_LENGTH(this->ip), TCP_HDR_LENGTH(args[4]->tcp_hdr));
}

/* @@ stdout
0 -3 6
4 20 20

*/
