/*
 * text: values as text: the conversions of printf and the layouts of trace().
 *
 * Knows one value and how it is to be shown; what a clause recorded is consumer's, the rows of
 * aggregations are printa's. Flags, widths and precisions go to the C library's printf, as
 * libdtrace does it, so that they mean the same to the byte (' groups by the process's locale).
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "../agg/agg_print.h"
#include "../lang/format.h"
#include "record.h"

struct text_value {
	uint8_t kind;	   /* enum record_kind */
	bool is_signed;	   /* INT */
	bool is_text;	   /* BYTES: see record.h */
	uint32_t size;	   /* INT: 1, 2, 4, 8; BYTES: how many */
	uint64_t num;	   /* INT: extended to 64 bits by its sign */
	const char *str;   /* STR */
	const void *bytes; /* BYTES */
	char buf[AGG_STR_TEXT_MIN]; /* room for a typed string's text */
};

/* Fill @v with field @f of @rec (the record, its header first). Valid as long as both are. */
void text_field(struct text_value *v, const struct agg_strings *s, const uint8_t *rec,
	const struct record_field *f);

/* @v by conversion @c. @width: negative is left-justified, 0 none; @prec: <= 0 none. The caller has
 * resolved @c's *. A value that the conversion is not for prints nothing: the compiler has refused
 * such a program. 0 or -ENOMEM. */
int text_conv(FILE *out, const struct format_conv *c, int width, int prec,
	const struct text_value *v);

/* Where a format gets its arguments from. */
struct text_source {
	/* Fill @v with the next argument. */
	void (*arg)(void *ctx, struct text_value *v);
	/* Print the next aggregation's value by @c (printa only, else NULL). 0 or -errno. */
	int (*agg)(void *ctx, FILE *out, const struct format_conv *c, int width, int prec);
	void *ctx;
};

/* The whole of @f once. 0 or -errno. */
int text_format(FILE *out, const struct format *f, const struct text_source *source);

struct type;

/* @bytes, a value of type @t, as print() shows it: "int 0x2a\n", or a struct member by member,
 * which ends without a newline. Of structs and arrays what lies behind @limit bytes is "...". */
void text_print(FILE *out, const struct type *t, const void *bytes, uint64_t limit);

/* As trace() shows it: plain if @quiet, else in columns. */
void text_trace(FILE *out, const struct text_value *v, const struct agg_look *look, bool quiet);
