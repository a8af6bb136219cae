/* port_offload: what kernels leave to network cards. For port_ethdev*.c only. */
#pragma once

#include <stdbool.h>

struct rte_mbuf;

/* Is the TCP or UDP checksum of a frame only begun? The kernel puts the sum of the pseudo header there
 * for a card to go on with. A virtual interface has no card: who listens there gets such frames. */
bool port_offload_is_unfinished(const struct rte_mbuf *m);
