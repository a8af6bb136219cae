/* text: each conversion and layout beside what libdtrace prints. */
#include "../../lib/probe/text.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <wchar.h>

#include "../unit.h"

/* A conversion written as in a format: flags, width, precision, size, letter. */
static struct format_conv
conv(const char *s)
{
	static const char flags[] = "-+ #0'?@";
	struct format_conv c = {.width = -1, .prec = -1};
	char *end;

	for (s++; *s && strchr(flags, *s); s++)
		c.flags |= 1 << (strchr(flags, *s) - flags);
	if (*s >= '0' && *s <= '9') {
		c.width = (int16_t)strtol(s, &end, 10);
		s = end;
	}
	if (*s == '.') {
		c.prec = (int16_t)strtol(s + 1, &end, 10);
		s = end;
	}
	for (unsigned i = 0; s[1]; s++)
		c.size[i++] = *s;
	c.conv = *s;
	return c;
}

static struct text_value
num(uint64_t v, unsigned size, bool is_signed)
{
	return (struct text_value){
		.kind = RECORD_INT, .is_signed = is_signed, .size = size, .num = v,
	};
}

static struct text_value
str(const char *s)
{
	return (struct text_value){.kind = RECORD_STR, .str = s};
}

static struct text_value
bytes(const void *p, unsigned n)
{
	return (struct text_value){.kind = RECORD_BYTES, .bytes = p, .size = n};
}

#define OUT_MAX 1024

/* What @spec prints of @v. */
static const char *
show(const char *spec, const struct text_value *v)
{
	static char out[OUT_MAX];
	struct format_conv c = conv(spec);
	FILE *f = fmemopen(out, sizeof(out), "w");

	memset(out, 0, sizeof(out));
	CU_ASSERT_EQUAL(text_conv(f, &c, c.width > 0 ? c.width : 0, c.prec, v), 0);
	fclose(f);
	return out;
}

static void
integers(void)
{
	static const struct {
		const char *spec;
		int64_t value;
		unsigned size;
		bool is_signed;
		const char *text;
	} rows[] = {
		{"%d", -1, 8, true, "-1"},
		{"%d", -1, 8, false, "18446744073709551615"},
		{"%d", -1, 4, true, "-1"},
		{"%d", 0xffffffff, 4, false, "4294967295"},
		{"%d", 200, 1, false, "200"},
		{"%i", -5, 1, true, "-5"},
		{"%u", -1, 4, true, "4294967295"},
		{"%u", -1, 2, true, "65535"},
		{"%x", -1, 1, true, "ff"},
		{"%x", -1, 8, true, "ffffffffffffffff"},
		{"%X", 0xabcd, 4, false, "ABCD"},
		{"%o", 8, 4, true, "10"},
		{"%#x", 255, 4, true, "0xff"},
		{"%#o", 8, 4, true, "010"},
		{"%p", 0xabc, 8, false, "abc"},
		{"%hd", -3, 2, true, "-3"},
		{"%hx", -1, 2, true, "ffff"},
		{"%ld", -3, 8, true, "-3"},
		{"%lld", -3, 8, true, "-3"},
		{"%llx", -1, 8, false, "ffffffffffffffff"},
		{"%5d", 42, 4, true, "   42"},
		{"%-5d", 42, 4, true, "42   "},
		{"%05d", -42, 4, true, "-0042"},
		{"%+d", 42, 4, true, "+42"},
		{"% d", 42, 4, true, " 42"},
		{"%+d", 42, 4, false, "42"},
		{"%.4d", 42, 4, true, "0042"},
		{"%.0d", 0, 4, true, "0"},
		{"%8.4d", 42, 4, true, "    0042"},
		{"%-8.4x", 42, 4, true, "002a    "},
		{"%'d", 1234567, 4, true, "1234567"}, /* in the C locale */
		{"%c", 'A', 1, true, "A"},
		{"%c", 'A', 4, true, "A"},
		{"%3c", 'A', 4, true, "  A"},
		{"%lc", 'A', 4, true, "A"},
		{"%wc", 'A', 4, true, "A"},
		{"%C", 'A', 1, true, "A"},
		{"%C", '\n', 1, true, "\\n"},
		{"%C", 0, 1, true, "\\0"},
		{"%C", 0x80, 4, true, "\\200"},
		{"%5C", '"', 1, true, "   \\\""},
		{"%a", 0x1234, 8, false, "0x1234"},
		{"%A", 0, 8, false, "0x0"},
		{"%k", 16, 8, false, "0x10"},
		{"%8a", 16, 8, false, "    0x10"},
	};

	for (unsigned i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct text_value v = num((uint64_t)rows[i].value, rows[i].size, rows[i].is_signed);

		CU_ASSERT_STRING_EQUAL(show(rows[i].spec, &v), rows[i].text);
	}
}

