/*
 * sctp: every transition of both ends, RFC 9260 4, from made packets; tags, bundles, and what a capture
 * has missed. End A has tag 0xa, B has 0xb; chunks are written in hex.
 */
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../lib/flow/sctp.h"
#include "made.h"

enum { A, B, HEADER = 12, L4 = 34 };

#define INIT(tag) "01000014 000000" tag " 00010000 000a000a 00000001 "
#define INIT_ACK(tag) "02000014 000000" tag " 00010000 000a000a 00000001 "
#define DATA(tsn) "00030014 000000" tsn " 00000000 00000000 64617461 "
#define SACK "03000010 00000001 00010000 00000000 "
#define HEARTBEAT "04000008 00010004 "
#define ABORT "06000004 "
#define ABORT_T "06010004 "
#define SHUTDOWN "07000008 00000001 "
#define SHUTDOWN_ACK "08000004 "
#define ERROR "09000008 00030004 "
#define COOKIE_ECHO "0a000008 636f6f6b "
#define COOKIE_ACK "0b000004 "
#define COMPLETE "0e000004 "
#define COMPLETE_T "0e010004 "

struct assoc {
	struct flow f;
	struct flow_step s;
	unsigned made;
	char changes[100];
};

static uint32_t
bytes_of(const char *hex, uint8_t *out)
{
	uint32_t n = 0;

	for (; *hex; hex += 2, hex += strspn(hex, " ")) {
		char digits[3] = {hex[0], hex[1], 0};

		out[n++] = (uint8_t)strtoul(digits, NULL, 16);
	}
	return n;
}

/* Chunks @hex, of which @cut bytes were not captured, in a packet with @tag. Its memory ends with it, so
 * that a sanitizer sees a read beyond; the caller frees it. */
static struct pkt
packet(uint32_t tag, const char *hex, unsigned cut)
{
	uint8_t bytes[L4 + 400] = {0}, *exact;
	uint32_t len = L4 + HEADER + bytes_of(hex, bytes + L4 + HEADER);

	bytes[L4 + 7] = (uint8_t)tag;
	exact = malloc(len - cut);
	memcpy(exact, bytes, len - cut);
	return (struct pkt){.id = 1, .layers = PKT_BIT(PKT_SCTP), .ip_ver = 4,
		.proto = IPPROTO_SCTP, .off_l4 = L4, .off_payload = L4 + HEADER,
		.payload_len = len - L4 - HEADER, .data = exact, .data_len = (uint16_t)(len - cut)};
}

/* End @d sends that: as the table takes it. */
static void
take(struct assoc *a, unsigned d, uint32_t tag, const char *hex, unsigned cut)
{
	struct pkt p = packet(tag, hex, cut);

	a->s = (struct flow_step){0};
	if (a->f.cid == 0 || flow_sctp.renews(&a->f, d, &p)) {
		a->f = (struct flow){.proto = IPPROTO_SCTP, .ip_ver = 4};
		if (flow_sctp.begins(&p)) {
			a->f.cid = ++a->made;
			flow_sctp.begin(&a->f, d, &p);
		}
	}
	if (a->f.cid != 0)
		flow_sctp.packet(&a->f, d, &p, &a->s);
	free((void *)(uintptr_t)p.data);
}

static const char *
changes(struct assoc *a)
{
	size_t n = 0;

	a->changes[0] = '\0';
	for (unsigned i = 0; i < a->s.nchanges; i++)
		n += (size_t)snprintf(a->changes + n, sizeof(a->changes) - n, "%s%c:%d>%d",
			i > 0 ? " " : "", "AB"[a->s.changes[i].end], a->s.changes[i].from,
			a->s.changes[i].to);
	return a->changes;
}

