/*
 * agg_print: rows of aggregations as text, to the column of DTrace's default layout (B5
 * "Printing").
 */
#pragma once

#include <stdint.h>
#include <stdio.h>

#include "agg.h"

/* One key component in the default layout (" %16lld", "  %-50s", ...). */
void agg_print_key(FILE *f, const struct agg_def *def, unsigned part, const uint64_t *key,
	const struct agg_strings *s);

/* The value of a row in the default layout: " %16lld", or "\n" and the picture. @state NULL:
 * zero. */
void agg_print_value(FILE *f, const struct agg_def *def, const uint64_t *state, uint64_t factor);

/* The picture of a quantize-like state alone: header line and rows. @state NULL: an empty one. */
void agg_print_hist(FILE *f, const struct agg_def *def, const uint64_t *state, uint64_t factor);

/* DTrace's hex dump: a newline, a heading, 16 bytes a line. */
void agg_print_dump(FILE *f, const void *bytes, unsigned n);

/* Bytes in the default layout: as text in @width columns if they are printable ("  %-50s"), else a
 * hex dump. */
void agg_print_bytes(FILE *f, const void *bytes, unsigned n, unsigned width);

/* A whole aggregation in the default layout: one row a line, no blank line before. 0, -ENOMEM, or
 * -EIO when @f has an error. */
int agg_print(FILE *f, const struct agg_result *r, const struct agg_def *def,
	const struct agg_order *o, const struct agg_strings *s);

/* Integer value of an INT part, sign- or zero-extended as declared; the text of a STR part into
 * @buf (or a long-lived string). For printa's own formats. */
int64_t agg_key_int(const struct agg_def *def, unsigned part, const uint64_t *key);
const char *agg_key_text(const struct agg_def *def, unsigned part, const uint64_t *key,
	const struct agg_strings *s, char *buf, unsigned size);

/* What a key has at @offset of its tail: the bytes of a BYTES part (agg_part.tail), the text of a
 * STR part (agg_part.text). In place, or zeros where the tail was left out. */
const void *agg_key_tail(const struct agg_def *def, const uint64_t *key, unsigned offset);
