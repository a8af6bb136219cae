/* text: see text.h. The layouts are Oracle's (version 2) where the two DTraces differ. */
#include "text.h"

#include <ctype.h>
#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <wchar.h>

#define NS_PER_SEC INT64_C(1000000000)
#define POINTER_WIDTH 16 /* hexadecimal digits, LP64 */

static uint64_t
load_int(const void *p, unsigned size, bool is_signed)
{
	union {
		uint8_t u1;
		uint16_t u2;
		uint32_t u4;
		uint64_t u8;
	} v = {0};

	memcpy(&v, p, size);
	switch (size) {
	case 1: return is_signed ? (uint64_t)(int8_t)v.u1 : v.u1;
	case 2: return is_signed ? (uint64_t)(int16_t)v.u2 : v.u2;
	case 4: return is_signed ? (uint64_t)(int32_t)v.u4 : v.u4;
	default: return v.u8;
	}
}

void
text_field(struct text_value *v, const struct agg_strings *s, const uint8_t *rec,
	const struct record_field *f)
{
	const uint8_t *p = rec + f->off;

	v->kind = f->kind;
	v->is_signed = f->is_signed;
	v->is_text = f->is_text;
	v->size = f->size;
	switch (f->kind) {
	case RECORD_INT: v->num = load_int(p, f->size, f->is_signed); break;
	case RECORD_STR:
		v->str = (const char *)p + 8;
		if (p[0] != AGG_STR_TEXT)
			v->str = agg_str_text(s, p[0], p + 8, v->buf, sizeof(v->buf));
		break;
	case RECORD_BYTES: v->bytes = p; break;
	}
}

/* --- one conversion ------------------------------------------------------------------------ */

#define SPEC_MAX 64

/* The C library's conversion: flags, width and precision of @c, then @conv ("lld", "s"). */
static const char *
spec(char *buf, const struct format_conv *c, int width, int prec, const char *conv)
{
	char *p = buf;

	*p++ = '%';
	if (c->flags & FORMAT_ALT)
		*p++ = '#';
	if (c->flags & FORMAT_ZERO)
		*p++ = '0';
	if ((c->flags & FORMAT_MINUS) || width < 0)
		*p++ = '-';
	if (c->flags & FORMAT_PLUS)
		*p++ = '+';
	if (c->flags & FORMAT_GROUP)
		*p++ = '\'';
	if (c->flags & FORMAT_SPACE)
		*p++ = ' ';
	if (width != 0)
		p += sprintf(p, "%u", width < 0 ? 0u - (unsigned)width : (unsigned)width);
	if (prec > 0)
		p += sprintf(p, ".%d", prec);
	strcpy(p, conv);
	return buf;
}

static void
print_int(FILE *out, const struct format_conv *c, int width, int prec, const struct text_value *v)
{
	uint64_t own = v->size < 8 ? v->num & ((UINT64_C(1) << v->size * 8) - 1) : v->num;
	char conv[] = PRIu64, buf[SPEC_MAX];

	switch (c->conv) {
	case 'd':
	case 'i':
		if (v->is_signed) {
			fprintf(out, spec(buf, c, width, prec, PRId64), (int64_t)v->num);
			return;
		}
		break;
	case 'p': conv[sizeof(conv) - 2] = 'x'; break;
	default: conv[sizeof(conv) - 2] = c->conv; break;
	}
	fprintf(out, spec(buf, c, width, prec, conv), own);
}

static void
print_char(FILE *out, const struct format_conv *c, int width, int prec, const struct text_value *v)
{
	char buf[SPEC_MAX];

	if (c->size[0] == '\0')
		fprintf(out, spec(buf, c, width, prec, "c"), (int)v->num);
	else
		fprintf(out, spec(buf, c, width, prec, "lc"), (wint_t)v->num);
}

static void
print_text(FILE *out, const struct format_conv *c, int width, int prec, const char *text)
{
	char buf[SPEC_MAX];

	fprintf(out, spec(buf, c, width, prec, "s"), text);
}

/* A string, or a char or wchar_t array that need not end with a NUL. */
static int
print_str(FILE *out, const struct format_conv *c, int width, int prec, const struct text_value *v)
{
	char buf[SPEC_MAX];
	wchar_t *wide;

	if (v->kind == RECORD_STR) {
		print_text(out, c, width, prec, v->str);
	} else if (c->size[0] == '\0') {
		if (prec <= 0 || (uint32_t)prec > v->size)
			prec = (int)v->size;
		print_text(out, c, width, prec, v->bytes);
	} else {
		wide = calloc(1, v->size + sizeof(*wide));
		if (wide == NULL)
			return -ENOMEM;
		memcpy(wide, v->bytes, v->size);
		fprintf(out, spec(buf, c, width, prec, "ls"), wide);
		free(wide);
	}
	return 0;
}

/* @n bytes, or up to a NUL (shown as well), with C's escapes. */
static int
print_escaped(FILE *out, const struct format_conv *c, int width, int prec, const char *s, size_t n)
{
	static const char special[] = "\0\a\b\f\n\r\t\v\"\\", letter[] = "0abfnrtv\"\\";
	char *text = malloc(4 * n + 1), *p = text;

	if (text == NULL)
		return -ENOMEM;
	for (size_t i = 0; i < n; i++) {
		const char *at = memchr(special, s[i], sizeof(special) - 1);

		if (at != NULL)
			p += sprintf(p, "\\%c", letter[at - special]);
		else if (isgraph((unsigned char)s[i]) || s[i] == ' ')
			*p++ = s[i];
		else
			p += sprintf(p, "\\%03o", (unsigned char)s[i]);
		if (s[i] == '\0')
			break;
	}
	*p = '\0';
	print_text(out, c, width, prec, text);
	free(text);
	return 0;
}

