/*
 * format: printf's format strings, parsed and checked once at compile time.
 *
 * Knows the text of a format and D's types; it prints nothing (lib/probe does). B8 of the language
 * reference, DTrace guide "Output formatting".
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct diag;
struct type;

enum format_flag {
	FORMAT_MINUS = 1,
	FORMAT_PLUS = 2,
	FORMAT_SPACE = 4,
	FORMAT_ALT = 8,	     /* # */
	FORMAT_ZERO = 16,
	FORMAT_GROUP = 32,   /* ' */
	FORMAT_POINTER = 64, /* ? : width of a pointer in hexadecimal */
	FORMAT_AGG = 128,    /* @ : takes an aggregation's value */
	FORMAT_DYN_WIDTH = 256, /* *  : the width is the argument before */
	FORMAT_DYN_PREC = 512,	/* .* : the precision is the argument before */
};

/* One conversion and the literal text before it; the last one of a format has conv 0. */
struct format_conv {
	const char *text;    /* literal bytes before the conversion, escapes resolved */
	uint32_t text_len;
	uint16_t flags;
	int16_t width;	     /* -1: none */
	int16_t prec;	     /* -1: none */
	char size[3];	     /* "", "h", "hh", "l", "ll", "L", "w" */
	char conv;	     /* 'd', 's', 'Y', ...; 0 at the end; '%' is literal text already */
	uint32_t number;     /* from 1, as messages count: %% counts, too */
};

struct format {
	const char *source;  /* the format as written */
	struct format_conv *convs; /* nconvs, plus the ending one */
	unsigned nconvs;
	unsigned nargs;	     /* arguments taken, those for * included, those of %@ not */
	unsigned naggs;	     /* conversions with @ */
};

/* Parse @len bytes of format (up to a NUL). NULL with @d filled (tag and text, no position) if a
 * conversion is unknown or malformed. Everything lives in @arena; @text must live as long. */
const struct format *format_parse(struct arena *arena, const char *text, size_t len,
	struct diag *d);

/* The call that a format stands in. */
struct format_call {
	const char *func;	   /* "printf" */
	const struct type *const *args; /* what follows the format; printa: the keys */
	unsigned nargs;
	const struct type *agg;	   /* printa: what %@ takes, uint64_t for count() and else int64_t.
				    * NULL: %@ is refused, and all of args must be taken */
	bool empty;		   /* the format may be "" */
};

/* Compare a format with its call. 0, or -EINVAL with @d filled (tag and text, no position) and *arg
 * the index in args[] of what doesn't fit; -1: nothing there does. */
int format_check(const struct format *f, const struct format_call *call, int *arg, struct diag *d);
