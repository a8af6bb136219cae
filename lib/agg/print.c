/*
 * print: the default layout (B5 "Printing"). Formats of printa() are not known here; the pictures
 * of agghist and aggpack would be a file each beside this one.
 */
#include "agg_print.h"

#include <ctype.h>
#include <errno.h>
#include <string.h>

#include "hist.h"
#include "key.h"

#define BAR 40 /* columns of a distribution */

/* --- keys ----------------------------------------------------------------------------------- */

/* Characters that DTrace takes for text: what a terminal can show. */
static bool
is_text(unsigned char c)
{
	return (c >= ' ' && c <= '~') || (c >= '\a' && c <= '\r');
}

/* Text, and then nothing but zero bytes. */
static bool
is_printable(const uint8_t *bytes, unsigned n)
{
	unsigned i = 0;

	while (i < n && is_text(bytes[i]))
		i++;
	if (i == 0)
		return false;
	while (i < n && bytes[i] == 0)
		i++;
	return i == n;
}

static void
print_dump_line(FILE *f, const uint8_t *bytes, unsigned offset, unsigned n)
{
	fprintf(f, "     %5x:", offset);
	for (unsigned i = 0; i < 16; i++) {
		if (i < n)
			fprintf(f, " %02x", bytes[offset + i]);
		else
			fputs("   ", f);
	}
	fputs("  ", f);
	for (unsigned i = 0; i < n; i++) {
		uint8_t c = bytes[offset + i];

		fputc(c < ' ' || c > '~' ? '.' : c, f);
	}
	fputc('\n', f);
}

void
agg_print_dump(FILE *f, const void *bytes, unsigned n)
{
	fputs("\n           ", f);
	for (unsigned i = 0; i < 16; i++)
		fprintf(f, "  %x", i);
	fputs("  0123456789abcdef\n", f);
	for (unsigned i = 0; i < n; i += 16)
		print_dump_line(f, bytes, i, n - i < 16 ? n - i : 16);
}

void
agg_print_bytes(FILE *f, const void *bytes, unsigned n, unsigned width)
{
	if (n == 0)
		return;
	if (is_printable(bytes, n))
		fprintf(f, "  %-*.*s", (int)width, (int)n, (const char *)bytes);
	else
		agg_print_dump(f, bytes, n);
}

/* 8- and 4-byte integers show their sign whatever the type, smaller ones never do. */
static void
print_int(FILE *f, const struct agg_part *p, const uint64_t *key)
{
	uint64_t value = agg_key_unsigned(p, key);

	switch (p->size) {
	case 8: fprintf(f, " %16lld", (long long)value); break;
	case 4: fprintf(f, " %8d", (int32_t)value); break;
	case 2: fprintf(f, " %5u", (unsigned)value); break;
	default: fprintf(f, " %3u", (unsigned)value); break;
	}
}

void
agg_print_key(FILE *f, const struct agg_def *def, unsigned part, const uint64_t *key,
	const struct agg_strings *s)
{
	const struct agg_part *p = &def->parts[part];
	char buf[AGG_STR_TEXT_MIN];

	switch (p->kind) {
	case AGG_PART_INT: print_int(f, p, key); break;
	case AGG_PART_STR:
		fprintf(f, "  %-50s", agg_key_text(def, part, key, s, buf, sizeof(buf)));
		break;
	case AGG_PART_BYTES: agg_print_bytes(f, agg_key_tail(def, key, p->tail), p->size, 50);
		break;
	}
}

/* --- values --------------------------------------------------------------------------------- */

/* What a picture shows of a state. */
struct picture {
	uint32_t first, last; /* buckets */
	bool positives, negatives;
	long double total;
};

/* From the first to the last bucket that is not empty, and one more on each side. */
static void
choose_range(const struct agg_def *def, const uint64_t *state, struct picture *p)
{
	const struct agg_hist *h = def->fn->hist;
	uint32_t n = h->buckets(def);

	p->first = 0;
	p->last = n - 1;
	while (p->first < n && agg_hist_count(def, state, p->first) == 0)
		p->first++;
	if (p->first == n) {
		p->first = h->empty(def);
		p->last = p->first + 2;
		return;
	}
	while (agg_hist_count(def, state, p->last) == 0)
		p->last--;
	p->first -= p->first > 0;
	p->last += p->last < n - 1;
}

static void
measure(const struct agg_def *def, const uint64_t *state, struct picture *p)
{
	for (uint32_t i = p->first; i <= p->last; i++) {
		int64_t count = agg_hist_count(def, state, i);

		p->positives |= count > 0;
		p->negatives |= count < 0;
		p->total += count < 0 ? -(long double)count : (long double)count;
	}
}

static void
print_blanks(FILE *f, unsigned n)
{
	fprintf(f, "%*s", (int)n, "");
}

static void
print_ats(FILE *f, unsigned n)
{
	fprintf(f, "%.*s", (int)n, "@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@");
}

/* Bars grow to the right from the left edge; to the left from the right edge if no count is
 * positive; and from the middle if both occur. */
static void
print_bar(FILE *f, const struct picture *p, int64_t count)
{
	bool mixed = p->positives && p->negatives;
	unsigned len = mixed ? BAR / 2 : BAR, depth = 0;
	long double size = count < 0 ? -(long double)count : (long double)count;

	if (p->total > 0)
		depth = (unsigned)(size * len / p->total + 0.5L);
	if (p->negatives && (!mixed || count <= 0)) {
		print_blanks(f, len - depth);
		print_ats(f, depth);
		fputc('|', f);
		print_blanks(f, BAR - len);
	} else {
		print_blanks(f, BAR - len);
		fputc('|', f);
		print_ats(f, depth);
		print_blanks(f, len - depth);
	}
}

static int64_t
divide(int64_t count, uint64_t factor)
{
	return factor > INT64_MAX ? 0 : count / (int64_t)factor;
}

void
agg_print_hist(FILE *f, const struct agg_def *def, const uint64_t *state, uint64_t factor)
{
	struct picture p = {0};

	choose_range(def, state, &p);
	measure(def, state, &p);
	fprintf(f, "%16s %41s %-9s\n", "value", "------------- Distribution -------------",
		"count");
	for (uint32_t i = p.first; i <= p.last; i++) {
		int64_t count = agg_hist_count(def, state, i);
		char label[32];

		def->fn->hist->label(def, i, p.first, label, sizeof(label));
		fprintf(f, "%16s ", label);
		print_bar(f, &p, count);
		fprintf(f, " %-9lld\n", (long long)divide(count, factor));
	}
}

void
agg_print_value(FILE *f, const struct agg_def *def, const uint64_t *state, uint64_t factor)
{
	if (def->fn->hist != NULL) {
		fputc('\n', f);
		agg_print_hist(f, def, state, factor);
		return;
	}
	fprintf(f, " %16lld",
		state == NULL ? 0LL : (long long)def->fn->scalar(def, state, factor));
}

int
agg_print(FILE *f, const struct agg_result *r, const struct agg_def *def,
	const struct agg_order *o, const struct agg_strings *s)
{
	uint64_t factor = agg_result_factor(r, def->id);
	struct agg_rows rows;
	int ret = agg_rows_get(r, &def->id, 1, o, s, &rows);

	if (ret != 0)
		return ret;
	for (size_t i = 0; i < rows.n; i++) {
		for (unsigned part = 0; part < def->nparts; part++)
			agg_print_key(f, rows.def, part, rows.rows[i].key, s);
		agg_print_value(f, def, rows.rows[i].state[0], factor);
		fputc('\n', f);
	}
	agg_rows_free(&rows);
	return ferror(f) ? -EIO : 0;
}
