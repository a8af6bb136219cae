/*
 * port_rss: receive side scaling, with a key that gives both directions the same hash. For
 * port_ethdev*.c only.
 *
 * The key is 0x6d5a over and over: with a period of 16 bits, Toeplitz' hash does not change when
 * two addresses, or two ports, change places. Keys of librte_thash are made for other ends: its
 * sequences are not periodic, and can not be made to be. The price is a hash of 16 bits, of which a
 * device uses 7 to 9.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

struct rte_eth_conf;
struct rte_eth_dev_info;

void port_rss_key(uint8_t *key, unsigned len);

/* What the device can hash of RTE_ETH_RSS_*, and we want it to: addresses and ports of TCP, UDP and
 * SCTP. @addresses_only: of no packet the ports; a device that tells hashes of protocols apart then
 * gives TCP, UDP and SCTP to its first queue. 0: it does not hash. */
uint64_t port_rss_types(const struct rte_eth_dev_info *info, bool addresses_only);

/* Have @conf ask for it, if the device can. */
void port_rss_ask(const struct rte_eth_dev_info *info, struct rte_eth_conf *conf);

/* After the start: is the key the one that was asked for? Some drivers take it only now. True if
 * the driver can not say. */
bool port_rss_is_set(uint16_t dev, const struct rte_eth_dev_info *info);

/* After the start: from now on by addresses alone, or by ports as well. 0 or -errno. */
int port_rss_by_addresses(uint16_t dev, const struct rte_eth_dev_info *info, bool alone);
