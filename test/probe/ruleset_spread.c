/* Tests of lib/probe/ruleset_spread.c: which programs may be spread over workers. */
#include "../../lib/probe/ruleset.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../unit.h"
#include "fire_rig.h"

/* A program, and what stands against spreading it; NULL: nothing. */
struct row {
	const char *text, *why;
};

static void
check_text(const char *text, const char *why)
{
	struct ruleset_spread s = {0};
	struct fire_rules r;
	bool as_wanted;

	fire_rules_make(&r, text);
	if (r.rs == NULL)
		printf("%s\n%s\n", text, r.d.text);
	CU_ASSERT_PTR_NOT_NULL_FATAL(r.rs);
	as_wanted = ruleset_spread(r.rs, &s) == (why == NULL) && s.can == (why == NULL) &&
		(why == NULL ? s.why[0] == '\0' : strstr(s.why, why) != NULL);
	if (!as_wanted)
		printf("%s\n  want: %s\n  got:  %s\n", text, why != NULL ? why : "can", s.why);
	CU_ASSERT(as_wanted);
	fire_rules_free(&r);
}

static void
check_rows(const struct row *rows, unsigned n)
{
	for (unsigned i = 0; i < n; i++)
		check_text(rows[i].text, rows[i].why);
}

#define CHECK(rows) check_rows(rows, sizeof(rows) / sizeof(*rows))

/* Aggregating, printing, predicates, all that depends on the packet alone. */
static void
simple(void)
{
	static const struct row rows[] = {
		{"tcp:::receive { @[args[2]->ip_saddr] = count(); }", NULL},
		{"ip:::receive { @a = quantize(args[2]->ip_plength); @b = stddev(1); @c = avg(2);"
		 "@d = min(3); @e = max(4); @f = llquantize(5, 10, 0, 3, 20);"
		 "@g = lquantize(6, 0, 9); @h = sum(7); }", NULL},
		{"tcp:::send /args[4]->tcp_dport == 80/ { printf(\"%s\\n\", args[2]->ip_saddr); }",
			NULL},
		{"tcp:::receive", NULL},
		{"ip:::receive { trace(timestamp); trace(walltimestamp); trace(cpu); }", NULL},
		{"tcp:::receive { pcap(); }", NULL},
		{"tcp:::receive { system(\"true\"); freopen(\"x\"); }", NULL},
		{"tcp:::receive { print(strtok(probefunc, \"t\")); }", NULL},
		{"tcp:::receive { @ = sum(1 / args[2]->ip_plength); }", NULL},
		{"ip:::drop-in { @[args[5]->drop_reason] = count(); }", NULL},
		{"tcp:::connect-established { @[args[3]->tcps_rport] = count(); }", NULL},
	};

	CHECK(rows);
}

/* What is no packet's happens on one worker. */
static void
others(void)
{
	static const struct row rows[] = {
		{"ip:::receive { @ = count(); } tick-1s { printa(@); clear(@); exit(0); }", NULL},
		{"BEGIN { x = 1; self->a = 2; } tick-1s { x++; self->a++; trace(rand()); }"
		 "this int b; END { trace(x); trace(self->a); trace(this->b); this->b = 1; }", NULL},
		{"BEGIN { x = 1; n[80] = \"http\"; } tcp:::receive { trace(timestamp - x);"
		 "trace(n[args[4]->tcp_dport]); }", NULL},
		{"tick-1s { x++; } tcp:::receive /x > 1/ { }", "line 1 changes x, which packets read"},
		{"tick-1s { x[1] = 1; } tcp:::receive /x[1]/ { }", "changes x, which packets read"},
		{"char x[8]; BEGIN { p = &x[1]; } tick-1s { x[1]++; } tcp:::receive { trace(*p); }",
			"changes x, which packets read"},
		{"char x[8]; BEGIN { p = (char *)x; } tick-1s { x[1]++; } tcp:::receive { trace(*p); }",
			"changes x, which packets read"},
		{"char x[8]; BEGIN { p = x + 1; } tick-1s { x[1]++; } tcp:::receive { trace(*p); }",
			"changes x, which packets read"},
		{"int *p; tick-1s { *p = 1; } tcp:::receive { }", "line 1 writes through a pointer"},
		{"tick-1s { n = speculation(); speculate(n); }", "calls speculate()"},
		{"tick-1s { trace(drops_records); }", "line 1 reads drops_records"},
	};

	CHECK(rows);
}

