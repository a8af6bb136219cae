/* port_kernel: kernel interfaces as DPDK devices. For port_ethdev.c only. */
#pragma once

#include <stddef.h>
#include <stdint.h>

#include "settings.h"

struct diag;
struct port_stats;

/* Is @name an interface, up, and may we listen on it? 0, or -errno with @d filled. */
int port_kernel_check(const char *name, struct diag *d);

/* The arguments of the virtual device number @id that listens on @name. */
int port_kernel_devargs(const char *name, enum settings_driver driver, unsigned id, char *text,
	size_t size);

/* enum pkt_link of the interface's packets. */
uint8_t port_kernel_link(const char *name);

/* After the device was made: the packet socket that its driver opened on @name, -1 if there is
 * none. On the loopback interface it is told to skip what goes out, or each packet would come
 * twice. */
int port_kernel_socket(const char *name);

/* How many packets the kernel has dropped at @socket since the last call. */
uint64_t port_kernel_dropped(int socket);
