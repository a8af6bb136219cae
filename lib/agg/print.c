/*
 * print: the default layout (B5 "Printing"). Formats of printa() are not known here; the layouts of
 * agghist and aggpack are a file each beside this one.
 */
#include "print.h"

#include <errno.h>
#include <string.h>

#include "bar.h"
#include "fn.h"
#include "hist.h"
#include "key.h"

#define TEXT_WIDTH (-50) /* negative: left-justified, behind two blanks */
#define PACKED_TEXT_WIDTH 16
#define VALUE_WIDTH 16

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
			fprintf(f, " %02x", bytes[i]);
		else
			fputs("   ", f);
	}
	fputs("  ", f);
	for (unsigned i = 0; i < n; i++)
		fputc(bytes[i] < ' ' || bytes[i] > '~' ? '.' : bytes[i], f);
	fputc('\n', f);
}

void
agg_print_dump(FILE *f, const void *bytes, unsigned have, unsigned n)
{
	fputs("\n           ", f);
	for (unsigned i = 0; i < 16; i++)
		fprintf(f, "  %x", i);
	fputs("  0123456789abcdef\n", f);
	for (unsigned i = 0; i < n; i += 16) {
		uint8_t line[16] = {0};

		if (i < have)
			memcpy(line, (const uint8_t *)bytes + i, RTE_MIN(have - i, 16u));
		print_dump_line(f, line, i, RTE_MIN(n - i, 16u));
	}
}

static void
print_text(FILE *f, const char *text, unsigned n, int width)
{
	fprintf(f, width < 0 ? "  %*.*s" : " %*.*s", width, (int)n, text);
}

void
agg_print_bytes(FILE *f, const void *bytes, unsigned n, const struct agg_look *look, int width)
{
	if (n == 0)
		return;
	if (!look->rawbytes && is_printable(bytes, n))
		print_text(f, bytes, n, width);
	else
		agg_print_dump(f, bytes, n, n);
}

/* A string with other characters is dumped like any bytes, all that a string has. */
static void
print_string(FILE *f, const char *text, const struct agg_look *look, int width)
{
	unsigned n = (unsigned)strlen(text);

	if (!look->rawbytes && (n == 0 || is_printable((const uint8_t *)text, n)))
		print_text(f, text, n, width);
	else
		agg_print_dump(f, text, n, RTE_MAX(n, look->string_size));
}

static int
int_width(const struct agg_part *p)
{
	switch (p->size) {
	case 8: return 16;
	case 4: return 8;
	case 2: return 5;
	default: return 3;
	}
}

/* 8- and 4-byte integers show their sign whatever the type, smaller ones never do. */
static void
print_int(FILE *f, const struct agg_part *p, const uint64_t *key)
{
	uint64_t value = agg_key_unsigned(p, key);

	fprintf(f, " %*lld", int_width(p), p->size == 4 ? (int32_t)value : (long long)value);
}

static void
print_key(FILE *f, const struct agg_def *def, unsigned part, const uint64_t *key,
	const struct agg_look *look, int text_width)
{
	const struct agg_part *p = &def->parts[part];
	char buf[AGG_STR_TEXT_MIN];

	switch (p->kind) {
	case AGG_PART_INT: print_int(f, p, key); break;
	case AGG_PART_STR:
		print_string(f, agg_key_text(def, part, key, look->strings, buf, sizeof(buf)), look,
			text_width);
		break;
	case AGG_PART_BYTES:
		agg_print_bytes(f, agg_key_tail(def, key, p->tail), p->size, look, text_width);
		break;
	}
}

void
agg_print_keys(FILE *f, const struct agg_def *def, const uint64_t *key,
	const struct agg_look *look)
{
	for (unsigned part = 0; part < def->nparts; part++)
		print_key(f, def, part, key, look, TEXT_WIDTH);
}

