/* port_kernel: kernel interfaces as DPDK devices. For port_ethdev*.c only. */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "settings.h"

struct diag;
struct port_stats;

/* Is @name an interface, up, and may we listen on it by @driver? 0, or -errno with @d filled. */
int port_kernel_check(const char *name, enum settings_driver driver, struct diag *d);

/* The arguments of the virtual device number @id that listens on @name with @queues queues. */
int port_kernel_devargs(const char *name, enum settings_driver driver, unsigned id, unsigned queues,
	char *text, size_t size);

/* enum pkt_link of the interface's packets. */
uint8_t port_kernel_link(const char *name);

/* How many receive queues the interface has: net_af_xdp gets packets of those alone that it has. */
unsigned port_kernel_queues(const char *name);

/* Is the interface of this index still there, in our namespace? */
bool port_kernel_is_there(unsigned index);

bool port_kernel_is_up(const char *name);
uint16_t port_kernel_mtu(const char *name); /* 0: nobody knows */

/* After the device was made: the @n packet sockets that its driver opened on @name; how many there
 * are. On the loopback interface they are told to skip what goes out, or each packet would come
 * twice. */
unsigned port_kernel_sockets(const char *name, int *sockets, unsigned n);

/* What the machine sends on interface @name does not arrive at @socket any more, or again; on the
 * loopback interface it never does. */
void port_kernel_ignore_outgoing(const char *name, int socket, bool on);

/* How many packets the kernel has dropped at @socket since the last call. */
uint64_t port_kernel_dropped(int socket);