static void
strings(void)
{
	static const struct {
		const char *spec, *value, *text;
	} rows[] = {
		{"%s", "foo", "foo"},
		{"%s", "", ""},
		{"%5s", "foo", "  foo"},
		{"%-5s", "foo", "foo  "},
		{"%.2s", "foo", "fo"},
		{"%.0s", "foo", "foo"},
		{"%4.1s", "foo", "   f"},
		{"%S", "foo", "foo\\0"},
		{"%S", "a\tb\n\"\\\a\b\f\r\v", "a\\tb\\n\\\"\\\\\\a\\b\\f\\r\\v\\0"},
		{"%S", "\001 \377", "\\001 \\377\\0"},
		{"%8S", "foo", "   foo\\0"},
		{"%.3S", "foo", "foo"},
	};

	for (unsigned i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct text_value v = str(rows[i].value);

		CU_ASSERT_STRING_EQUAL(show(rows[i].spec, &v), rows[i].text);
	}
}

/* Arrays need not end with a NUL and may go on behind it. */
static void
arrays(void)
{
	struct text_value full = bytes("abcd", 4), part = bytes("ab\0d", 4);
	struct text_value wide = bytes(L"wide", 4 * sizeof(wchar_t));

	CU_ASSERT_STRING_EQUAL(show("%s", &full), "abcd");
	CU_ASSERT_STRING_EQUAL(show("%.2s", &full), "ab");
	CU_ASSERT_STRING_EQUAL(show("%.9s", &full), "abcd");
	CU_ASSERT_STRING_EQUAL(show("%6s", &part), "    ab");
	CU_ASSERT_STRING_EQUAL(show("%S", &full), "abcd");
	CU_ASSERT_STRING_EQUAL(show("%S", &part), "ab\\0");
	CU_ASSERT_STRING_EQUAL(show("%ws", &wide), "wide");
	CU_ASSERT_STRING_EQUAL(show("%6ls", &wide), "  wide");
}

static void
floats(void)
{
	float f = 1.5;
	double d = -0.25;
	long double ld = 1e10L;
	struct text_value vf = bytes(&f, sizeof(f)), vd = bytes(&d, sizeof(d));
	struct text_value vl = bytes(&ld, sizeof(ld));

	CU_ASSERT_STRING_EQUAL(show("%f", &vf), "1.500000");
	CU_ASSERT_STRING_EQUAL(show("%8.2f", &vd), "   -0.25");
	CU_ASSERT_STRING_EQUAL(show("%e", &vd), "-2.500000e-01");
	CU_ASSERT_STRING_EQUAL(show("%G", &vd), "-0.25");
	CU_ASSERT_STRING_EQUAL(show("%Lg", &vl), "1e+10");
}

static void
times(void)
{
	struct text_value v = num(UINT64_C(123787200999999999), 8, false), zero = num(0, 8, true);

	setenv("TZ", "UTC0", 1);
	tzset();
	CU_ASSERT_STRING_EQUAL(show("%Y", &v), "1973 Dec  3 17:20:00");
	CU_ASSERT_STRING_EQUAL(show("%-22Y", &v), "1973 Dec  3 17:20:00  ");
	CU_ASSERT_STRING_EQUAL(show("%T", &v), "Mon, 03 Dec 1973 17:20:00 UTC");
	CU_ASSERT_STRING_EQUAL(show("%Y", &zero), "1970 Jan  1 00:00:00");
	setenv("TZ", "EST5", 1);
	tzset();
	CU_ASSERT_STRING_EQUAL(show("%Y", &v), "1973 Dec  3 12:20:00");
	CU_ASSERT_STRING_EQUAL(show("%T", &v), "Mon, 03 Dec 1973 12:20:00 EST");
	unsetenv("TZ");
}

