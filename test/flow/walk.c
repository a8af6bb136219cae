/* walk: every connection once, as it stands. */
#include <netinet/in.h>
#include <string.h>

#include "made.h"

static void
pages(void)
{
	enum { N = 2 * FLOW_PAGE + 44 };
	struct flow_table *t = made_table(2 * N, FLOW_WANT_WALK);
	static struct flow_page page;
	static bool seen[N];
	unsigned n = 0;

	for (unsigned i = 0; i < N; i++) {
		struct pkt p = made_udp(i, i + 1, MADE_SEC, 1);

		p.id = i + 1;
		made_give(t, &p);
	}
	page.at = 0;
	for (page.n = 1; page.n > 0; n += page.n) {
		flow_walk(t, &page);
		for (unsigned i = 0; i < page.n; i++) {
			CU_ASSERT(page.list[i].cid <= N && !seen[page.list[i].cid - 1]);
			seen[page.list[i].cid - 1] = true;
		}
	}
	CU_ASSERT_EQUAL(n, N);
	CU_ASSERT_EQUAL(page.now, MADE_SEC);
	flow_table_free(t);
}

/* The only connection of @t. */
static const struct flow_info *
only(struct flow_table *t)
{
	static struct flow_page page;

	page.at = 0;
	flow_walk(t, &page);
	CU_ASSERT_EQUAL_FATAL(page.n, 1);
	return &page.list[0];
}

static void
counted(void)
{
	struct flow_table *t = made_table(100, FLOW_WANT_WALK);
	struct pkt p = made_udp(1, 2, MADE_SEC, 5), answer = made_answer(&p);
	const struct flow_info *f;

	answer.payload_len = 70;
	answer.port = 2;
	made_give(t, &p);
	made_give(t, &p);
	made_give(t, &answer);
	f = only(t);
	CU_ASSERT(f->cid == p.id && f->proto == IPPROTO_UDP && f->ip_ver == 4 && f->port_id == 2);
	CU_ASSERT_EQUAL(f->begun, p.ts);
	CU_ASSERT(f->last >= f->begun && f->last <= answer.ts + MADE_SEC / 500);
	CU_ASSERT(f->end[0].active && !f->end[1].active);
	CU_ASSERT(f->end[0].port == 1000 && f->end[1].port == 53);
	CU_ASSERT_EQUAL(memcmp(f->end[1].addr, p.daddr, 16), 0);
	CU_ASSERT(f->end[0].packets == 2 && f->end[0].bytes == 10);
	CU_ASSERT(f->end[1].packets == 1 && f->end[1].bytes == 70);
	CU_ASSERT(f->end[0].owner.pid == -1 && f->end[1].owner.pid == -1);
	flow_table_free(t);
}

/* What has expired is not live, whether it has been put away or not. */
static void
expired(void)
{
	struct flow_table *t = made_table(100, FLOW_WANT_WALK);
	struct pkt p = made_udp(1, 2, MADE_SEC, 5);
	struct pkt later = made_udp(3, 4, 11 * MADE_SEC + MADE_SEC / 8, 5);

	made_give(t, &p);
	made_give(t, &later);
	CU_ASSERT_EQUAL(only(t)->cid, later.id);
	flow_table_free(t);
}

/* Whose SYN was missed opened it all the same. */
static void
opener(void)
{
	struct flow_table *t = made_table(100, FLOW_WANT_WALK);
	struct pkt p = made_udp(1, 2, MADE_SEC, 0);
	static const uint8_t frame[64] = {0x20, 0x07, [20 + 12] = 5 << 4};
	const struct flow_info *f;

	p.proto = IPPROTO_TCP;
	p.tcp_flags = 0x12;
	p.data = frame;
	p.off_l4 = 20;
	p.layers = PKT_BIT(PKT_IP4) | PKT_BIT(PKT_TCP) | PKT_BIT(PKT_VLAN);
	made_give(t, &p);
	f = only(t);
	CU_ASSERT(f->end[0].port == 53 && f->end[0].active && f->end[1].port == 1000);
	CU_ASSERT(f->end[0].packets == 0 && f->end[1].packets == 1);
	CU_ASSERT(f->vlan[0] == 7 && f->vlan[1] == 0);
	flow_table_free(t);
}

static void
states(void)
{
	CU_ASSERT_STRING_EQUAL(flow_state_name(IPPROTO_TCP, FLOW_TCP_CLOSED), "closed");
	CU_ASSERT_STRING_EQUAL(flow_state_name(IPPROTO_TCP, FLOW_TCP_ESTABLISHED), "established");
	CU_ASSERT_STRING_EQUAL(flow_state_name(IPPROTO_TCP, FLOW_TCP_TIME_WAIT), "time-wait");
	CU_ASSERT_STRING_EQUAL(flow_state_name(IPPROTO_SCTP, FLOW_SCTP_SHUTDOWN_ACK_SENT),
		"shutdown-ack-sent");
	CU_ASSERT_STRING_EQUAL(flow_state_name(IPPROTO_UDP, 0), "-");
}

UNIT_SUITE(walk_suite, "flow/walk.c", {"pages", pages}, {"counters", counted}, {"expired", expired},
	{"who opened it", opener}, {"names of states", states});
