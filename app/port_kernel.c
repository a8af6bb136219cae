/*
 * Kernel interfaces: what the kernel says of them, and what net_af_packet does not do about its
 * socket.
 */
#include "port_kernel.h"

#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <linux/filter.h>
#include <linux/if_packet.h>
#include <net/if.h>
#include <net/if_arp.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <rte_common.h>

#include "../lib/decode/pkt.h"
#include "../lib/lang/diag.h"
#include "claim.h"

/* The kernel cuts frames that are larger than a slot of the ring without a trace, and offloading
 * makes frames of 64 KB. DPDK wants slots that fill blocks of whole pages and fit into an mbuf,
 * whose size is 16 bits: 65408 * 32 are 511 pages. Two rings (DPDK makes one to send, too) of
 * 1024 slots are 134 MB, which all queues share. Frames beyond 65342 bytes, which only the loopback
 * interface makes, are cut to that, and nobody knows how long they were. */
#define AF_PACKET_RING "framesz=65408,blocksz=2093056"

enum { SLOTS = 1024, BLOCK_SLOTS = 32 };

/* ioctl() on an interface. 0 or -errno. */
static int
query(const char *name, unsigned long request, struct ifreq *ifr)
{
	int fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
	int rc;

	if (fd < 0)
		return -errno;
	*ifr = (struct ifreq){0};
	strncpy(ifr->ifr_name, name, sizeof(ifr->ifr_name) - 1);
	rc = ioctl(fd, request, ifr) ? -errno : 0;
	close(fd);
	return rc;
}

/* Where a second one fails, its driver takes the kernel's program away from the first one, too. */
static int
claim_queues(const char *name, struct diag *d)
{
	if (claim_device(name) != -EBUSY)
		return 0;
	diag_set(d, NULL, "%s: another dtap has this interface by af_xdp, which shares with nobody",
		name);
	return -EBUSY;
}

int
port_kernel_check(const char *name, enum settings_driver driver, struct diag *d)
{
	struct ifreq ifr;
	int fd;

	if (strlen(name) >= IFNAMSIZ || !if_nametoindex(name)) {
		diag_set(d, NULL, "%s: no such interface; 'ip link' lists them", name);
		return -ENODEV;
	}
	if (!query(name, SIOCGIFFLAGS, &ifr) && !(ifr.ifr_flags & IFF_UP)) {
		diag_set(d, NULL, "%s: the interface is down; ip link set %s up", name, name);
		return -ENETDOWN;
	}
	fd = socket(AF_PACKET, SOCK_RAW | SOCK_CLOEXEC, 0);
	if (fd < 0) {
		int err = errno;

		diag_set(d, NULL, err == EPERM ? "%s: listening needs root's rights "
			"(CAP_NET_RAW); try sudo" : "%s: no packet socket", name);
		return -err;
	}
	close(fd);
	return driver == SETTINGS_AF_XDP ? claim_queues(name, d) : 0;
}

int
port_kernel_devargs(const char *name, enum settings_driver driver, unsigned id, unsigned queues,
	char *text, size_t size)
{
	unsigned blocks = RTE_MAX(SLOTS / BLOCK_SLOTS / queues, 1u);
	int len = driver == SETTINGS_AF_XDP ?
		snprintf(text, size, "net_af_xdp%u,iface=%s,queue_count=%u", id, name, queues) :
		snprintf(text, size,
			"net_af_packet%u,iface=%s,qpairs=%u,framecnt=%u," AF_PACKET_RING,
			id, name, queues, blocks * BLOCK_SLOTS);

	return (size_t)len < size ? 0 : -ENAMETOOLONG;
}

uint8_t
port_kernel_link(const char *name)
{
	struct ifreq ifr;

	if (query(name, SIOCGIFHWADDR, &ifr))
		return PKT_LINK_ETHER;
	switch (ifr.ifr_hwaddr.sa_family) {
	case ARPHRD_ETHER:
	case ARPHRD_LOOPBACK: return PKT_LINK_ETHER;
	default: return PKT_LINK_RAW; /* tun, WireGuard, PPP, tunnels: no link header */
	}
}

static bool
listens(int fd, unsigned ifindex)
{
	struct sockaddr_ll addr = {0};
	socklen_t len = sizeof(addr);

	return !getsockname(fd, (struct sockaddr *)&addr, &len) &&
		addr.sll_family == AF_PACKET && (unsigned)addr.sll_ifindex == ifindex;
}

unsigned
port_kernel_queues(const char *name)
{
	char path[PATH_MAX];
	struct dirent *e;
	unsigned n = 0;
	DIR *dir;

	snprintf(path, sizeof(path), "/sys/class/net/%s/queues", name);
	dir = opendir(path);
	while (dir && (e = readdir(dir)))
		n += !strncmp(e->d_name, "rx-", 3);
	if (dir)
		closedir(dir);
	return RTE_MAX(n, 1u);
}

static bool
has_flag(const char *name, int flag)
{
	struct ifreq ifr;

	return !query(name, SIOCGIFFLAGS, &ifr) && (ifr.ifr_flags & flag);
}

bool
port_kernel_is_there(unsigned index)
{
	char name[IF_NAMESIZE];

	return if_indextoname(index, name);
}

bool
port_kernel_is_up(const char *name)
{
	return has_flag(name, IFF_RUNNING);
}

uint16_t
port_kernel_mtu(const char *name)
{
	struct ifreq ifr;

	return query(name, SIOCGIFMTU, &ifr) ? 0 : (uint16_t)RTE_MIN(ifr.ifr_mtu, UINT16_MAX);
}

/* Not PACKET_IGNORE_OUTGOING: the driver makes its sockets members of a fanout group, which has a
 * setting of its own. */
void
port_kernel_ignore_outgoing(const char *name, int fd, bool on)
{
	struct sock_filter code[] = {
		BPF_STMT(BPF_LD | BPF_B | BPF_ABS, (uint32_t)SKF_AD_OFF + SKF_AD_PKTTYPE),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, PACKET_OUTGOING, 0, 1),
		BPF_STMT(BPF_RET | BPF_K, 0),
		BPF_STMT(BPF_RET | BPF_K, UINT32_MAX),
	};
	struct sock_fprog program = {sizeof(code) / sizeof(*code), code};

	if (on || has_flag(name, IFF_LOOPBACK))
		setsockopt(fd, SOL_SOCKET, SO_ATTACH_FILTER, &program, sizeof(program));
	else
		setsockopt(fd, SOL_SOCKET, SO_DETACH_FILTER, NULL, 0);
}

unsigned
port_kernel_sockets(const char *name, int *sockets, unsigned n)
{
	unsigned ifindex = if_nametoindex(name), found = 0;
	DIR *dir = opendir("/proc/self/fd");
	struct dirent *e;

	/* the last ones: another device may listen on the same interface */
	while (dir && (e = readdir(dir))) {
		int fd = atoi(e->d_name);

		if (!listens(fd, ifindex))
			continue;
		if (found == n)
			memmove(sockets, sockets + 1, --found * sizeof(*sockets));
		sockets[found++] = fd;
	}
	if (dir)
		closedir(dir);
	for (unsigned i = 0; i < found; i++)
		port_kernel_ignore_outgoing(name, sockets[i], false);
	return found;
}

uint64_t
port_kernel_dropped(int fd)
{
	struct tpacket_stats stats = {0};
	socklen_t len = sizeof(stats);

	return getsockopt(fd, SOL_PACKET, PACKET_STATISTICS, &stats, &len) ? 0 : stats.tp_drops;
}
