/* Tests of app/port_rss.c: the key against librte_thash's own Toeplitz, and what is asked for. */
#include "../unit.h"

#include <stdlib.h>
#include <string.h>

#include <rte_ethdev.h>
#include <rte_thash.h>

#include "../../app/port_rss.h"

enum { TUPLES = 2000, WORDS_4 = 3, WORDS_6 = 9, KEY = 52 };

/* The hash of @n words: addresses, then both ports; and with the ends the other way round. */
static void
compare(const uint32_t *there, unsigned n, const uint8_t *key)
{
	uint32_t back[WORDS_6], half = (n - 1) / 2;

	memcpy(back, there + half, 4 * half);
	memcpy(back + half, there, 4 * half);
	back[n - 1] = there[n - 1] << 16 | there[n - 1] >> 16;
	CU_ASSERT_EQUAL(rte_softrss((uint32_t *)(uintptr_t)there, n, key),
		rte_softrss(back, n, key));
	CU_ASSERT_EQUAL(rte_softrss((uint32_t *)(uintptr_t)there, n - 1, key),
		rte_softrss(back, n - 1, key));
}

static void
symmetric(void)
{
	uint8_t key[KEY];
	uint32_t tuple[WORDS_6], first = 0, differ = 0;

	port_rss_key(key, sizeof(key));
	srand(1);
	for (unsigned i = 0; i < TUPLES; i++) {
		for (unsigned word = 0; word < WORDS_6; word++)
			tuple[word] = (uint32_t)rand() << 8 ^ (uint32_t)rand();
		compare(tuple, WORDS_4, key);
		compare(tuple, WORDS_6, key);
		if (!i)
			first = rte_softrss(tuple, WORDS_4, key);
		differ += first != rte_softrss(tuple, WORDS_4, key);
	}
	CU_ASSERT(differ > TUPLES * 9 / 10);
}

static void
asked(void)
{
	struct rte_eth_dev_info info = {.hash_key_size = 52, .flow_type_rss_offloads =
		RTE_ETH_RSS_IPV4 | RTE_ETH_RSS_NONFRAG_IPV4_TCP | RTE_ETH_RSS_VXLAN |
		RTE_ETH_RSS_IPV6_EX};
	struct rte_eth_conf conf = {0};

	port_rss_ask(&info, &conf);
	CU_ASSERT_EQUAL(conf.rxmode.mq_mode, RTE_ETH_MQ_RX_RSS);
	CU_ASSERT_EQUAL(conf.rx_adv_conf.rss_conf.rss_hf,
		RTE_ETH_RSS_IPV4 | RTE_ETH_RSS_NONFRAG_IPV4_TCP);
	CU_ASSERT_EQUAL(conf.rx_adv_conf.rss_conf.rss_key_len, 52);
	CU_ASSERT_EQUAL(conf.rx_adv_conf.rss_conf.rss_key[51], 0x5a);
	CU_ASSERT_EQUAL(port_rss_types(&info, true), RTE_ETH_RSS_IPV4);
}

static void
nothing_to_ask(void)
{
	struct rte_eth_dev_info info = {.flow_type_rss_offloads = RTE_ETH_RSS_VXLAN};
	struct rte_eth_conf conf = {0};

	port_rss_ask(&info, &conf);
	CU_ASSERT_EQUAL(conf.rxmode.mq_mode, RTE_ETH_MQ_RX_NONE);
	CU_ASSERT_PTR_NULL(conf.rx_adv_conf.rss_conf.rss_key);
}

UNIT_SUITE(suite_port_rss, "app/port_rss.c", {"the key is symmetric", symmetric},
	{"what is asked of a device", asked}, {"a device that does not hash", nothing_to_ask});
