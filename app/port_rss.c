/* port_rss: see port_rss.h. */
#include "port_rss.h"

#include <string.h>

#include <rte_ethdev.h>

#define KEY_LEN 40 /* where the driver does not say */

/* These take addresses from extension headers, where lib/flow does not look. */
#define EXTENSIONS (RTE_ETH_RSS_IPV6_EX | RTE_ETH_RSS_IPV6_TCP_EX | RTE_ETH_RSS_IPV6_UDP_EX)

static uint8_t symmetric[UINT8_MAX];

void
port_rss_key(uint8_t *key, unsigned len)
{
	for (unsigned i = 0; i < len; i++)
		key[i] = i % 2 == 0 ? 0x6d : 0x5a;
}

uint64_t
port_rss_types(const struct rte_eth_dev_info *info, bool addresses_only)
{
	uint64_t want = RTE_ETH_RSS_IP;

	if (!addresses_only)
		want |= RTE_ETH_RSS_TCP | RTE_ETH_RSS_UDP | RTE_ETH_RSS_SCTP;
	return info->flow_type_rss_offloads & want & ~EXTENSIONS;
}

static struct rte_eth_rss_conf
ours(const struct rte_eth_dev_info *info, uint64_t types)
{
	struct rte_eth_rss_conf rss = {.rss_key = symmetric, .rss_hf = types,
		.rss_key_len = info->hash_key_size ? info->hash_key_size : KEY_LEN};

	port_rss_key(symmetric, sizeof(symmetric));
	return rss;
}

void
port_rss_ask(const struct rte_eth_dev_info *info, struct rte_eth_conf *conf)
{
	uint64_t types = port_rss_types(info, false);

	if (!types)
		return;
	conf->rxmode.mq_mode = RTE_ETH_MQ_RX_RSS;
	conf->rx_adv_conf.rss_conf = ours(info, types);
}

bool
port_rss_is_set(uint16_t dev, const struct rte_eth_dev_info *info)
{
	struct rte_eth_rss_conf rss = ours(info, port_rss_types(info, false));
	uint8_t key[UINT8_MAX];
	struct rte_eth_rss_conf is = {.rss_key = key, .rss_key_len = sizeof(key)};

	if (rte_eth_dev_rss_hash_conf_get(dev, &is) || !memcmp(key, symmetric, rss.rss_key_len))
		return true;
	return !rte_eth_dev_rss_hash_update(dev, &rss);
}

int
port_rss_by_addresses(uint16_t dev, const struct rte_eth_dev_info *info, bool alone)
{
	struct rte_eth_rss_conf rss = ours(info, port_rss_types(info, alone));

	return rte_eth_dev_rss_hash_update(dev, &rss);
}