static void
mismatches(void)
{
	struct text_value n = num(1, 4, true), s = str("x");

	CU_ASSERT_STRING_EQUAL(show("%s", &n), "");
	CU_ASSERT_STRING_EQUAL(show("%d", &s), "");
	CU_ASSERT_STRING_EQUAL(show("%f", &n), "");
}

/* --- fields -------------------------------------------------------------------------------- */

static void
fields(void)
{
	static const struct agg_strings strings;
	struct {
		int8_t i1;
		uint16_t u2;
		int32_t i4;
		uint8_t tag[8], payload[16];
		uint8_t text_tag[8];
		char text[88];
	} rec = {
		.i1 = -2,
		.u2 = 0xffff,
		.i4 = -7,
		.tag = {AGG_STR_IP4},
		.payload = {10, 0, 0, 1},
		.text_tag = {AGG_STR_TEXT},
		.text = "longer than any typed string can be, so text stays where it was put",
	};
	const uint8_t *at = (const uint8_t *)&rec;
	const struct record_field f[] = {
		{RECORD_INT, true, false, 1, offsetof(__typeof__(rec), i1)},
		{RECORD_INT, false, false, 2, offsetof(__typeof__(rec), u2)},
		{RECORD_INT, true, false, 4, offsetof(__typeof__(rec), i4)},
		{RECORD_STR, false, false, 24, offsetof(__typeof__(rec), tag)},
		{RECORD_STR, false, false, 96, offsetof(__typeof__(rec), text_tag)},
		{RECORD_BYTES, false, true, 16, offsetof(__typeof__(rec), payload)},
	};
	struct text_value v;

	text_field(&v, &strings, at, &f[0]);
	CU_ASSERT(v.kind == RECORD_INT && (int64_t)v.num == -2 && v.size == 1 && v.is_signed);
	text_field(&v, &strings, at, &f[1]);
	CU_ASSERT(v.kind == RECORD_INT && v.num == 0xffff && v.size == 2 && !v.is_signed);
	text_field(&v, &strings, at, &f[2]);
	CU_ASSERT_EQUAL((int64_t)v.num, -7);
	text_field(&v, &strings, at, &f[3]);
	CU_ASSERT(v.kind == RECORD_STR);
	CU_ASSERT_STRING_EQUAL(v.str, "10.0.0.1");
	text_field(&v, &strings, at, &f[4]);
	CU_ASSERT_STRING_EQUAL(v.str, rec.text);
	text_field(&v, &strings, at, &f[5]);
	CU_ASSERT(v.kind == RECORD_BYTES && v.is_text && v.size == 16);
	CU_ASSERT(!memcmp(v.bytes, rec.payload, 16));
}

/* --- formats ------------------------------------------------------------------------------- */

struct list {
	const struct text_value *v;
	unsigned next;
};

static void
next_arg(void *ctx, struct text_value *v)
{
	struct list *l = ctx;

	*v = l->v[l->next++];
}

static int
next_agg(void *ctx, FILE *out, const struct format_conv *c, int width, int prec)
{
	fprintf(out, "<%c %d %d>", c->conv, width, prec);
	return 0;
}