/* What a packet leaves behind, or may find. */
static void
state(void)
{
	static const struct row rows[] = {
		{"tcp:::receive { x = 1; }", "line 1 changes x"},
		{"tcp:::receive\n{ @ = count(); }\ntcp:::send /x++ < 3/ { }", "line 3 changes x"},
		{"tcp:::receive { x[args[2]->ip_saddr] = 1; }", "changes x"},
		{"struct { int a; } x; tcp:::receive { x.a = 1; }", "changes x"},
		{"tcp:::receive { self->x = 1; }", "self->x is kept"},
		{"self int x; tcp:::receive /self->x == 1/ { }", "self->x is kept"},
		{"tcp:::receive { exit(0); }", "calls exit()"},
		{"tcp:::receive { @ = count(); printa(@); }", "calls printa()"},
		{"tcp:::receive { @ = count(); clear(@); }", "calls clear()"},
		{"tcp:::receive { @ = count(); } udp:::receive { trunc(@); }", "calls trunc()"},
		{"tcp:::receive { @ = count(); normalize(@, 2); }", "calls normalize()"},
		{"tcp:::receive { trace(rand()); }", "calls rand()"},
		{"tcp:::receive { x = speculation(); }", "calls speculation()"},
		{"char x[8]; tcp:::receive { this->p = alloca(8); bcopy(x, this->p, 8); }",
			"calls bcopy()"},
		{"tcp:::receive { this->p = (char *)alloca(8); *this->p = 1; }",
			"writes through a pointer"},
		{"ERROR { n++; } tcp:::receive { @ = sum(1 / args[2]->ip_plength); }", "changes n"},
		{"tick-1s, tcp:::receive { x = 1; }", "changes x"},
	};

	CHECK(rows);
}

/* Variables of a clause are not cleared: they have to be set in the same firing. */
static void
clause_variables(void)
{
	static const char stale[] = "another packet left it";
	static const struct row rows[] = {
		{"tcp:::receive { this->a = args[4]->tcp_dport; @[this->a] = count(); }", NULL},
		{"tcp:::receive { @[this->a] = count(); this->a = 1; }", stale},
		{"tcp:::receive /this->a/ { this->a = 1; }", stale},
		{"tcp:::receive { this->a += 1; }", stale},
		{"tcp:::receive { this->a = this->a; }", stale},
		{"tcp:::receive { this->a = this->b = 1; trace(this->a + this->b); }", NULL},
		{"tcp:::receive { args[4]->tcp_dport ? (this->a = 1) : 0; trace(this->a); }", stale},
		{"tcp:::receive { args[4]->tcp_dport && (this->a = 1); trace(this->a); }", stale},
		{"struct two { int a, b; }; this struct two s;"
		 "tcp:::receive { this->s.a = 1; trace(this->s.a); }", stale},
		/* Clauses before it. */
		{"tcp:::receive { this->a = 1; } tcp:::receive /this->a/ { trace(this->a); }", NULL},
		{"tcp:::receive, tcp:::send { this->a = 1; } tcp:::send { trace(this->a); }", NULL},
		{"tcp:::receive { this->a = 1; } tcp:::send { trace(this->a); }", stale},
		{"tcp:::send { trace(this->a); } tcp:::send { this->a = 1; }", stale},
		{"tcp:::send /args[4]->tcp_dport/ { this->a = 1; } tcp:::send { trace(this->a); }",
			stale},
		{"tcp:::send { trace(1 / args[4]->tcp_dport); this->a = 1; }"
		 "tcp:::send { trace(this->a); }", stale},
		{"tcp:::send { this->a = 1 / args[4]->tcp_dport; } tcp:::send { trace(this->a); }",
			stale},
		/* Parts of a clause with an if. */
		{"ip:::send { this->a = 1; if (args[2]->ip_plength) trace(this->a);"
		 "else trace(this->a + 1); trace(this->a); }", NULL},
		{"ip:::send { if (args[2]->ip_plength) { this->a = 1; trace(this->a); } }", NULL},
		{"ip:::send { if (args[2]->ip_plength) { if (timestamp) trace(1); } }", NULL},
		{"ip:::send { if (args[2]->ip_plength) this->a = 1; trace(this->a); }", stale},
		{"ip:::send /timestamp/ { this->a = 1; if (args[2]->ip_plength) trace(1); }"
		 "ip:::send { trace(this->a); }", stale},
		{"ip:::send /timestamp/ { if (args[2]->ip_plength) trace(1); this->a = 1; }"
		 "ip:::send { trace(this->a); }", stale},
		{"tick-1s { trace(this->a); } ip:::send { this->a = 1; }", stale},
	};

	for (unsigned i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		char text[512];

		snprintf(text, sizeof(text), "this int a; %s", rows[i].text);
		check_text(text, rows[i].why);
	}
}

