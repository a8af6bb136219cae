/* Tests of lib/probe/fire.c, by every engine. */
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>

#include "../../lib/probe/fire.h"
#include "fire_rig.h"

#define SPORT "args[4]->tcp_sport"

static void
feed_mixed(struct fire_rig *r)
{
	fire_rig_packet(r, IPPROTO_TCP, 0, 1);
	fire_rig_packet(r, IPPROTO_UDP, 0, 2);
	fire_rig_packet(r, 0, 0, 0);
	fire_rig_packet(r, IPPROTO_TCP, 1, 4);
	CU_ASSERT_EQUAL(fire_rig_fire(r), 4);
}

static void
check_matched(struct fire_rig *r)
{
	static const uint64_t want[] = {3, 2, 1, 0};

	CU_ASSERT_EQUAL_FATAL(r->rs->n, 4);
	for (unsigned i = 0; i < 4; i++)
		CU_ASSERT_EQUAL(r->e->live->matched[i], want[i]);
}

static void
matched(void)
{
	fire_rig_expect("ip:::receive { @a = count(); } tcp:::receive { @b = count(); }"
		"udp:::receive /args[4]->udp_sport == 2/ { trace(1); }"
		"udp:::receive /args[4]->udp_sport == 3/ { trace(2); }",
		feed_mixed, "1", check_matched);
}

/* Packet by packet, from the outer header inwards, for each probe clause by clause. */
static void
order(void)
{
	fire_rig_expect("udp:::receive { printf(\"u\"); } tcp:::receive { printf(\"t\"); }"
		"gld:::receive { printf(\" g\"); } ip:::receive { printf(\"i\"); }"
		"tcp:::receive { printf(\"T\"); } arp:::receive { printf(\"a\"); }"
		"ip:::receive /args[2]->ip_ver == 4/ { printf(\"I\"); }",
		feed_mixed, " giItT giIu ga giItT", NULL);
}

/* The variable's part of a predicate sees what earlier packets of the burst have done. */
static void
guards(void)
{
	fire_rig_expect("int n; tcp:::receive /n < 2/ { n++; printf(\"%d \", " SPORT "); }",
		fire_rig_feed5, "1 2 ", NULL);
	fire_rig_expect("int n; tcp:::receive { n++; } tcp:::receive /n % 2 && " SPORT " > 1/"
		"{ printf(\"%d:%d \", " SPORT ", n); }",
		fire_rig_feed5, "3:3 5:5 ", NULL);
	fire_rig_expect("string s; tcp:::receive /s == \"\"/ { s = args[2]->ip_saddr; trace(s); }",
		fire_rig_feed5, "10.0.0.1", NULL);
	fire_rig_expect("tcp:::receive /seen[" SPORT " / 2]++ == 0/ { printf(\"%d \", " SPORT
			"); }",
		fire_rig_feed5, "1 2 4 ", NULL);
}

static void
context(void)
{
	fire_rig_expect("tcp:::receive { printf(\"%s %s %s %s %d %d %d;\", probeprov, probemod, "
			"probefunc, probename, cpu, arg0, timestamp); }",
		feed_mixed, "tcp net_a eth0 receive 3 1 1000;tcp net_b eth1 receive 3 4 4000;",
		NULL);
	fire_rig_expect("tcp::eth1:receive { printf(\"%d \", epid); } "
		"tcp:::receive { printf(\"%d,%d \", epid, walltimestamp - timestamp); }",
		feed_mixed, "2,1000000 1 3,1000000 ", NULL);
}

static void
ports(void)
{
	fire_rig_expect("tcp::eth0: { printf(\"0 \"); } tcp::eth1:receive { printf(\"1 \"); }"
		"ip:net_b::receive { printf(\"b\"); } gld::eth0:receive { printf(\"g\"); }",
		feed_mixed, "g0 ggb1 ", NULL);
}

