/*
 * Linux' headers.
 *
 * @@ args: -C -q
 */
#include <linux/if_ether.h>
#include <linux/in.h>
#include <linux/ip.h>
#include <linux/ipv6.h>
#include <linux/tcp.h>
#include <linux/udp.h>
BEGIN { printf("%d %d %x\n", ETH_ALEN, sizeof(struct ip_msfilter), ETH_P_IP); exit(0); }

/* @@ stdout
6 20 800

*/
