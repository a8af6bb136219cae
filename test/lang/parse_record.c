#include <stdio.h>
#include <string.h>

#include "../unit.h"
#include "world.h"

/* As gcc lays them out on x86-64: "name@offset" or "name@offset.bit:width", then size and
 * alignment. */
static const struct {
	const char *text, *want;
} rows[] = {
	{"struct { char a; int b; short c; } v;", "a@0 b@4 c@8 12/4"},
	{"struct { char a; uint64_t b; } v;", "a@0 b@8 16/8"},
	{"struct { char a[3]; short b[2]; } v;", "a@0 b@4 8/2"},
	{"union { char a; int b; uint64_t c; } v;", "a@0 b@0 c@0 8/8"},
	{"struct { int a:3, b:5; } v;", "a@0.0:3 b@0.3:5 4/4"},
	{"struct { int a:30, b:5; } v;", "a@0.0:30 b@4.0:5 8/4"},
	{"struct { uint8_t a:4, b:4; uint8_t c; } v;", "a@0.0:4 b@0.4:4 c@1 2/1"},
	{"struct { char a; int b:4; int c:20; } v;", "a@0 b@0.8:4 c@0.12:20 4/4"},
	{"struct { int a:3; int :0; int b:3; } v;", "a@0.0:3 b@4.0:3 8/4"},
	{"struct { int a:3; int :7; int b:3; } v;", "a@0.0:3 b@0.10:3 4/4"},
	{"union { int a:3; int b; } v;", "a@0.0:3 b@0 4/4"},
	{"struct { int a; struct { char b; int c; }; union { char d; short e; }; } v;",
		"a@0 b@4 c@8 d@12 e@12 16/4"},
	{"struct s { int a; struct s *next; } v;", "a@0 next@8 16/8"},
	{"struct { int a; char b[]; } v;", "a@0 b@4 4/4"},
	{"struct { string s; char c; } v;", "s@0 c@257 258/1"},
	{"struct { enum e { X = 3 } a; char b[X]; } v;", "a@0 b@4 8/4"},
};

static const char *
layout_of(const struct type *t)
{
	static char text[512];
	size_t n = 0;

	for (unsigned i = 0; i < t->nmembers; i++) {
		const struct type_member *m = &t->members[i];

		n += (size_t)snprintf(text + n, sizeof(text) - n, "%s@%u", m->name, m->offset);
		if (m->bit_width > 0)
			n += (size_t)snprintf(text + n, sizeof(text) - n, ".%u:%u", m->bit_offset,
				m->bit_width);
		n += (size_t)snprintf(text + n, sizeof(text) - n, " ");
	}
	snprintf(text + n, sizeof(text) - n, "%u/%u", t->size, t->align);
	return text;
}

static void
layouts(void)
{
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		char source[256];
		struct world w;
		struct diag d;
		struct program *p;
		const char *got;

		snprintf(source, sizeof(source), "%s BEGIN { }", rows[i].text);
		p = world_compile(&w, source, &d);
		got = p != NULL ? layout_of(p->vars[0]->type) : d.text;
		if (strcmp(got, rows[i].want) != 0) {
			printf("%s\n   want %s\n   got  %s\n", rows[i].text, rows[i].want, got);
			CU_FAIL("layouts differ");
		}
		compile_free(p);
	}
}

/* Declarators, read from the name outwards. */
static void
declarators(void)
{
	static const struct {
		const char *text, *name;
		uint32_t size;
	} vars[] = {
		{"int v;", "int", 4}, {"unsigned v;", "unsigned int", 4},
		{"long unsigned int v;", "unsigned long", 8}, {"signed v;", "int", 4},
		{"short int v;", "short", 2}, {"long long int v;", "long long", 8},
		{"const volatile char v;", "char", 1}, {"signed char v;", "signed char", 1},
		{"float v;", "float", 4}, {"long double v;", "long double", 16},
		{"string v;", "string", 257}, {"int *v;", "int *", 8}, {"char **v;", "char **", 8},
		{"int v[2][3];", "int [2][3]", 24}, {"int *v[3];", "int * [3]", 24},
		{"int (*v)[3];", "int [3] *", 8}, {"int (*v)(int, char *);", "int (*)()", 8},
		{"int (*v)(void);", "int (*)()", 8}, {"int (*v)(int a, ...);", "int (*)()", 8},
		{"int (*v[2])();", "int (*)() [2]", 16}, {"struct s { int a; } v;", "struct s", 4},
		{"typedef int t; t v;", "t", 4}, {"typedef struct { int a; } t; t v;", "t", 4},
		{"typedef int t[3]; t v;", "t", 12}, {"enum e { A } v;", "enum e", 4},
		{"struct ip *p; struct ip { char a; }; struct ip v;", "struct ip", 1},
	};

	for (size_t i = 0; i < sizeof(vars) / sizeof(*vars); i++) {
		char source[256];
		struct world w;
		struct diag d;
		struct program *p;
		const struct type *t;

		snprintf(source, sizeof(source), "%s BEGIN { }", vars[i].text);
		p = world_compile(&w, source, &d);
		t = p != NULL ? p->vars[p->nvars - 1]->type : NULL;
		if (t == NULL || strcmp(t->name, vars[i].name) != 0 || t->size != vars[i].size) {
			printf("%s\n   got  %s %u\n", vars[i].text, t != NULL ? t->name : d.text,
				t != NULL ? t->size : 0);
			CU_FAIL("types differ");
		}
		compile_free(p);
	}
}

UNIT_SUITE(parse_record_suite, "lang/parse_record.c, parse_decl.c", {"layouts", layouts},
	{"declarators", declarators});