static void
feed_send(struct fire_rig *r)
{
	static const uint32_t fires[] = {
		PKT_SEND, PKT_RECEIVE, PKT_SEND | PKT_RECEIVE, 0};

	for (uint16_t i = 0; i < 4; i++) {
		struct pkt *p = fire_rig_packet(r, IPPROTO_TCP, 0, i);

		r->n = 0;
		decode_burst(p, 1, &r->scratch);
		p->fires = fires[i];
		fire_burst(r->e, p, 1);
	}
}

static void
sides(void)
{
	fire_rig_expect("tcp:::receive { printf(\"r%d \", " SPORT "); }"
		"tcp:::send { printf(\"s%d \", " SPORT "); }", feed_send, "s0 r1 s2 r2 ", NULL);
}

/* --- faults -------------------------------------------------------------------------------- */

static void
check_fault(struct fire_rig *r)
{
	CU_ASSERT_EQUAL(r->e->live->faults, 1);
	CU_ASSERT_EQUAL(r->e->live->drops[EXEC_DROP_DBLERROR], 0);
}

/* Enabled probe and fault as ERROR sees them; what the clause had done stays, its record does
 * not. */
static void
faults(void)
{
	struct fire_rig *r =
		fire_rig_new("int n; tcp::eth0:receive { n = 5; trace(1 / (n - 5)); n = 6; }"
			     "tcp::eth0:receive { printf(\"later %d\", n); }"
			     "ERROR { printf(\"E%d,%d \", arg1, arg4); }",
			ENGINE_JIT, 0);
	const char *out;

	fire_rig_packet(r, IPPROTO_TCP, 0, 1);
	fire_rig_fire(r);
	check_fault(r);
	out = fire_rig_out(r);
	CU_ASSERT_PTR_NOT_NULL(strstr(out, "error in dt_clause_0 "));
	CU_ASSERT_PTR_NOT_NULL(strstr(out, "divide-by-zero"));
	CU_ASSERT_PTR_NOT_NULL(strstr(out, "]E1,4 later 5"));
	fire_rig_free(r);
}

/* The text of the message apart: what the other clauses print. */
static void
expect_around(const char *text, void (*check)(struct fire_rig *r), const char *want)
{
	for (unsigned kind = 0; kind < FIRE_RIG_KINDS; kind++) {
		struct fire_rig *r = fire_rig_new(text, (enum engine_kind)kind, 0);
		char got[256] = "";
		unsigned n = 0;
		bool in = false;

		fire_rig_packet(r, IPPROTO_TCP, 0, 7);
		fire_rig_packet(r, IPPROTO_TCP, 0, 8);
		fire_rig_fire(r);
		if (check != NULL)
			check(r);
		for (const char *s = fire_rig_out(r); *s != '\0'; s++) {
			in |= *s == '[';
			if (!in || *s == '[')
				got[n++] = *s;
			in &= *s != ']';
		}
		if (strcmp(got, want) != 0)
			printf("engine %u: %s\n  want: %s\n  got:  %s\n", kind, text, want, got);
		CU_ASSERT_STRING_EQUAL(got, want);
		fire_rig_free(r);
	}
}

static void
check_double(struct fire_rig *r)
{
	CU_ASSERT_EQUAL(r->e->live->faults, 4);
	CU_ASSERT_EQUAL(r->e->live->drops[EXEC_DROP_DBLERROR], 2);
}

static void
fault_kinds(void)
{
	/* In a guard, a body, an ERROR clause; later clauses run, not said to have failed. */
	expect_around("int z; tcp:::receive /1 / z/ { trace(1); } tcp:::receive { printf(\"%d \", "
		SPORT "); } ERROR { printf(\"E\"); }", NULL, "[E7 [E8 ");
	expect_around("int z; tcp:::receive { @a = sum(1 % z); } tcp:::receive { @b = count(); }"
		"tcp:::receive { printa(\"%@d \", @b); }", NULL, "[1 [2 ");
	expect_around("int z; tcp:::receive { trace(1 / z); } ERROR { trace(1 / z); }"
		"tcp:::receive { printf(\"%d \", " SPORT "); }", check_double, "[7 [8 ");
	expect_around("int z; tcp:::receive { trace(1 / z); } ERROR { trace(1 / z); }"
		"ERROR { printf(\"e\"); }", check_double, "[e[e");
	/* ERROR hides nothing of the firing that it interrupts. */
	expect_around("int z; tcp:::receive { trace(1 / z); } ERROR { x = probename; }"
		"tcp:::receive { printf(\"%s,%s,%d,%d \", x, probename, arg0, arg1 + arg4); }",
		NULL, "[ERROR,receive,1,0 [ERROR,receive,2,0 ");
}