void
agg_print_packed_keys(const struct agg_print_job *job, const uint64_t *key)
{
	const struct agg_def *def = job->rows->def;

	for (unsigned part = 0; part < def->nparts; part++)
		print_key(job->f, def, part, key, job->look, PACKED_TEXT_WIDTH);
}

int
agg_print_packed_width(const struct agg_def *def)
{
	int width = 0;

	for (unsigned i = 0; i < def->nparts; i++)
		width += 1 + (def->parts[i].kind == AGG_PART_INT ? int_width(&def->parts[i]) :
								   PACKED_TEXT_WIDTH);
	return width;
}

/* --- values --------------------------------------------------------------------------------- */

void
agg_print_heading(FILE *f, const char *word, int width)
{
	fprintf(f, "%*s %41s %-9s\n", width, word, "------------- Distribution -------------",
		"count");
}

void
agg_print_hist(FILE *f, const struct agg_def *def, const uint64_t *state, uint64_t factor,
	const struct agg_look *look)
{
	struct agg_bar_scale scale = {.zoom = look->aggzoom};
	uint32_t first = UINT32_MAX, last = 0;

	agg_hist_extend(def, state, &first, &last);
	agg_hist_widen(def, &first, &last);
	for (uint32_t i = first; i <= last; i++)
		agg_bar_note(&scale, agg_hist_count(def, state, i));
	agg_print_heading(f, "value", VALUE_WIDTH);
	for (uint32_t i = first; i <= last; i++) {
		char label[32];

		def->fn->hist->label(def, i, first, label, sizeof(label));
		fprintf(f, "%*s ", VALUE_WIDTH, label);
		agg_bar_print(f, &scale, agg_hist_count(def, state, i), factor, look->blocks);
	}
}

static void
print_datum(FILE *f, const struct agg_def *def, const uint64_t *state, uint64_t factor,
	const struct agg_look *look)
{
	if (def->fn->hist != NULL) {
		fputc('\n', f);
		agg_print_hist(f, def, state, factor, look);
		return;
	}
	fprintf(f, " %16lld",
		state == NULL ? 0LL : (long long)def->fn->scalar(def, state, factor));
}

void
agg_print_value(FILE *f, const struct agg_def *def, const uint64_t *state, uint64_t factor,
	const struct agg_look *look)
{
	print_datum(f, def, state, factor, look);
	if (!look->aggpercpu)
		return;
	fprintf(f, "\n    [CPU %u]", look->cpu);
	print_datum(f, def, state, factor, look);
}

/* --- rows ----------------------------------------------------------------------------------- */

static void
print_plain(const struct agg_print_job *job)
{
	for (size_t i = 0; i < job->rows->n; i++) {
		const struct agg_row *row = &job->rows->rows[i];

		agg_print_keys(job->f, job->rows->def, row->key, job->look);
		agg_print_value(job->f, job->def, row->state[0], job->factor, job->look);
		fputc('\n', job->f);
	}
}

int
agg_print(FILE *f, const struct agg_result *r, const struct agg_def *def,
	const struct agg_order *o, const struct agg_look *look)
{
	const struct agg_fn *fn = def->fn;
	struct agg_rows rows;
	const struct agg_print_job job = {f, def, agg_result_factor(r, def->id), look, &rows};
	int ret = agg_rows_get(r, &def->id, 1, o, look->strings, &rows);

	if (ret != 0)
		return ret;
	if (look->top > 0 && look->top < rows.n) {
		rows.rows += o->rev ? 0 : rows.n - look->top;
		rows.n = look->top;
	}
	if (look->agghist && rows.n > 0 && (fn == &fn_count || fn == &fn_sum))
		agg_print_agghist(&job);
	else if (look->aggpack && rows.n > 0 && fn->hist && fn->hist->pack != AGG_PACK_NONE)
		agg_print_aggpack(&job);
	else
		print_plain(&job);
	agg_rows_free(&rows);
	return ferror(f) ? -EIO : 0;
}
