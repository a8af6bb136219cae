/*
 * tcp_pairs: whatever is sent, in whatever order, an end has a state that goes with the other one's, and
 * what is said of a segment agrees with what it did.
 */
#include "wire.h"

#include <stdio.h>
#include <string.h>

#include <rte_common.h>

#define RUNS 30000
#define SEGMENTS 16

/* Pairs that a segment can leave, in any order. Segments arrive at once, but for those behind a hole: FIN
 * may wait there, which is how both ends close at the same time. SYN_RECEIVED and SYN_SENT: the answer
 * acknowledges something else. */
#define PAIR(a, b) {FLOW_TCP_##a, FLOW_TCP_##b}
static const int8_t pairs[][2] = {
	PAIR(CLOSED, CLOSED), PAIR(SYN_SENT, LISTEN), PAIR(SYN_RECEIVED, SYN_SENT),
	PAIR(SYN_RECEIVED, SYN_RECEIVED), PAIR(ESTABLISHED, SYN_RECEIVED),
	PAIR(ESTABLISHED, ESTABLISHED), PAIR(FIN_WAIT_1, SYN_SENT),
	PAIR(FIN_WAIT_1, SYN_RECEIVED), PAIR(FIN_WAIT_1, ESTABLISHED),
	PAIR(FIN_WAIT_1, FIN_WAIT_1), PAIR(FIN_WAIT_1, CLOSE_WAIT), PAIR(FIN_WAIT_1, LAST_ACK),
	PAIR(FIN_WAIT_2, CLOSE_WAIT), PAIR(FIN_WAIT_2, CLOSING), PAIR(FIN_WAIT_2, LAST_ACK),
	PAIR(CLOSING, FIN_WAIT_1), PAIR(CLOSING, CLOSING), PAIR(CLOSING, LAST_ACK),
	PAIR(CLOSING, CLOSED), PAIR(TIME_WAIT, CLOSING), PAIR(TIME_WAIT, LAST_ACK),
	PAIR(TIME_WAIT, TIME_WAIT), PAIR(TIME_WAIT, CLOSED),
};

static uint64_t state;

static uint32_t
below(uint32_t n)
{
	state = state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (uint32_t)(state >> 33) % n;
}

static int
find(const struct flow *f)
{
	for (unsigned i = 0; i < RTE_DIM(pairs); i++)
		for (unsigned d = 0; d < 2; d++)
			if (f->state[d] == pairs[i][0] && f->state[1 - d] == pairs[i][1])
				return (int)i;
	return -1;
}

/* Near what an end would send next, or not. */
static struct wire_segment
make(const uint32_t *next, bool polite)
{
	static const char *const flags[] = {".", "S", "S.", "F.", "R", "R.", "P.", "F", "FS.", ""};
	static const int off[] = {0, 0, 0, 0, 1, -1, 10, -10, 70000};
	unsigned from = below(2);
	struct wire_segment g = {.from = from, .flags = flags[below(polite ? 4 : 10)]};

	g.seq = next[from] + (uint32_t)off[below(9)];
	g.ack = next[1 - from] + (uint32_t)off[below(polite ? 5 : 9)];
	if (strchr(g.flags, 'S') == NULL)
		g.len = below(2) * below(3) * 5;
	else if (below(8) != 0)
		g.seq = from == A ? 100 : 300;
	return g;
}

static void
follow(uint32_t *next, const struct wire_segment *g)
{
	uint32_t end = g->seq + g->len + (strchr(g->flags, 'S') != NULL) +
		(strchr(g->flags, 'F') != NULL);

	if (strchr(g->flags, 'R') == NULL && end - next[g->from] < 100)
		next[g->from] = end;
}

static bool
agrees(const struct wire *w, const int8_t *before, bool renewed)
{
	const struct flow_step *s = &w->s;
	int8_t now[2] = {before[0], before[1]};
	bool same = true;

	for (unsigned i = 0; i < s->nchanges; i++) {
		/* LISTEN and CLOSED may change into each other without a word. */
		same &= renewed || s->changes[i].from == now[s->changes[i].end] ||
			s->changes[i].from == FLOW_TCP_LISTEN;
		now[s->changes[i].end] = s->changes[i].to;
	}
	for (unsigned d = 0; d < 2; d++)
		same &= renewed || now[d] == w->f.state[d] || now[d] == FLOW_TCP_LISTEN ||
			w->f.state[d] == FLOW_TCP_LISTEN;
	return same && s->retransmit == ((s->events & BIT(RETRANSMIT)) != 0) &&
		(s->bytes > 0) == ((s->events & BIT(DATA_SEND)) != 0) &&
		w->f.timeout == (w->f.state[A] == 0 && w->f.state[B] == 0 ? FLOW_OPEN :
				w->f.timeout) &&
		(int32_t)(w->f.sent[0].nxt - w->f.sent[0].edge) >= 0 &&
		(int32_t)(w->f.sent[1].nxt - w->f.sent[1].edge) >= 0;
}

static bool
run(uint64_t seed, unsigned *seen, unsigned *most)
{
	uint32_t next[2] = {100, 300};
	bool polite, good = true;
	struct wire w;

	state = seed;
	polite = below(2);
	wire_start(&w);
	for (unsigned i = 0; i < SEGMENTS && good; i++) {
		struct wire_segment g = make(next, polite);
		int8_t before[2] = {w.f.state[A], w.f.state[B]};
		uint64_t made = w.made;
		int pair;

		wire_take(&w, &g);
		follow(next, &g);
		if (w.f.cid == 0)
			continue;
		pair = find(&w.f);
		good = pair >= 0 && agrees(&w, before, w.made != made);
		if (!good)
			printf("seed %lu, segment %u, %s: %d %d -> %d %d\n", seed, i, g.flags,
				before[A], before[B], w.f.state[A], w.f.state[B]);
		else
			seen[pair]++;
		*most = RTE_MAX(*most, w.s.nchanges);
	}
	return good;
}

static void
possible(void)
{
	unsigned seen[RTE_DIM(pairs)] = {0}, most = 0, bad = 0;

	for (unsigned i = 0; i < RUNS && bad < 5; i++)
		bad += !run(i + 1, seen, &most);
	CU_ASSERT_EQUAL(bad, 0);
	CU_ASSERT(most <= FLOW_CHANGES);
}

UNIT_SUITE(tcp_pairs_suite, "flow/tcp_state.c pairs", {"possible", possible});