/* %Y: 1973 Dec  3 17:20:00, %T: RFC 822; local time of a number of nanoseconds since the epoch. */
static void
print_time(FILE *out, const struct format_conv *c, int width, int prec, const struct text_value *v)
{
	time_t sec = (time_t)((int64_t)v->num / NS_PER_SEC);
	struct tm tm;
	char text[64];

	localtime_r(&sec, &tm);
	strftime(text, sizeof(text), c->conv == 'Y' ? "%Y %b %e %T" : "%a, %d %b %G %T %Z", &tm);
	print_text(out, c, width, prec, text);
}

static void
print_float(FILE *out, const struct format_conv *c, int width, int prec, const struct text_value *v)
{
	char conv[] = {'L', c->conv, '\0'}, buf[SPEC_MAX];
	union {
		float f;
		double d;
		long double ld;
	} u;

	memcpy(&u, v->bytes, v->size < sizeof(u) ? v->size : sizeof(u));
	if (v->size == sizeof(u.f))
		u.ld = u.f;
	else if (v->size == sizeof(u.d))
		u.ld = u.d;
	fprintf(out, spec(buf, c, width, prec, conv), u.ld);
}

static int
print_address(FILE *out, const struct format_conv *c, int width, int prec,
	const struct text_value *v)
{
	char text[2 + POINTER_WIDTH + 1];

	snprintf(text, sizeof(text), "0x%" PRIx64, v->num);
	print_text(out, c, width, prec, text);
	return 0;
}

int
text_conv(FILE *out, const struct format_conv *c, int width, int prec, const struct text_value *v)
{
	char ch;

	switch (v->kind == RECORD_INT ? c->conv : 0) {
	case 'd':
	case 'i':
	case 'o':
	case 'u':
	case 'x':
	case 'X':
	case 'p': print_int(out, c, width, prec, v); return 0;
	case 'c': print_char(out, c, width, prec, v); return 0;
	case 'C': ch = (char)v->num; return print_escaped(out, c, width, prec, &ch, 1);
	case 'a':
	case 'A':
	case 'k': return print_address(out, c, width, prec, v);
	case 'Y':
	case 'T': print_time(out, c, width, prec, v); return 0;
	}
	switch (v->kind != RECORD_INT ? c->conv : 0) {
	case 's': return print_str(out, c, width, prec, v);
	case 'S':
		if (v->kind == RECORD_STR)
			return print_escaped(out, c, width, prec, v->str, strlen(v->str) + 1);
		return print_escaped(out, c, width, prec, v->bytes, v->size);
	}
	if (v->kind == RECORD_BYTES && c->conv != '\0' && strchr("eEfgG", c->conv))
		print_float(out, c, width, prec, v);
	return 0;
}

/* --- a whole format ------------------------------------------------------------------------ */

static int
dynamic(const struct text_source *source)
{
	struct text_value v;

	source->arg(source->ctx, &v);
	return (int)v.num;
}

int
text_format(FILE *out, const struct format *f, const struct text_source *source)
{
	struct text_value v;
	int r = 0;

	for (const struct format_conv *c = f->convs; r == 0; c++) {
		int width = c->width > 0 ? c->width : 0, prec = c->prec;

		fwrite(c->text, 1, c->text_len, out);
		if (c->conv == '\0')
			break;
		if (c->flags & FORMAT_POINTER)
			width = POINTER_WIDTH;
		if (c->flags & FORMAT_DYN_WIDTH)
			width = dynamic(source);
		if (c->flags & FORMAT_DYN_PREC)
			prec = dynamic(source);
		if (c->flags & FORMAT_AGG) {
			r = source->agg(source->ctx, out, c, width, prec);
		} else {
			source->arg(source->ctx, &v);
			r = text_conv(out, c, width, prec, &v);
		}
	}
	return r;
}

/* --- trace() ------------------------------------------------------------------------------- */

#define STRING_WIDTH 33

/* Columns of a number by its size; one more for the larger unsigned ones. */
static int
trace_width(const struct text_value *v)
{
	switch (v->size) {
	case 1: return 3;
	case 2: return 5;
	case 4: return 10;
	default: return v->is_signed ? 19 : 20;
	}
}

void
text_trace(FILE *out, const struct text_value *v, const struct agg_look *look, bool quiet)
{
	static const struct format_conv decimal = {.conv = 'd'};
	static const struct format_conv text = {.flags = FORMAT_MINUS, .conv = 's'};

	if (v->kind == RECORD_BYTES && (!v->is_text || look->rawbytes)) {
		agg_print_dump(out, v->bytes, v->size, v->size);
		return;
	}
	if (v->kind == RECORD_STR && look->rawbytes) {
		agg_print_dump(out, v->str, (unsigned)strlen(v->str), look->string_size);
		return;
	}
	if (!quiet)
		fputs(v->kind == RECORD_INT ? " " : "  ", out);
	if (v->kind == RECORD_INT)
		print_int(out, &decimal, quiet ? 0 : trace_width(v), 0, v);
	else
		print_str(out, &text, quiet ? 0 : STRING_WIDTH, 0, v);
}
