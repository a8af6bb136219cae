/*
 * text_print: a value with its type, as print() shows it. The layout is that of illumos: four
 * blanks a level, numbers in hexadecimal, arrays of char that end with a NUL as text.
 */
#include <ctype.h>
#include <inttypes.h>
#include <string.h>

#include "../lang/type.h"
#include "text.h"

/* Where the output has come to. */
struct place {
	FILE *out;
	unsigned level; /* of indentation */
	bool nested;	/* within a struct or an array */
	const uint8_t *end; /* of what is shown of the value */
};

static void print_value(const struct place *at, const struct type *t, const uint8_t *bytes);

/* Is the part of type @t at @bytes not shown? */
static bool
is_behind(const struct place *at, const struct type *t, const uint8_t *bytes)
{
	bool divided = type_is_record(t) || t->kind == TYPE_ARRAY;

	return bytes + (divided ? 1 : t->size) > at->end;
}

static void
indent(const struct place *at, unsigned level)
{
	fprintf(at->out, "%*s", (int)level * 4, "");
}

static bool
is_char(const struct type *t)
{
	return t->kind == TYPE_INT && t->size == 1 && t->is_signed;
}

static void
print_char(FILE *out, uint8_t c)
{
	if (c == 0)
		fputs("'\\0'", out);
	else
		fprintf(out, isprint(c) ? "'%c'" : "'\\%03o'", c);
}

static uint64_t
load(const uint8_t *bytes, unsigned size)
{
	uint64_t value = 0;

	memcpy(&value, bytes, size); /* little endian */
	return value;
}

/* "%#x": 0 has no prefix. */
static void
print_number(FILE *out, uint64_t value)
{
	fprintf(out, "%#" PRIx64, value);
}

static void
print_float(FILE *out, const struct type *t, const uint8_t *bytes)
{
	union {
		float f;
		double d;
		long double ld;
	} u;

	memcpy(&u, bytes, t->size);
	if (t->size == sizeof(u.ld))
		fprintf(out, "%+.16LE", u.ld);
	else
		fprintf(out, "%+.7e", t->size == sizeof(u.f) ? (double)u.f : u.d);
}

/* Printable characters, and a NUL within the @n that there are. */
static bool
is_text(const uint8_t *bytes, uint32_t n)
{
	uint32_t i = 0;

	while (i < n && isprint(bytes[i]))
		i++;
	return i < n && bytes[i] == '\0';
}

static void
print_text(const struct place *at, const uint8_t *bytes)
{
	size_t n = strlen((const char *)bytes), shown = (size_t)(at->end - bytes);

	fprintf(at->out, at->nested ? "[ \"%.*s\"%s ]" : "\"%.*s\"%s",
		(int)(n < shown ? n : shown), (const char *)bytes, n < shown ? "" : "...");
}

static void
print_array(const struct place *at, const struct type *t, const uint8_t *bytes)
{
	struct place inner = {at->out, at->level + 1, true, at->end};
	bool records = type_is_record(t->to);

	if (is_char(t->to) && is_text(bytes, t->nelem)) {
		print_text(at, bytes);
		return;
	}
	fputs("[ ", at->out);
	for (uint32_t i = 0; i < t->nelem; i++) {
		const uint8_t *element = bytes + (size_t)i * t->to->size;

		if (is_behind(at, t->to, element)) {
			fputs("...", at->out);
			break;
		}
		if (records) {
			fputc('\n', at->out);
			indent(&inner, inner.level);
			fprintf(at->out, "%s ", t->to->name);
		}
		print_value(&inner, t->to, element);
		if (i + 1 < t->nelem)
			fputs(", ", at->out);
	}
	if (records) {
		fputc('\n', at->out);
		indent(at, at->level);
		fputc(']', at->out);
	} else {
		fputs(" ]", at->out);
	}
}

static void
print_bits(FILE *out, const struct type_member *m, const uint8_t *bytes)
{
	uint64_t value = load(bytes, m->type->size) >> m->bit_offset;

	print_number(out, value & (UINT64_MAX >> (64 - m->bit_width)));
}

static void
print_member(const struct place *at, const struct type_member *m, const uint8_t *bytes)
{
	const char *type = m->type->name;
	const char *gap = type[strlen(type) - 1] == '*' ? "" : " ";

	indent(at, at->level);
	fputs(type, at->out);
	if (m->name != NULL && m->name[0] != '\0')
		fprintf(at->out, "%s%s", gap, m->name);
	if (m->bit_width != 0)
		fprintf(at->out, " :%u", m->bit_width);
	fputs(" = ", at->out);
	if (m->bit_width != 0)
		print_bits(at->out, m, bytes + m->offset);
	else
		print_value(at, m->type, bytes + m->offset);
	fputc('\n', at->out);
}

static void
print_record(const struct place *at, const struct type *t, const uint8_t *bytes)
{
	struct place inner = {at->out, at->level + 1, true, at->end};

	fputs("{\n", at->out);
	for (unsigned i = 0; i < t->nmembers; i++) {
		if (is_behind(at, t->members[i].type, bytes + t->members[i].offset)) {
			indent(&inner, inner.level);
			fputs("...\n", at->out);
			break;
		}
		print_member(&inner, &t->members[i], bytes);
	}
	indent(at, at->level);
	fputc('}', at->out);
}

static void
print_enum(FILE *out, const struct type *t, uint32_t value)
{
	for (unsigned i = 0; i < t->nmembers; i++) {
		if (t->members[i].offset == value) {
			fputs(t->members[i].name, out);
			return;
		}
	}
	fprintf(out, "%" PRId32, (int32_t)value);
}

static void
print_value(const struct place *at, const struct type *t, const uint8_t *bytes)
{
	switch (t->kind) {
	case TYPE_INT:
		if (is_char(t))
			print_char(at->out, bytes[0]);
		else
			print_number(at->out, load(bytes, t->size));
		break;
	case TYPE_ENUM: print_enum(at->out, t, (uint32_t)load(bytes, t->size)); break;
	case TYPE_FLOAT: print_float(at->out, t, bytes); break;
	case TYPE_STRING:
		fprintf(at->out, at->nested ? "[ \"%s\" ]" : "\"%s\"", (const char *)bytes);
		break;
	case TYPE_ARRAY: print_array(at, t, bytes); break;
	case TYPE_STRUCT:
	case TYPE_UNION: print_record(at, t, bytes); break;
	case TYPE_POINTER:
	case TYPE_FUNCTION: print_number(at->out, load(bytes, sizeof(uint64_t))); break;
	case TYPE_VOID: break;
	}
}

void
text_print(FILE *out, const struct type *t, const void *bytes, uint64_t limit)
{
	uint64_t shown = limit < t->size ? limit : t->size;
	const struct place at = {out, 0, false, (const uint8_t *)bytes + shown};

	fprintf(out, "%s ", t->name);
	print_value(&at, t, bytes);
	if (!type_is_record(t))
		fputc('\n', out);
}