#define SEND(a, end, tag, hex) take(a, end, tag, hex, 0)
#define CHANGES(a, text) CU_ASSERT_STRING_EQUAL(changes(a), text)
#define STATES(a, one, other)                                                                      \
	do {                                                                                       \
		CU_ASSERT_EQUAL((a)->f.state[A], FLOW_SCTP_##one);                                 \
		CU_ASSERT_EQUAL((a)->f.state[B], FLOW_SCTP_##other);                               \
	} while (0)
#define TIMEOUT(a, name) CU_ASSERT_EQUAL((a)->f.timeout, FLOW_##name)

static struct assoc
open_one(void)
{
	struct assoc a = {0};

	SEND(&a, A, 0, INIT("0a"));
	SEND(&a, B, 0xa, INIT_ACK("0b"));
	SEND(&a, A, 0xb, COOKIE_ECHO);
	SEND(&a, B, 0xa, COOKIE_ACK);
	STATES(&a, ESTABLISHED, ESTABLISHED);
	return a;
}

static void
handshake(void)
{
	struct assoc a = {0};

	SEND(&a, A, 0, INIT("0a"));
	CHANGES(&a, "A:0>1");
	TIMEOUT(&a, IN_HANDSHAKE);
	CU_ASSERT_EQUAL(a.f.flags[A] & FLOW_ACTIVE, FLOW_ACTIVE);
	CU_ASSERT_EQUAL(a.f.flags[B] & FLOW_ACTIVE, 0);
	SEND(&a, A, 0, INIT("0a")); /* once more */
	CHANGES(&a, "");
	SEND(&a, B, 0xa, INIT_ACK("0b"));
	CHANGES(&a, "A:1>2");
	SEND(&a, A, 0xb, COOKIE_ECHO DATA("01"));
	CHANGES(&a, "B:0>3");
	CU_ASSERT_EQUAL(a.s.bytes, 4);
	TIMEOUT(&a, IN_HANDSHAKE);
	SEND(&a, A, 0xb, COOKIE_ECHO DATA("01")); /* once more */
	CHANGES(&a, "");
	CU_ASSERT_EQUAL(a.s.bytes, 0);
	SEND(&a, B, 0xa, COOKIE_ACK SACK);
	CHANGES(&a, "A:2>3");
	TIMEOUT(&a, OPEN);
	SEND(&a, A, 0xb, DATA("02") DATA("03"));
	CHANGES(&a, "");
	CU_ASSERT_EQUAL(a.s.bytes, 8);
	CU_ASSERT_EQUAL(a.s.events, FLOW_BIT(FLOW_DATA_SEND) | FLOW_BIT(FLOW_DATA_RECEIVE));
	CU_ASSERT_EQUAL(a.made, 1);
}

/* Both open at once, 5.2.1. */
static void
collision(void)
{
	struct assoc a = {0};

	SEND(&a, A, 0, INIT("0a"));
	SEND(&a, B, 0, INIT("0b"));
	CHANGES(&a, "B:0>1");
	SEND(&a, B, 0xa, INIT_ACK("0b"));
	CHANGES(&a, "A:1>2");
	SEND(&a, A, 0xb, INIT_ACK("0a"));
	CHANGES(&a, "B:1>2");
	SEND(&a, A, 0xb, COOKIE_ECHO);
	CHANGES(&a, "B:2>3");
	SEND(&a, B, 0xa, COOKIE_ECHO);
	CHANGES(&a, "A:2>3");
	SEND(&a, A, 0xb, COOKIE_ACK);
	SEND(&a, B, 0xa, COOKIE_ACK);
	CHANGES(&a, "");
	STATES(&a, ESTABLISHED, ESTABLISHED);
}

static void
shutdown_from(unsigned d)
{
	static const char *const want[2][4] = {
		{"A:3>5 B:3>6", "B:6>7 A:5>0", "B:7>0", ""},
		{"B:3>5 A:3>6", "A:6>7 B:5>0", "A:7>0", ""},
	};
	static const uint32_t tag[2] = {0xb, 0xa};
	struct assoc a = open_one();

	SEND(&a, d, tag[d], SACK SHUTDOWN);
	CHANGES(&a, want[d][0]);
	TIMEOUT(&a, CLOSING);
	SEND(&a, d, tag[d], SHUTDOWN);
	CHANGES(&a, "");
	SEND(&a, 1 - d, tag[1 - d], DATA("09")); /* what is left */
	CHANGES(&a, "");
	SEND(&a, 1 - d, tag[1 - d], SHUTDOWN_ACK);
	CHANGES(&a, want[d][1]);
	SEND(&a, d, tag[d], COMPLETE);
	CHANGES(&a, want[d][2]);
	STATES(&a, CLOSED, CLOSED);
	TIMEOUT(&a, CLOSING);
	/* What comes late changes nothing. */
	SEND(&a, d, tag[d], COMPLETE);
	SEND(&a, 1 - d, tag[1 - d], SHUTDOWN_ACK);
	SEND(&a, d, tag[d], DATA("01"));
	CHANGES(&a, "");
	CU_ASSERT_EQUAL(a.made, 1);
}

static void
shutdown_either(void)
{
	shutdown_from(A);
	shutdown_from(B);
}

/* 9.2: each sends SHUTDOWN before it has received the other's. */
static void
shutdown_crossing(void)
{
	struct assoc a = open_one();

	SEND(&a, A, 0xb, SHUTDOWN);
	SEND(&a, B, 0xa, SHUTDOWN);
	CHANGES(&a, "B:6>5");
	SEND(&a, A, 0xb, SHUTDOWN_ACK);
	CHANGES(&a, "A:5>7 B:5>0");
	SEND(&a, B, 0xa, SHUTDOWN_ACK);
	CHANGES(&a, "A:7>0");
	STATES(&a, CLOSED, CLOSED);
}

static void
abort_in(struct assoc a, unsigned d, const char *text)
{
	SEND(&a, d, d == A ? 0xb : 0xa, ERROR ABORT);
	CHANGES(&a, text);
	STATES(&a, CLOSED, CLOSED);
	TIMEOUT(&a, CLOSING);
}

static void
aborts(void)
{
	struct assoc a = {0};

	SEND(&a, A, 0, INIT("0a"));
	abort_in(a, B, "A:1>0"); /* refused */
	SEND(&a, B, 0xa, INIT_ACK("0b"));
	abort_in(a, A, "A:2>0");
	SEND(&a, A, 0xb, COOKIE_ECHO);
	abort_in(a, B, "B:3>0 A:2>0");
	abort_in(open_one(), A, "A:3>0 B:3>0");
	abort_in(open_one(), B, "B:3>0 A:3>0");
	a = open_one();
	SEND(&a, A, 0xb, SHUTDOWN);
	abort_in(a, A, "A:5>0 B:6>0");
	abort_in(a, B, "B:6>0 A:5>0");
	SEND(&a, B, 0xa, SHUTDOWN_ACK);
	abort_in(a, B, "B:7>0");
}

/* 8.4, 8.5: tags, and those that an end reflects that knows of no association. */
static void
tags(void)
{
	static const char *const chunks[] = {ABORT, SHUTDOWN, SHUTDOWN_ACK, COMPLETE, COOKIE_ACK,
		ABORT_T, COMPLETE_T, INIT("0c")};
	struct assoc a = open_one();

	for (unsigned i = 0; i < sizeof(chunks) / sizeof(*chunks); i++) {
		SEND(&a, A, 0xc, chunks[i]);
		CHANGES(&a, "");
		SEND(&a, A, strstr(chunks[i], "01000014") == NULL ? 0 : 0xb, chunks[i]);
		CHANGES(&a, "");
	}
	SEND(&a, A, 0xb, ABORT_T);
	CHANGES(&a, "");
	SEND(&a, A, 0xa, ABORT); /* of the sender, but without T */
	CHANGES(&a, "");
	SEND(&a, A, 0xa, ABORT_T);
	CHANGES(&a, "A:3>0 B:3>0");
	a = open_one();
	SEND(&a, A, 0xb, SHUTDOWN);
	SEND(&a, B, 0xa, SHUTDOWN_ACK);
	SEND(&a, A, 0xa, COMPLETE_T);
	CHANGES(&a, "B:7>0");
}

/* 5.2.4 A: A has lost everything, and begins anew; B does not notice before the cookie. */
static void
restart(void)
{
	struct assoc a = open_one();

	SEND(&a, A, 0, INIT("1a"));
	CHANGES(&a, "");
	SEND(&a, B, 0x1a, INIT_ACK("1b"));
	CHANGES(&a, "");
	SEND(&a, B, 0xa, DATA("05")); /* still the old one */
	CHANGES(&a, "");
	CU_ASSERT_EQUAL(a.s.bytes, 4);
	SEND(&a, A, 0x1b, COOKIE_ECHO);
	CHANGES(&a, "A:3>0 A:0>2");
	SEND(&a, B, 0x1a, COOKIE_ACK);
	CHANGES(&a, "A:2>3");
	SEND(&a, A, 0xb, ABORT); /* the old tag */
	CHANGES(&a, "");
	STATES(&a, ESTABLISHED, ESTABLISHED);
	CU_ASSERT_EQUAL(a.made, 1);
}

/* ... B refuses: the association that there was goes on. */
static void
restart_refused(void)
{
	struct assoc a = open_one();

	SEND(&a, A, 0, INIT("1a"));
	SEND(&a, B, 0x1a, ABORT);
	CHANGES(&a, "");
	SEND(&a, A, 0xb, DATA("01"));
	CU_ASSERT_EQUAL(a.s.bytes, 4);
	SEND(&a, B, 0xa, ABORT);
	CHANGES(&a, "B:3>0 A:3>0");
}

/* ... or has all but closed, and sticks to that; or only begun to, and opens again. */
static void
restart_while_closing(void)
{
	struct assoc a = open_one();

	SEND(&a, A, 0xb, SHUTDOWN);
	SEND(&a, A, 0, INIT("1a"));
	SEND(&a, B, 0x1a, INIT_ACK("1b"));
	SEND(&a, A, 0x1b, COOKIE_ECHO);
	CHANGES(&a, "A:5>0 A:0>2 B:6>3");
	SEND(&a, B, 0x1a, COOKIE_ACK);
	STATES(&a, ESTABLISHED, ESTABLISHED);
	SEND(&a, A, 0x1b, SHUTDOWN);
	SEND(&a, B, 0x1a, SHUTDOWN_ACK);
	SEND(&a, A, 0x1b, COOKIE_ECHO);
	CHANGES(&a, "");
	STATES(&a, CLOSED, SHUTDOWN_ACK_SENT);
}

/* 5.2.6: the cookie was too old: once more from the beginning. */
static void
stale_cookie(void)
{
	struct assoc a = {0};

	SEND(&a, A, 0, INIT("0a"));
	SEND(&a, B, 0xa, INIT_ACK("0b"));
	SEND(&a, B, 0xa, ERROR);
	CHANGES(&a, "");
	SEND(&a, A, 0, INIT("0a"));
	CHANGES(&a, "A:2>1");
}

/* A new association between the same ports, when the old one is over. */
static void
again(void)
{
	struct assoc a = open_one();

	SEND(&a, A, 0xb, ABORT);
	SEND(&a, A, 0, INIT("2a"));
	CU_ASSERT_EQUAL(a.made, 2);
	CHANGES(&a, "A:0>1");
	SEND(&a, B, 0x2a, ABORT);
	/* Its beginning was not seen. */
	SEND(&a, B, 0x3a, DATA("01"));
	CU_ASSERT_EQUAL(a.made, 3);
	STATES(&a, ESTABLISHED, ESTABLISHED);
}

/* The capture begins with @hex from A: states after it, and what it has changed. */
static void
midway(const char *hex, int one, int other, const char *text, uint8_t timeout)
{
	struct assoc a = {0};

	SEND(&a, A, 0xb, hex);
	CU_ASSERT_EQUAL(a.f.state[A], one);
	CU_ASSERT_EQUAL(a.f.state[B], other);
	CU_ASSERT_EQUAL(a.f.timeout, timeout);
	CHANGES(&a, text);
}

static void
pick_up(void)
{
	struct assoc a = {0};

	midway(INIT_ACK("0a"), FLOW_SCTP_CLOSED, FLOW_SCTP_COOKIE_ECHOED, "B:1>2",
		FLOW_IN_HANDSHAKE);
	midway(COOKIE_ECHO, FLOW_SCTP_COOKIE_ECHOED, FLOW_SCTP_ESTABLISHED, "B:0>3",
		FLOW_IN_HANDSHAKE);
	midway(COOKIE_ACK, FLOW_SCTP_ESTABLISHED, FLOW_SCTP_ESTABLISHED, "B:2>3", FLOW_OPEN);
	midway(DATA("09"), FLOW_SCTP_ESTABLISHED, FLOW_SCTP_ESTABLISHED, "", FLOW_OPEN);
	midway(HEARTBEAT, FLOW_SCTP_ESTABLISHED, FLOW_SCTP_ESTABLISHED, "", FLOW_OPEN);
	midway("", FLOW_SCTP_ESTABLISHED, FLOW_SCTP_ESTABLISHED, "", FLOW_OPEN);
	midway(SHUTDOWN, FLOW_SCTP_SHUTDOWN_SENT, FLOW_SCTP_SHUTDOWN_RECEIVED, "A:3>5 B:3>6",
		FLOW_CLOSING);
	midway(SHUTDOWN_ACK, FLOW_SCTP_SHUTDOWN_ACK_SENT, FLOW_SCTP_CLOSED, "A:6>7 B:5>0",
		FLOW_CLOSING);
	/* The end of what nobody has seen is none. */
	SEND(&a, A, 0xb, ABORT);
	SEND(&a, A, 0xb, COMPLETE);
	CU_ASSERT_EQUAL(a.made, 0);
	/* Tags are learnt from the first packet to each end. */
	SEND(&a, A, 0xb, DATA("01"));
	SEND(&a, B, 0xa, SACK);
	SEND(&a, A, 0xc, ABORT);
	CHANGES(&a, "");
	SEND(&a, A, 0xa, ABORT_T);
	CHANGES(&a, "A:3>0 B:3>0");
}

/* A packet that a capture has missed shows in those that come after it. */
static void
missed(void)
{
	struct assoc a = {0};

	SEND(&a, A, 0, INIT("0a"));
	SEND(&a, A, 0xb, COOKIE_ECHO);
	CHANGES(&a, "A:1>2 B:0>3");
	SEND(&a, B, 0xa, DATA("01"));
	CHANGES(&a, "");
	SEND(&a, A, 0xb, SACK);
	CHANGES(&a, "A:2>3");
	a = (struct assoc){0};
	SEND(&a, A, 0, INIT("0a"));
	SEND(&a, B, 0xa, COOKIE_ACK);
	CHANGES(&a, "B:0>3 A:1>3");
	SEND(&a, B, 0xa, SHUTDOWN_ACK);
	CHANGES(&a, "B:3>7 A:3>0");
	a = open_one();
	SEND(&a, A, 0xb, SHUTDOWN);
	SEND(&a, A, 0xb, COMPLETE);
	CHANGES(&a, "B:6>0 A:5>0");
}

/* Chunks are walked to the end of the packet, or to where they stop making sense. */
static void
bundles(void)
{
	struct assoc a = open_one();

	SEND(&a, A, 0xb, SACK DATA("01") "0003 0011 00000002 00000000 00000000 78 000000" SHUTDOWN);
	CHANGES(&a, "A:3>5 B:3>6");
	CU_ASSERT_EQUAL(a.s.bytes, 5);
	a = open_one();
	SEND(&a, A, 0xb, SACK "00000003 " ABORT); /* too short to be one */
	CHANGES(&a, "");
	SEND(&a, A, 0xb, SACK "03000400 " ABORT); /* longer than the packet */
	CHANGES(&a, "");
	take(&a, A, 0xb, SACK ABORT, 1); /* not captured */
	CHANGES(&a, "");
	take(&a, A, 0xb, DATA("01"), 4); /* its data was not, but is counted */
	CU_ASSERT_EQUAL(a.s.bytes, 4);
	/* No host sends it; no more changes than there is room for. */
	SEND(&a, A, 0xb, SHUTDOWN SHUTDOWN_ACK COMPLETE ABORT);
	CU_ASSERT(a.s.nchanges <= FLOW_CHANGES);
}

/* Who waits for an answer in vain gives up, at that time, which has more digits than a tick. */
static void
expired(void)
{
	const uint64_t start = UINT64_C(1704067200) * MADE_SEC;
	struct flow_table *t = made_table(100, FLOW_WANT_END << FLOW_RECEIVER);
	struct pkt p = packet(0, INIT("0a"), 0);
	const struct flow_extra *x;
	const struct flow_view *v;

	p.ts = start;
	p.sport = 1000;
	p.dport = 80;
	made_give(t, &p);
	CU_ASSERT_EQUAL(flow_idle(t, start + 5 * MADE_SEC, &x), 0);
	CU_ASSERT_EQUAL_FATAL(flow_idle(t, start + 30 * MADE_SEC, &x), 1);
	CU_ASSERT(x->pkt->ts > start + 99 * MADE_SEC / 10 &&
		x->pkt->ts < start + 101 * MADE_SEC / 10);
	CU_ASSERT_EQUAL(x->pkt->fires, FLOW_BIT(FLOW_STATE_CHANGE));
	CU_ASSERT_EQUAL(x->pkt->layers, PKT_BIT(PKT_IP4) | PKT_BIT(PKT_SCTP));
	CU_ASSERT_EQUAL(x->pkt->dport, 1000);
	v = &flow_views(t)[x->pkt->view];
	CU_ASSERT_EQUAL(v->end[FLOW_BEFORE].state, FLOW_SCTP_COOKIE_WAIT);
	CU_ASSERT_EQUAL(v->end[FLOW_RECEIVER].state, FLOW_SCTP_CLOSED);
	free((void *)(uintptr_t)p.data);
	flow_table_free(t);
}

UNIT_SUITE(sctp_suite, "flow/sctp.c", {"handshake", handshake}, {"collision", collision},
	{"shutdown", shutdown_either}, {"shutdown crossing", shutdown_crossing}, {"aborts", aborts},
	{"tags", tags}, {"restart", restart}, {"restart refused", restart_refused},
	{"restart while closing", restart_while_closing}, {"stale cookie", stale_cookie},
	{"again", again}, {"pick up", pick_up}, {"missed", missed}, {"bundles", bundles},
	{"expired", expired});