/* --- exit() -------------------------------------------------------------------------------- */

static void
feed_stop(struct fire_rig *r)
{
	for (uint16_t i = 1; i <= 4; i++)
		fire_rig_packet(r, IPPROTO_TCP, 0, i);
	CU_ASSERT_EQUAL(fire_rig_fire(r), 2);
	CU_ASSERT(r->e->stopped);
}

/* The other clauses of the firing still run; no other probe, no other packet does. */
static void
exits(void)
{
	fire_rig_expect("ip:::receive { printf(\"i\"); } tcp:::receive { printf(\"t\"); }"
		"ip:::receive /arg0 == 2/ { exit(0); } ip:::receive { printf(\"I\"); }",
		feed_stop, "iIti", NULL);
	/* Clauses that only aggregate are run by a shorter way. */
	fire_rig_expect("ip:::receive /arg0 == 2/ { exit(0); } ip:::receive { @i = count(); }"
			"tcp:::receive { @t = count(); } END { printa(\"%@d \", @i); "
			"printa(\"%@d\", @t); }",
		feed_stop, "", NULL);
}

static void
end(struct fire_rig *r)
{
	feed_stop(r);
	fire_rig_probe(r, "END");
}

static void
exits_simple(void)
{
	fire_rig_expect("ip:::receive /arg0 == 2/ { exit(0); } ip:::receive { @i = count(); }"
		"tcp:::receive { @t = count(); } tcp:::receive { @t = count(); }"
		"END { printa(\"%@d \", @i); printa(\"%@d\", @t); }",
		end, "1 2", NULL);
}

/* --- records and turns --------------------------------------------------------------------- */

enum { RECORD = sizeof(struct record_hdr) + 8 };

static struct fire_rig *
small_buffer(const char *text, unsigned records)
{
	return fire_rig_new(text, ENGINE_JIT, records * RECORD);
}

/* No room: the clause does not run, later ones do. */
static void
full_drops(void)
{
	struct fire_rig *r = small_buffer("tcp:::receive { n++; trace((int64_t)" SPORT "); }"
		"tcp:::receive { @a = count(); }", 3);

	r->e->turn = NULL;
	fire_rig_feed5(r);
	CU_ASSERT_EQUAL(r->e->live->records, 3);
	CU_ASSERT_EQUAL(r->e->live->drops[EXEC_DROP_PRINCIPAL], 2);
	CU_ASSERT_EQUAL(r->e->live->rec_used, 3 * RECORD);
	CU_ASSERT_EQUAL(r->e->live->matched[0], 3);
	CU_ASSERT_EQUAL(r->e->live->matched[1], 5);
	CU_ASSERT_EQUAL(r->vars.globals[0], 3);
	CU_ASSERT_STRING_EQUAL(fire_rig_out(r), "123");
	fire_rig_free(r);
}

/* The tables are handed over when the buffer is full: at will, or because nothing may be lost. */
static void
full_turns(void)
{
	for (unsigned wait = 0; wait < 2; wait++) {
		struct fire_rig *r =
			small_buffer("tcp:::receive { @ = count(); "
				"trace((int64_t)" SPORT "); }", 2);

		r->e->wait = wait;
		fire_rig_feed5(r);
		CU_ASSERT_EQUAL(r->turns, 2);
		CU_ASSERT_EQUAL(r->musts, 2 * wait);
		CU_ASSERT_EQUAL(r->e->live->drops[EXEC_DROP_PRINCIPAL], 0);
		CU_ASSERT_STRING_EQUAL(fire_rig_out(r), "12345");
		fire_rig_free(r);
	}
}

static void
no_turn(struct engine *e, bool must)
{
	CU_ASSERT(!must);
}