static void
formats(void)
{
	struct format_conv convs[] = {
		{.text = "a=", .text_len = 2, .width = 4, .prec = -1, .conv = 'd'},
		{.text = " b=", .text_len = 3, .flags = FORMAT_DYN_WIDTH, .width = -1, .prec = -1,
			.conv = 's'},
		{.text = "|", .text_len = 1, .flags = FORMAT_DYN_WIDTH | FORMAT_DYN_PREC,
			.width = -1, .prec = -1, .conv = 's'},
		{.text = "|", .text_len = 1, .flags = FORMAT_POINTER, .width = -1, .prec = -1,
			.conv = 'p'},
		{.text = "\0|", .text_len = 2, .flags = FORMAT_AGG, .width = 8, .prec = -1,
			.conv = 'd'},
		{.text = "%d\n", .text_len = 3},
	};
	const struct format f = {.convs = convs, .nconvs = 5, .nargs = 7, .naggs = 1};
	const struct text_value args[] = {
		num(42, 4, true), num(5, 4, true), str("xyz"), num((uint64_t)-5, 4, true),
		num(2, 4, true), str("xyz"), num(0xbeef, 8, false),
	};
	static const char expected[] = "a=  42 b=  xyz|xy   |            beef\0|<d 8 -1>%d\n";
	char out[OUT_MAX] = "";
	struct list list = {.v = args};
	struct text_source source = {.arg = next_arg, .agg = next_agg, .ctx = &list};
	FILE *file = fmemopen(out, sizeof(out), "w");

	CU_ASSERT_EQUAL(text_format(file, &f, &source), 0);
	fclose(file);
	CU_ASSERT_EQUAL(list.next, 7);
	CU_ASSERT(!memcmp(out, expected, sizeof(expected)));
}

/* --- trace() ------------------------------------------------------------------------------- */

static const char *
trace(struct text_value v, bool quiet)
{
	static const struct agg_look look;
	static char out[OUT_MAX];
	FILE *f = fmemopen(out, sizeof(out), "w");

	memset(out, 0, sizeof(out));
	text_trace(f, &v, &look, quiet);
	fclose(f);
	return out;
}

static void
traces(void)
{
	static const struct {
		int64_t value;
		unsigned size;
		bool is_signed;
		const char *text, *quiet;
	} rows[] = {
		{-1, 8, true, "                  -1", "-1"},
		{-1, 8, false, " 18446744073709551615", "18446744073709551615"},
		{7, 8, false, "                    7", "7"},
		{-1, 4, true, "         -1", "-1"},
		{7, 4, false, "          7", "7"},
		{-1, 2, true, "    -1", "-1"},
		{0xffff, 2, false, " 65535", "65535"},
		{-1, 1, true, "  -1", "-1"},
		{255, 1, false, " 255", "255"},
	};
	char padded[40];

	for (unsigned i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct text_value v = num((uint64_t)rows[i].value, rows[i].size, rows[i].is_signed);

		CU_ASSERT_STRING_EQUAL(trace(v, false), rows[i].text);
		CU_ASSERT_STRING_EQUAL(trace(v, true), rows[i].quiet);
	}
	snprintf(padded, sizeof(padded), "  %-33s", "some text");
	CU_ASSERT_STRING_EQUAL(trace(str("some text"), false), padded);
	CU_ASSERT_STRING_EQUAL(trace(str("some text"), true), "some text");
}

static void
dumps(void)
{
	static const uint8_t raw[18] = {0, 1, 'A', 0xff, ' ', '~', 0x7f};
	static const char dump[] =
		"\n"
		"             0  1  2  3  4  5  6  7  8  9  a  b  c  d  e  f  0123456789abcdef\n"
		"         0: 00 01 41 ff 20 7e 7f 00 00 00 00 00 00 00 00 00  ..A. ~..........\n"
		"        10: 00 00                                            ..\n";

	CU_ASSERT_STRING_EQUAL(trace(bytes(raw, sizeof(raw)), false), dump);
	CU_ASSERT_STRING_EQUAL(trace(bytes(raw, sizeof(raw)), true), dump);
}

/* An array of char is text, which need not end with a NUL. */
static void
char_arrays(void)
{
	struct text_value v = bytes("some", 4);
	char padded[40];

	v.is_text = true;
	snprintf(padded, sizeof(padded), "  %-33s", "some");
	CU_ASSERT_STRING_EQUAL(trace(v, false), padded);
	CU_ASSERT_STRING_EQUAL(trace(v, true), "some");
	v.is_text = false;
	CU_ASSERT_PTR_NOT_NULL(strstr(trace(v, true), " 73 6f 6d 65 "));
}

UNIT_SUITE(suite_text, "probe/text.c", {"integers", integers}, {"strings", strings},
	{"arrays", arrays}, {"floats", floats}, {"times", times}, {"mismatches", mismatches},
	{"fields", fields}, {"formats", formats}, {"trace", traces}, {"hex dump", dumps},
	{"arrays of char", char_arrays});
