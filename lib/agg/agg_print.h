/*
 * agg_print: rows of aggregations as text, to the column of DTrace's default layout (B5
 * "Printing").
 */
#pragma once

#include <stdint.h>
#include <stdio.h>

#include "agg.h"

/* How rows are shown: the options of these names, and what they need. */
struct agg_look {
	const struct agg_strings *strings;
	unsigned string_size; /* bytes of a D string with its NUL: how much of one is dumped */
	bool agghist, aggpack, aggzoom, aggpercpu, rawbytes;
	bool blocks, packed_blocks; /* encoding: bars, and packed ones, of Unicode's blocks */
	unsigned cpu;		    /* who counted, for aggpercpu */
	unsigned top;		    /* agg_print(): so many rows, the largest; 0: all */
};

/* The keys of a row in the default layout (" %16lld", "  %-50s", ...). */
void agg_print_keys(FILE *f, const struct agg_def *def, const uint64_t *key,
	const struct agg_look *look);

/* The value of a row in the default layout: " %16lld", or "\n" and the picture. @state NULL:
 * zero. With aggpercpu, what each worker counted follows; there is one, which counted all. */
void agg_print_value(FILE *f, const struct agg_def *def, const uint64_t *state, uint64_t factor,
	const struct agg_look *look);

/* The picture of a quantize-like state alone: header line and rows. @state NULL: an empty one. */
void agg_print_hist(FILE *f, const struct agg_def *def, const uint64_t *state, uint64_t factor,
	const struct agg_look *look);

/* DTrace's hex dump of @n bytes: a newline, a heading, 16 bytes a line. Behind the first @have
 * @bytes they are 0. */
void agg_print_dump(FILE *f, const void *bytes, unsigned have, unsigned n);

/* Bytes in the default layout: if they are printable, as text in @width columns (negative: on their
 * left, as "  %-50s"), else as a dump. */
void agg_print_bytes(FILE *f, const void *bytes, unsigned n, const struct agg_look *look,
	int width);

/* A whole aggregation in the default layout, or in that of agghist or aggpack if it has one: one
 * row a line, no blank line before. 0, -ENOMEM, or -EIO when @f has an error. */
int agg_print(FILE *f, const struct agg_result *r, const struct agg_def *def,
	const struct agg_order *o, const struct agg_look *look);

/* Integer value of an INT part, sign- or zero-extended as declared; the text of a STR part into
 * @buf (or a long-lived string). For printa's own formats. */
int64_t agg_key_int(const struct agg_def *def, unsigned part, const uint64_t *key);
const char *agg_key_text(const struct agg_def *def, unsigned part, const uint64_t *key,
	const struct agg_strings *s, char *buf, unsigned size);

/* What a key has at @offset of its tail: the bytes of a BYTES part (agg_part.tail), the text of a
 * STR part (agg_part.text). In place, or zeros where the tail was left out. */
const void *agg_key_tail(const struct agg_def *def, const uint64_t *key, unsigned offset);
