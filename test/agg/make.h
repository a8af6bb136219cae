/*
 * make: what the tests of lib/agg are made with: definitions, keys and updates in a line each, as
 * generated programs write them.
 */
#pragma once

#include <stdint.h>
#include <stdio.h>

#include "../../lib/agg/agg.h"
#include "../../lib/agg/agg_print.h"

/* Literals and names for the typed strings: constant 0 is "10.0.0.1", 1 "TCP", 2 "", 3 "zebra";
 * name N is "TCP", "UDP" by the low byte, else the number. */
extern const struct agg_strings make_strings;
extern struct agg_look make_look; /* no option is set */
extern const struct agg_order make_default_order;

/* A random number: the same sequence in every run. */
uint64_t make_random(void);

/* A definition of id 1 without keys; parts are added, then it is laid out. */
struct agg_def make_def(const char *fn);
void make_int_part(struct agg_def *def, unsigned size, bool is_signed);
void make_string_part(struct agg_def *def, unsigned text_size); /* 0: never text */
void make_bytes_part(struct agg_def *def, unsigned size);

/* A side and a result for one to four definitions, and a place for updates. */
struct make_bed {
	const struct agg_def *defs[4];
	unsigned n;
	struct agg_side *side;
	struct agg_result *result;
	struct agg_pend pend;
};
struct make_bed *make_bed(const struct agg_def *const *defs, unsigned n, size_t bytes);
void make_bed_free(struct make_bed *b);

/* Append an update with a zero key and increment 1; those pending are applied first if there is no
 * room. The functions below fill in its key and operands. */
struct agg_upd *make_update(struct make_bed *b, const struct agg_def *def);
void make_int(const struct agg_def *def, struct agg_upd *u, unsigned part, uint64_t value);
void make_string(const struct agg_def *def, struct agg_upd *u, unsigned part, uint8_t tag,
	const void *bytes, unsigned n);
void make_ip4(const struct agg_def *def, struct agg_upd *u, unsigned part, const char *text);
void make_ip6(const struct agg_def *def, struct agg_upd *u, unsigned part, const char *text);
void make_const(const struct agg_def *def, struct agg_upd *u, unsigned part, uint32_t id);
void make_name(const struct agg_def *def, struct agg_upd *u, unsigned part, uint32_t id);
void make_text(const struct agg_def *def, struct agg_upd *u, unsigned part, const char *text);
void make_value(const struct agg_def *def, struct agg_upd *u, int64_t value);
void make_weight(const struct agg_def *def, struct agg_upd *u, int64_t weight);

/* Take the tail, which is all zero, out of @u, the update that was appended last. */
void make_short(struct make_bed *b, const struct agg_def *def, struct agg_upd *u);

/* Apply the pending updates; make_merge() then also merges the side. */
void make_apply(struct make_bed *b);
void make_merge(struct make_bed *b);

/* All rows of aggregation @id in the default layout. Static, until the next call. */
const char *make_print(const struct make_bed *b, unsigned id, const struct agg_order *o);
/* The value of a row in the default layout. */
const char *make_print_value(const struct agg_def *def, const uint64_t *state, uint64_t factor);
