/*
 * fire_rig: a D program, an engine, and made packets to fire it with. Output is what a user would
 * read, with messages in brackets.
 */
#pragma once

#include "../../lib/decode/decode.h"
#include "../../lib/lang/compile.h"
#include "../../lib/probe/consumer.h"
#include "../../lib/probe/engine.h"
#include "../unit.h"

#include <rte_mbuf.h>

#define FIRE_RIG_PORTS 2 /* eth0 (net_a), eth1 (net_b) */
#define FIRE_RIG_KINDS 3 /* engines */
#define FIRE_RIG_FRAME 64

/* A program and its rules. NULL rules: @d says why. */
struct fire_rules {
	struct probes *probes;
	struct program *prog;
	struct ruleset *rs;
	struct diag d;
};

/* Quiet, strsize 64, send probes fire. */
void fire_rules_make(struct fire_rules *r, const char *text);
void fire_rules_free(struct fire_rules *r);

struct fire_rig {
	struct fire_rules rules;
	struct ruleset *rs; /* of rules */
	struct engine_vars vars;
	struct engine *e;
	struct consumer c;
	char *out;
	size_t out_len;
	char *shown;
	unsigned turns, musts; /* how often the engine handed its tables over; ... and had to */
	/* the burst */
	unsigned n;
	uint64_t made; /* packets so far: the last one's id */
	struct pkt pkts[DECODE_BURST];
	struct rte_mbuf mbufs[DECODE_BURST];
	uint8_t bytes[DECODE_BURST][FIRE_RIG_FRAME];
	struct decode_scratch scratch;
};

/* An engine for @text with a record buffer of @bufsize bytes (0: plenty). What does not compile
 * ends the test. */
struct fire_rig *fire_rig_new(const char *text, enum engine_kind kind, size_t bufsize);
void fire_rig_free(struct fire_rig *r);

/* Append a received packet to the burst: 10.0.0.1:@sport -> 10.0.0.2:80 over Ethernet, of @proto.
 * Any proto but TCP and UDP is ARP. Its id is the number of packets made, its time 1000 ns times
 * that. */
struct pkt *fire_rig_packet(struct fire_rig *r, unsigned proto, uint16_t port, uint16_t sport);

/* Decode the burst, fire it, and empty it: packets seen. */
unsigned fire_rig_fire(struct fire_rig *r);

/* Fire the probe @name that is no packet's. */
void fire_rig_probe(struct fire_rig *r, const char *name);

/* Merge and consume @lv, and empty it, as control does. */
void fire_rig_consume(struct fire_rig *r, struct live *lv);

/* Consume the engine's tables: the output since the last call. Valid until the next one. */
const char *fire_rig_out(struct fire_rig *r);

/* For each engine: @text, fed by @feed, prints @want; then what @check sees, if it is not NULL. */
void fire_rig_expect(const char *text, void (*feed)(struct fire_rig *r), const char *want,
	void (*check)(struct fire_rig *r));

/* A feed: a burst of five TCP packets from ports 1 to 5. */
void fire_rig_feed5(struct fire_rig *r);
