/* bar: see bar.h. Lengths are rounded as libdtrace rounds them. */
#include "bar.h"

#include "fn.h"

#define BAR 40 /* columns */
#define ZOOM_MAX 0.95

#define LEVELS 8
#define FULL_BLOCK 0x2588  /* U+2589 .. U+258f: seven eighths of a column .. one eighth */
#define LOWER_BLOCK 0x2581 /* U+2581 .. U+2588: heights, one eighth .. full */

static long double
size_of(int64_t count)
{
	return count < 0 ? -(long double)count : (long double)count;
}

void
agg_bar_note(struct agg_bar_scale *s, int64_t count)
{
	long double size = size_of(count);

	s->positives |= count > 0;
	s->negatives |= count < 0;
	if (!s->zoom) {
		s->total += size;
		return;
	}
	size *= 1 / ZOOM_MAX;
	if (size > s->total)
		s->total = size;
}

static void
print_block(FILE *f, unsigned c)
{
	fprintf(f, "%c%c%c", 0xe0 | c >> 12, 0x80 | (c >> 6 & 0x3f), 0x80 | (c & 0x3f));
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

static void
print_blocks(FILE *f, const struct agg_bar_scale *s, int64_t count)
{
	long double length = size_of(count) * BAR / s->total;
	unsigned whole = (unsigned)length, part = (unsigned)((length - whole) * LEVELS);

	fputc('|', f);
	for (unsigned i = 0; i < whole; i++)
		print_block(f, FULL_BLOCK);
	if (part != 0)
		print_block(f, FULL_BLOCK + LEVELS - part);
	print_blanks(f, BAR - whole - (part != 0));
}

/* Bars grow to the right from the left edge; to the left from the right edge if no count is
 * positive; and from the middle if both occur. */
static void
print_characters(FILE *f, const struct agg_bar_scale *s, int64_t count)
{
	bool mixed = s->positives && s->negatives;
	unsigned len = mixed ? BAR / 2 : BAR, depth = 0;

	if (s->total > 0)
		depth = (unsigned)(size_of(count) * len / s->total + 0.5L);
	if (s->negatives && (!mixed || count <= 0)) {
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

void
agg_bar_print(FILE *f, const struct agg_bar_scale *s, int64_t count, uint64_t factor, bool blocks)
{
	if (blocks && s->positives && !s->negatives)
		print_blocks(f, s, count);
	else
		print_characters(f, s, count);
	fprintf(f, " %-9lld\n", (long long)fn_divide((uint64_t)count, factor));
}

void
agg_bar_print_packed(FILE *f, const struct agg_bar_scale *s, int64_t count, bool blocks)
{
	static const char up[] = "__xxxxXX", down[] = "vvvvVV";
	unsigned highest = count < 0 ? sizeof(down) - 2 : blocks ? LEVELS - 1 : sizeof(up) - 2;
	unsigned height;

	if (count == 0) {
		fputc(' ', f);
		return;
	}
	height = (unsigned)(size_of(count) * highest / s->total + 0.5L);
	if (count < 0)
		fputc(down[height], f);
	else if (blocks)
		print_block(f, LOWER_BLOCK + height);
	else
		fputc(up[height], f);
}