/* Nobody had fresh tables: drops. A fault's record can be dropped as well. */
static void
turn_refused(void)
{
	struct fire_rig *r =
		small_buffer("tcp:::receive { trace(1 / ((int64_t)" SPORT " - 5)); }", 2);

	r->e->turn = no_turn;
	fire_rig_feed5(r);
	CU_ASSERT_EQUAL(r->e->live->drops[EXEC_DROP_PRINCIPAL], 3);
	CU_ASSERT_EQUAL(r->e->live->faults, 0);
	fire_rig_out(r);
	r->e->live->rec_used = r->e->live->rec_size - RECORD + 8;
	fire_rig_packet(r, IPPROTO_TCP, 0, 5);
	fire_rig_fire(r);
	CU_ASSERT_EQUAL(r->e->live->drops[EXEC_DROP_PRINCIPAL], 1);
	r->e->live->rec_used = 0;
	fire_rig_free(r);
}

static void
check_turns(struct fire_rig *r)
{
	CU_ASSERT_EQUAL(r->turns, 5);
	CU_ASSERT_EQUAL(r->e->live->rec_used, 0);
}

/* What prints an aggregation shows what was counted before that very clause, burst or not. */
static void
cuts(void)
{
	fire_rig_expect("tcp:::receive { @a = sum(1); } tcp:::receive { printa(\"%@d \", @a); }"
		"tcp:::receive { @a = sum(10); }", fire_rig_feed5, "11 22 33 44 55 ", NULL);
	fire_rig_expect("tcp:::receive { @a = sum(1); } tcp:::receive { printa(\"%@d \", @a);"
		"clear(@a); }", fire_rig_feed5, "1 1 1 1 1 ", check_turns);
}

/* --- many clauses -------------------------------------------------------------------------- */

enum { MANY = 70 };

/* Clauses of gld that count n0, then four of tcp that count n1; the one @exits_at exits. */
static void
many(char *text, size_t size, unsigned exits_at)
{
	FILE *f = fmemopen(text, size, "w");

	CU_ASSERT_PTR_NOT_NULL_FATAL(f);
	for (unsigned i = 0; i < MANY; i++)
		fprintf(f, "%s:::receive /args[0]->pkt_addr != %u/ { n%u++; %s }\n",
			i < MANY - 4 ? "gld" : "tcp", i + 1000, i < MANY - 4 ? 0 : 1,
			i == exits_at ? "exit(0);" : "");
	fprintf(f, "END { printf(\"%%d %%d\", n0, n1); }");
	fclose(f);
}

static void
feed_many(struct fire_rig *r)
{
	CU_ASSERT_EQUAL(r->rs->nwords, 2);
	fire_rig_feed5(r);
	fire_rig_packet(r, 0, 0, 1);
	CU_ASSERT_EQUAL(fire_rig_fire(r), 1);
	fire_rig_probe(r, "END");
}

static void
feed_many_stop(struct fire_rig *r)
{
	fire_rig_packet(r, IPPROTO_TCP, 0, 1);
	fire_rig_packet(r, IPPROTO_TCP, 0, 2);
	CU_ASSERT_EQUAL(fire_rig_fire(r), 1);
	fire_rig_probe(r, "END");
}

static void
words(void)
{
	char text[MANY * 128];

	many(text, sizeof(text), MANY);
	fire_rig_expect(text, feed_many, "396 20", NULL);
	/* exit() in the first word holds in the second one, too. */
	many(text, sizeof(text), 10);
	fire_rig_expect(text, feed_many_stop, "11 0", NULL);
}

UNIT_SUITE(suite_fire, "probe/fire.c", {"matched counts", matched}, {"order", order},
	{"guards", guards}, {"context", context}, {"ports", ports}, {"sides", sides},
	{"faults", faults}, {"kinds of faults", fault_kinds}, {"exit", exits},
	{"exit before simple clauses", exits_simple}, {"a full buffer drops", full_drops},
	{"a full buffer turns", full_turns}, {"no fresh tables", turn_refused}, {"cuts", cuts},
	{"two match words", words});
