/* Tests of app/stats.c. */
#include "../../app/stats.h"

#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>

#include "fired.h"

/* Fire and count: TCP and UDP on port 0, ARP and a cut TCP packet on port 1. */
static void
count(struct fire_rig *r, struct stats *s, struct stats_fired *f, unsigned rounds)
{
	for (unsigned i = 0; i < rounds; i++) {
		struct pkt *cut;
		unsigned fired;

		fire_rig_packet(r, IPPROTO_TCP, 0, 80);
		fire_rig_packet(r, IPPROTO_UDP, 0, (uint16_t)i);
		fire_rig_packet(r, 0, 1, 0);
		cut = fire_rig_packet(r, IPPROTO_TCP, 1, 81);
		cut->cap_len = 40;
		cut->mbuf->data_len = 40;
		cut->mbuf->pkt_len = 40;
		fired = fire_rig_fire(r);
		stats_count(s, r->pkts, 4);
		stats_fire(f, r->rs, r->pkts, fired);
	}
}

static uint64_t
sum(const uint64_t *v, unsigned n)
{
	uint64_t total = 0;

	for (unsigned i = 0; i < n; i++)
		total += v[i];
	return total;
}

static void
sums(void)
{
	struct fire_rig *r = fired_new("gld:::receive { } ip:::receive { @ = count(); } "
		"tcp::eth0:receive { } udp:::receive /args[4]->udp_sport % 3 == 0/ { } "
		"tcp::eth1:receive { } tcp:::send { }", 0);
	/* gld, ip, tcp:send, tcp of eth0, tcp of eth1, udp: the order of firing */
	static const uint64_t seen[2][6] = {{60, 60, 0, 30, 0, 30}, {60, 30, 0, 0, 0, 0}};
	struct stats *s = calloc(2, sizeof(*s));
	struct stats_fired *f = stats_fired_new(r->rs, 2);

	CU_ASSERT_PTR_NOT_NULL_FATAL(f);
	CU_ASSERT_EQUAL_FATAL(r->rs->npacket, 6);
	count(r, s, f, 30);
	for (unsigned p = 0; p < 2; p++) {
		CU_ASSERT_EQUAL(s[p].received, 60);
		CU_ASSERT_EQUAL(sum(s[p].ends, PKT_NENDS), 60);
		CU_ASSERT_EQUAL(f[p].packets, 60);
		for (unsigned i = 0; i < 6; i++)
			CU_ASSERT_EQUAL(f[p].seen[i], seen[p][i]);
	}
	CU_ASSERT_EQUAL(s[0].bytes, 30 * (54 + 42));
	CU_ASSERT_EQUAL(s[0].ends[PKT_END_TCP], 30);
	CU_ASSERT_EQUAL(s[0].ends[PKT_END_UDP], 30);
	CU_ASSERT_EQUAL(s[1].ends[PKT_END_ARP], 30);
	CU_ASSERT_EQUAL(s[1].ends[PKT_END_TCP_TRUNC], 30);
	CU_ASSERT_EQUAL(s[0].layers[PKT_ETHER], 60);
	CU_ASSERT_EQUAL(s[1].layers[PKT_IP4], 30);
	CU_ASSERT_EQUAL(s[1].layers[PKT_TCP], 0);
	for (unsigned i = 0; i < 6; i++)
		CU_ASSERT(f[0].seen[i] + f[1].seen[i] >= r->e->live->matched[i]);
	stats_fired_free(f);
	free(s);
	fire_rig_free(r);
}

/* What two workers have counted, added up. */
static void
add(void)
{
	struct fire_rig *r = fired_new("udp:::receive { @ = count(); } gld:::receive { }", 0);
	struct stats *s = calloc(2, sizeof(*s)), *other = calloc(2, sizeof(*s));
	struct stats_fired *f = stats_fired_new(r->rs, 2), *also = stats_fired_new(r->rs, 2);

	CU_ASSERT_PTR_NOT_NULL_FATAL(f);
	CU_ASSERT_PTR_NOT_NULL_FATAL(also);
	count(r, s, f, 3);
	count(r, other, also, 4);
	stats_add(s, other, 2);
	stats_fired_add(f, also, r->rs, 2);
	CU_ASSERT_EQUAL(s[0].received, 14);
	CU_ASSERT_EQUAL(s[0].bytes, 7 * (54 + 42));
	CU_ASSERT_EQUAL(s[1].ends[PKT_END_ARP], 7);
	CU_ASSERT_EQUAL(s[1].layers[PKT_IP4], 7);
	CU_ASSERT_EQUAL(f[1].packets, 14);
	CU_ASSERT_EQUAL(f[0].seen[1], 7);
	CU_ASSERT_EQUAL(f[1].seen[0], 14);
	stats_fired_free(f);
	stats_fired_free(also);
	free(s);
	free(other);
	fire_rig_free(r);
}