/* Has the packet been here? It is asked by whoever has it. */
static void
packet_ids(void)
{
	static const struct row rows[] = {
		{"ip:::send, ip:::receive /self->a != arg0/ { self->a = arg0; @ = count(); }", NULL},
		{"ip:::send { self->a = arg0; } ip:::receive /arg0 == self->a/ { }", NULL},
		{"ip:::send { a = arg0; } ip:::receive /arg0 == a/ { }", "changes a"},
		{"ip:::send { self->a = arg0; } ip:::receive /arg0 > self->a/ { }", "self->a is kept"},
		{"ip:::send { self->a = arg0; } ip:::receive { trace(self->a); }", "self->a is kept"},
		{"ip:::send /arg0 != self->a/ { self->a = arg0 + 1; }", "self->a is kept"},
		{"ip:::send /arg0 != self->a/ { self->a += arg0; }", "self->a is kept"},
		{"self int a; ip:::send /arg0 != self->a/ { self->a = arg0; }", "self->a is kept"},
		{"ip:::send { self->a = arg0; } tick-1s /arg0 != self->a/ { }", "self->a is kept"},
		{"ip:::send { self->a = arg0; } ERROR /arg0 != self->a/ { }", "self->a is kept"},
	};

	for (unsigned i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		char text[512];

		snprintf(text, sizeof(text), "%s%s", strstr(rows[i].text, "self") != NULL &&
			strstr(rows[i].text, "int a;") == NULL ? "self uint64_t a; " : "",
			rows[i].text);
		check_text(text, rows[i].why);
	}
}

/* An array whose key is the connection is one worker's, as all of its packets are. */
static void
connections(void)
{
	static const struct row rows[] = {
		{"tcp:::connect-request { start[args[1]->cs_cid] = timestamp; }"
		 "tcp:::connect-established /start[args[1]->cs_cid]/"
		 "{ @ = quantize(timestamp - start[args[1]->cs_cid]); start[args[1]->cs_cid] = 0; }",
			NULL},
		{"tcp:::connect-request { a[args[1]->cs_cid] = 1; }"
		 "tcp:::receive /a[args[1]->cs_cid]/ { a[args[1]->cs_cid]++; }", NULL},
		{"tcp:::connect-request { a[args[1]->cs_cid] = 1; } tcp:::receive"
		 "{ trace(a[args[1]->cs_cid]); a[args[1]->cs_cid] = 0; }", NULL},
		{"tcp:::send /args[1]->cs_cid != 0/ { a[probename, args[1]->cs_cid] = 1; }", NULL},
		{"tcp:::send /args[1]->cs_cid/ { a[args[1]->cs_cid] = 1;"
		 "if (timestamp) a[args[1]->cs_cid] = 2; }", NULL},
		/* Packets without a connection are different workers'. */
		{"tcp:::receive { a[args[1]->cs_cid] = 1; }", "changes a"},
		{"int b[string]; tcp:::receive /b[args[2]->ip_saddr]/ { a[args[1]->cs_cid] = 1; }", "changes a"},
		{"ip:::deliver { a[args[1]->cs_cid] = 1; }", "changes a"},
		/* Some use has another key. */
		{"tcp:::connect-request { a[args[1]->cs_cid] = 1; }"
		 "tcp:::receive { trace(a[args[4]->tcp_dport]); }", "changes a"},
		{"tcp:::connect-request { a[args[1]->cs_cid, 1] = 1; }"
		 "tcp:::receive { trace(a[1, args[1]->cs_cid]); }", "changes a"},
		{"tcp:::connect-request { a[(uint8_t)args[1]->cs_cid] = 1; }", "changes a"},
		{"int a[int]; tcp:::connect-request { a[args[1]->cs_cid] = 1; }", "changes a"},
		/* Others look at it. */
		{"tcp:::connect-request { a[args[1]->cs_cid] = 1; } tick-1s { trace(a[1ULL]); }",
			"changes a"},
		{"tcp:::connect-request { a[args[1]->cs_cid] = 1; } END { trace(a[1ULL]); }",
			"changes a"},
		/* Not every event is a packet's. */
		{"tcp:::state-change { @ = count(); }", "connections that expire"},
		{"tcp:::timeout-idle { @ = count(); }", "connections that expire"},
		{"sctp:::state-change { @ = count(); }", "connections that expire"},
	};

	CHECK(rows);
}

