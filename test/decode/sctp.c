/*
 * sctp: the common header and the first chunk's.
 */
#include "sample.h"

#define BASE (PKT_BIT(PKT_ETHER) | PKT_BIT(PKT_IP4))
#define COMMON "0b59 0050 00003039 00000000 "

static void
values(void)
{
	const struct pkt *p = sample_ether(ETHER("0800") IP4("0024", "84") COMMON "0e000004");

	CU_ASSERT_EQUAL(p->layers, BASE | PKT_BIT(PKT_SCTP) | PKT_BIT(PKT_SCTP_CHUNK));
	CU_ASSERT_EQUAL(p->sport, 2905);
	CU_ASSERT_EQUAL(p->dport, 80);
	CU_ASSERT_EQUAL(p->off_payload, 46);
	CU_ASSERT_EQUAL(p->payload_len, 4);
	CU_ASSERT_EQUAL(p->end, PKT_END_SCTP);
}

static void
chunk(void)
{
	/* None, half of one, one that is shorter than its header. */
	CU_ASSERT_EQUAL(sample_ether(ETHER("0800") IP4("0020", "84") COMMON)->layers,
		BASE | PKT_BIT(PKT_SCTP));
	CU_ASSERT_EQUAL(sample_ether(ETHER("0800") IP4("0023", "84") COMMON "0e000004")->layers,
		BASE | PKT_BIT(PKT_SCTP));
	CU_ASSERT_EQUAL(sample_ether(ETHER("0800") IP4("0024", "84") COMMON "0e000003")->layers,
		BASE | PKT_BIT(PKT_SCTP));
}

static void
truncated(void)
{
	const struct pkt *p = sample_ether(ETHER("0800") IP4("001f", "84") COMMON);

	CU_ASSERT_EQUAL(p->layers, BASE);
	CU_ASSERT_EQUAL(p->end, PKT_END_SCTP_TRUNC);
}

UNIT_SUITE(sctp_suite, "decode/sctp.c", {"values", values}, {"chunk", chunk},
	{"truncated", truncated});
