/*
 * null: address families of many systems, in both byte orders.
 */
#include "sample.h"

static void
families(void)
{
	static const struct {
		enum pkt_link link;
		const char *hex;
		uint8_t ver;
	} rows[] = {
		{PKT_LINK_NULL, "02000000 " IP4("0014", "fd"), 4},
		{PKT_LINK_NULL, "00000002 " IP4("0014", "fd"), 4},
		{PKT_LINK_NULL, "0a000000 " IP6("0000", "3b"), 6},
		{PKT_LINK_NULL, "18000000 " IP6("0000", "3b"), 6},
		{PKT_LINK_NULL, "0000001c " IP6("0000", "3b"), 6},
		{PKT_LINK_NULL, "1e000000 " IP6("0000", "3b"), 6},
		{PKT_LINK_LOOP, "00000002 " IP4("0014", "fd"), 4},
		{PKT_LINK_LOOP, "0000001e " IP6("0000", "3b"), 6},
	};

	for (unsigned i = 0; i < RTE_DIM(rows); i++) {
		const struct pkt *p = sample_link(rows[i].link, rows[i].hex);

		CU_ASSERT_EQUAL(p->ip_ver, rows[i].ver);
		CU_ASSERT_EQUAL(p->off_l3, 4);
		CU_ASSERT_EQUAL(p->ethertype, 0);
	}
}

static void
others(void)
{
	/* Not IP; LOOP has only one byte order; the family and the version differ. */
	CU_ASSERT_EQUAL(sample_link(PKT_LINK_NULL, "07000000 45")->end, PKT_END_ETHERTYPE);
	CU_ASSERT_EQUAL(sample_link(PKT_LINK_LOOP, "02000000 " IP4("0014", "fd"))->end,
		PKT_END_ETHERTYPE);
	CU_ASSERT_EQUAL(sample_link(PKT_LINK_NULL, "02000000 " IP6("0000", "3b"))->end,
		PKT_END_IP_VERSION);
	CU_ASSERT_EQUAL(sample_link(PKT_LINK_NULL, "020000")->end, PKT_END_LINK_TRUNC);
	CU_ASSERT_EQUAL(sample_link(PKT_LINK_LOOP, "000000")->end, PKT_END_LINK_TRUNC);
}

UNIT_SUITE(null_suite, "decode/null.c", {"families", families}, {"others", others});