/* Packets after exit() are received, and fire nothing. */
static void
unfired(void)
{
	struct fire_rig *r = fired_new("udp:::receive { exit(0); }", 0);
	struct stats *s = calloc(2, sizeof(*s));
	struct stats_fired *f = stats_fired_new(r->rs, 2);

	CU_ASSERT_PTR_NOT_NULL_FATAL(f);
	count(r, s, f, 1);
	CU_ASSERT_EQUAL(s[0].received + s[1].received, 4);
	CU_ASSERT_EQUAL(f[0].packets, 2);
	CU_ASSERT_EQUAL(f[1].packets, 0);
	CU_ASSERT_EQUAL(f[0].seen[0], 1);
	stats_fired_free(f);
	free(s);
	fire_rig_free(r);
}

/* The number in the line of @text that starts with @name, after the first line that has @after. */
static long long
number(const char *text, const char *after, const char *name)
{
	const char *at = strstr(text, after);

	at = at != NULL ? strstr(at, name) : NULL;
	CU_ASSERT_PTR_NOT_NULL_FATAL(at);
	return strtoll(at + 40, NULL, 10); /* the third column */
}

static void
print(void)
{
	struct fire_rig *r = fired_new("gld:::receive { @ = count(); }"
		"udp:::receive /args[4]->udp_sport % 3 == 0/ { trace(1); } END { }", 0);
	struct stats *s = calloc(2, sizeof(*s));
	struct stats_fired *f = stats_fired_new(r->rs, 2);
	static const struct port ports[2] = {{.id = 0, .name = "eth0", .driver = "net_a"},
		{.id = 1, .name = "eth1", .driver = "net_b"}};
	static const struct port_stats ps[2] = {{.missed = 11}, {.unknown_link = 13}};
	struct stats_run run = {.records = 10, .drops = {[EXEC_DROP_PRINCIPAL] = 17}, .updates = 19};
	char *text;
	size_t len;
	FILE *out = open_memstream(&text, &len);
	struct stats_all all = {.ports = ports, .nports = 2, .port_stats = ps, .stats = s,
		.fired = f, .rs = r->rs, .run = &run};

	count(r, s, f, 30);
	run.matched = r->e->live->matched;
	stats_print(out, &all);
	fclose(out);
	CU_ASSERT_EQUAL(number(text, "port 0 eth0 (net_a)", "  received     packets"), 60);
	CU_ASSERT_EQUAL(number(text, "port 1 eth1 (net_b)", "  received     packets"), 60);
	CU_ASSERT_EQUAL(number(text, "port 0", "  undecodable  total"), 0);
	CU_ASSERT_EQUAL(number(text, "port 1", "  undecodable  total"), 30);
	CU_ASSERT_EQUAL(number(text, "port 0", "  dropped      missed"), 11);
	CU_ASSERT_EQUAL(number(text, "port 1", "  dropped      unknown-link-type"), 13);
	CU_ASSERT_EQUAL(number(text, "clause 1 line 1 gld:::receive", "  probe        seen"), 120);
	CU_ASSERT_EQUAL(
		number(text, "clause 1 line 1 gld:::receive", "  probe        matched"), 120);
	CU_ASSERT_EQUAL(
		number(text, "clause 2 line 1 udp:::receive", "  probe        unmatched"), 20);
	CU_ASSERT_EQUAL(
		number(text, "clause 2 line 1 udp:::receive", "  probe        matched"), 10);
	CU_ASSERT_EQUAL(number(text, "clause 3 line 1 dtrace:::END", "  probe        matched"), 0);
	CU_ASSERT_EQUAL(number(text, "run\n", "  records      dropped"), 17);
	CU_ASSERT_EQUAL(number(text, "run\n", "  updates      aggregated"), 19);
	free(text);
	stats_fired_free(f);
	free(s);
	fire_rig_free(r);
}

UNIT_SUITE(suite_stats, "app/stats.c", {"sums", sums}, {"add", add}, {"after exit()", unfired}, {"print", print});