/* Fragments have no ports. */
static void
datagrams(void)
{
	static const struct {
		const char *text;
		bool by_addresses;
	} rows[] = {
		{"ip:::deliver { @ = count(); }", true},
		{"udp:::receive { @ = count(); } udp:::stream-send { @ = count(); }", true},
		{"udp:::receive { @[args[1]->cs_cid] = count(); }", false},
		{"tcp:::connect-request { @ = count(); }", false},
	};

	for (unsigned i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct ruleset_spread s;
		struct fire_rules r;

		fire_rules_make(&r, rows[i].text);
		CU_ASSERT_PTR_NOT_NULL_FATAL(r.rs);
		CU_ASSERT(ruleset_spread(r.rs, &s));
		CU_ASSERT_EQUAL(s.by_addresses, rows[i].by_addresses);
		fire_rules_free(&r);
	}
}

static void
policy(void)
{
	struct ruleset_spread s;
	struct fire_rules r;

	fire_rules_make(&r, "tcp:::receive");
	r.rs->opt.policy = RULESET_RING;
	CU_ASSERT(!ruleset_spread(r.rs, &s));
	CU_ASSERT_PTR_NOT_NULL(strstr(s.why, "bufpolicy"));
	r.rs->opt.policy = RULESET_FILL;
	CU_ASSERT(!ruleset_spread(r.rs, &s));
	fire_rules_free(&r);
}

static char *
read_example(const char *name)
{
	char path[1024];
	char *text = NULL;
	size_t room = 0;
	FILE *f;

	snprintf(path, sizeof(path), EXAMPLES_DIR "/%s", name);
	f = fopen(path, "r");
	CU_ASSERT_PTR_NOT_NULL_FATAL(f);
	CU_ASSERT(getdelim(&text, &room, '\0', f) > 0);
	fclose(f);
	return text;
}

/* All scripts that are shipped. */
static void
examples(void)
{
	static const struct row rows[] = {
		{"connections.d", NULL},
		{"dnslat.d", "changes asked"},
		{"hosts.d", NULL},
		{"icmpsnoop.d", NULL},
		{"ipio.d", "changes last"},
		{"ipproto.d", NULL},
		{"rate.d", NULL},
		{"scan.d", "changes tried"},
		{"services.d", NULL},
		{"slowconn.d", "connections that expire"},
		{"tcp1stbyte.d", "connections that expire"},
		{"tcpconnlat.d", "connections that expire"},
		{"tcpretrans.d", NULL},
		{"tcpsnoop.d", NULL},
		{"tcpstate.d", "connections that expire"},
		{"tcptop.d", NULL},
		{"udptop.d", NULL},
		{"webclients.d", NULL},
	};
	const unsigned n = sizeof(rows) / sizeof(*rows);
	unsigned found = 0;
	DIR *dir = opendir(EXAMPLES_DIR);

	CU_ASSERT_PTR_NOT_NULL_FATAL(dir);
	for (const struct dirent *e; (e = readdir(dir)) != NULL;)
		found += strstr(e->d_name, ".d") != NULL;
	closedir(dir);
	CU_ASSERT_EQUAL(found, n);
	for (unsigned i = 0; i < n; i++) {
		char *text = read_example(rows[i].text);

		check_text(text, rows[i].why);
		free(text);
	}
}

UNIT_SUITE(suite_ruleset_spread, "probe/ruleset_spread.c", {"simple", simple}, {"others", others},
	{"state", state}, {"clause variables", clause_variables}, {"packet ids", packet_ids},
	{"connections", connections}, {"datagrams", datagrams}, {"policy", policy}, {"examples", examples});
