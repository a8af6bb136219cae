/*
 * rig: a consumer to test: it prints into memory, keeps its messages, and is fed with records and
 * updates of aggregations made by hand.
 */
#pragma once

#include "../../lib/agg/agg.h"
#include "../../lib/lang/format.h"
#include "../../lib/probe/action.h"
#include "../../lib/probe/consumer.h"
#include "../unit.h"

#define RIG_AGGS 4
#define RIG_RECORD 64 /* bytes of every record, header included; two fields of 8 bytes fit */

struct rig {
	struct consumer c;
	struct consumer_enabling enabling; /* epid 1 */
	struct action_use use[4];
	struct agg_def def[RIG_AGGS];
	const struct agg_def *defs[RIG_AGGS];
	struct agg_side *side;
	struct agg_pend pend;
	char *out;
	size_t out_len;
	char said[256]; /* the last message */
	unsigned nsaid;
	char *shown; /* rig_out()'s */
};

/* A consumer of one enabling of tcp::eth0:receive, probe id 42, whose clause has the actions @use
 * (ended by one without action), with @ndefs aggregations a, b, ... made of @defs. */
struct rig *rig_new(bool quiet, const struct action_use *use, const struct agg_def *defs,
	unsigned ndefs);
void rig_free(struct rig *r);

/* Consume a record of the enabling with these two numbers as its fields: consumer_run(). */
int rig_fire(struct rig *r, int64_t first, int64_t second);
int rig_run(struct rig *r, struct record_hdr *h);

/* What was printed since the last call. Valid until the next one. */
const char *rig_out(struct rig *r);

/* One update of aggregation @id: @key is what each part holds: a number or text (strings and
 * bytes), in the order of parts. Merged at once. */
struct rig_key {
	int64_t num;
	const char *text;
};
void rig_count(struct rig *r, unsigned id, const struct rig_key *key, int64_t value);

/* Fields of rig_fire()'s records. */
extern const struct record_field rig_fields[2];

#define RIG_INT(bytes) {.kind = AGG_PART_INT, .size = bytes, .is_signed = true}
#define RIG_TEXT {.kind = AGG_PART_STR, .may_text = true, .size = 32}
