/* text_print: values with their types, as print() shows them. */
#include <stdlib.h>
#include <string.h>

#include "../../lib/lang/arena.h"
#include "../../lib/lang/type.h"
#include "../../lib/probe/text.h"
#include "../unit.h"

static const struct type char_ = {.kind = TYPE_INT, .is_signed = true, .size = 1, .name = "char"};
static const struct type byte = {.kind = TYPE_INT, .size = 1, .name = "uint8_t"};
static const struct type short_ = {.kind = TYPE_INT, .is_signed = true, .size = 2, .name = "short"};
static const struct type int_ = {.kind = TYPE_INT, .is_signed = true, .size = 4, .name = "int"};
static const struct type long_ = {.kind = TYPE_INT, .is_signed = true, .size = 8, .name = "long"};
static const struct type string = {.kind = TYPE_STRING, .size = 8, .name = "string"};
static const struct type pointer = {.kind = TYPE_POINTER, .size = 8, .name = "int *", .to = &int_};

static const char *
show_some(const struct type *t, const void *bytes, uint64_t limit)
{
	static char *text;
	size_t size;
	FILE *f;

	free(text);
	f = open_memstream(&text, &size);
	text_print(f, t, bytes, limit);
	fclose(f);
	return text;
}

static const char *
show(const struct type *t, const void *bytes)
{
	return show_some(t, bytes, 1000);
}

static void
numbers(void)
{
	static const uint8_t ones[8] = {0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff}, zero[8];

	CU_ASSERT_STRING_EQUAL(show(&byte, ones), "uint8_t 0xff\n");
	CU_ASSERT_STRING_EQUAL(show(&short_, ones), "short 0xffff\n");
	CU_ASSERT_STRING_EQUAL(show(&int_, ones), "int 0xffffffff\n");
	CU_ASSERT_STRING_EQUAL(show(&long_, ones), "long 0xffffffffffffffff\n");
	CU_ASSERT_STRING_EQUAL(show(&pointer, ones), "int * 0xffffffffffffffff\n");
	CU_ASSERT_STRING_EQUAL(show(&int_, zero), "int 0\n");
}

static void
characters(void)
{
	CU_ASSERT_STRING_EQUAL(show(&char_, "a"), "char 'a'\n");
	CU_ASSERT_STRING_EQUAL(show(&char_, "\0"), "char '\\0'\n");
	CU_ASSERT_STRING_EQUAL(show(&char_, "\n"), "char '\\012'\n");
	CU_ASSERT_STRING_EQUAL(show(&char_, "\xff"), "char '\\377'\n");
	CU_ASSERT_STRING_EQUAL(show(&string, "text\0\0\0"), "string \"text\"\n");
}

static void
floats(void)
{
	static const struct type f = {.kind = TYPE_FLOAT, .size = 4, .name = "float"};
	static const struct type d = {.kind = TYPE_FLOAT, .size = 8, .name = "double"};
	static const struct type ld = {.kind = TYPE_FLOAT, .size = 16, .name = "long double"};
	float vf = -0.5f;
	double vd = 12.5;
	long double vld = 0.5L;

	CU_ASSERT_STRING_EQUAL(show(&f, &vf), "float -5.0000000e-01\n");
	CU_ASSERT_STRING_EQUAL(show(&d, &vd), "double +1.2500000e+01\n");
	CU_ASSERT_STRING_EQUAL(show(&ld, &vld), "long double +5.0000000000000000E-01\n");
}

static void
arrays(void)
{
	static const struct type ints = {.kind = TYPE_ARRAY, .size = 12, .nelem = 3, .to = &int_,
		.name = "int [3]"};
	static const struct type chars = {.kind = TYPE_ARRAY, .size = 4, .nelem = 4, .to = &char_,
		.name = "char [4]"};
	static const int values[3] = {1, 0, -1};

	CU_ASSERT_STRING_EQUAL(show(&ints, values), "int [3] [ 0x1, 0, 0xffffffff ]\n");
	CU_ASSERT_STRING_EQUAL(show(&chars, "abc"), "char [4] \"abc\"\n");
	CU_ASSERT_STRING_EQUAL(show(&chars, "\0bcd"), "char [4] \"\"\n");
	CU_ASSERT_STRING_EQUAL(show(&chars, "abcd"), "char [4] [ 'a', 'b', 'c', 'd' ]\n");
	CU_ASSERT_STRING_EQUAL(show(&chars, "a\nc"), "char [4] [ 'a', '\\012', 'c', '\\0' ]\n");
}

static void
enums(void)
{
	static const struct type_member names[] = {{.name = "RED"},
		{.name = "BLUE", .offset = -1u}};
	static const struct type colour = {.kind = TYPE_ENUM, .size = 4, .is_signed = true,
		.name = "enum colour", .members = names, .nmembers = 2};
	static const int red, blue = -1, other = 7;

	CU_ASSERT_STRING_EQUAL(show(&colour, &red), "enum colour RED\n");
	CU_ASSERT_STRING_EQUAL(show(&colour, &blue), "enum colour BLUE\n");
	CU_ASSERT_STRING_EQUAL(show(&colour, &other), "enum colour 7\n");
}

/* Members in members: text in brackets, bits with their number, no blank behind a star. */
static void
records(void)
{
	static const struct type name = {.kind = TYPE_ARRAY, .size = 4, .nelem = 4, .to = &char_,
		.name = "char [4]"};
	static const struct type_member point_members[] = {
		{.name = "x", .type = &int_, .offset = 0, .bit_width = 3},
		{.name = "y", .type = &int_, .offset = 0, .bit_offset = 3, .bit_width = 5},
		{.name = "n", .type = &name, .offset = 4}};
	static const struct type point = {.kind = TYPE_STRUCT, .size = 8, .name = "struct point",
		.members = point_members, .nmembers = 3};
	static const struct type points = {.kind = TYPE_ARRAY, .size = 16, .nelem = 2,
		.to = &point, .name = "struct point [2]"};
	static const struct type_member line_members[] = {
		{.name = "p", .type = &pointer, .offset = 0},
		{.name = "one", .type = &point, .offset = 8},
		{.name = "two", .type = &points, .offset = 16}};
	static const struct type line = {.kind = TYPE_STRUCT, .size = 32, .name = "struct line",
		.members = line_members, .nmembers = 3};
	static const uint8_t bytes[32] = {[8] = 0x2d, [12] = 'a', 'b', [16] = 1, [20] = 0xff,
		[24] = 0xff, [28] = 'c'};

	CU_ASSERT_STRING_EQUAL(show(&line, bytes),
		"struct line {\n"
		"    int *p = 0\n"
		"    struct point one = {\n"
		"        int x :3 = 0x5\n"
		"        int y :5 = 0x5\n"
		"        char [4] n = [ \"ab\" ]\n"
		"    }\n"
		"    struct point [2] two = [ \n"
		"        struct point {\n"
		"            int x :3 = 0x1\n"
		"            int y :5 = 0\n"
		"            char [4] n = [ '\\377', '\\0', '\\0', '\\0' ]\n"
		"        }, \n"
		"        struct point {\n"
		"            int x :3 = 0x7\n"
		"            int y :5 = 0x1f\n"
		"            char [4] n = [ \"c\" ]\n"
		"        }\n"
		"    ]\n"
		"}");
}

/* What is behind the limit is not shown, whatever it is a part of. */
static void
limits(void)
{
	static const struct type ints = {.kind = TYPE_ARRAY, .size = 12, .nelem = 3, .to = &int_,
		.name = "int [3]"};
	static const struct type name = {.kind = TYPE_ARRAY, .size = 8, .nelem = 8, .to = &char_,
		.name = "char [8]"};
	static const struct type_member members[] = {{.name = "a", .type = &ints},
		{.name = "n", .type = &name, .offset = 12},
		{.name = "b", .type = &int_, .offset = 20}};
	static const struct type all = {.kind = TYPE_STRUCT, .size = 24, .name = "struct all",
		.members = members, .nmembers = 3};
	static const uint8_t bytes[24] = {[0] = 1, [4] = 2, [8] = 3, [12] = 'd', 't', 'a', 'p'};

	CU_ASSERT_STRING_EQUAL(show_some(&int_, bytes, 1), "int 0x1\n");
	CU_ASSERT_STRING_EQUAL(show_some(&ints, bytes, 12), "int [3] [ 0x1, 0x2, 0x3 ]\n");
	CU_ASSERT_STRING_EQUAL(show_some(&ints, bytes, 11), "int [3] [ 0x1, 0x2, ... ]\n");
	CU_ASSERT_STRING_EQUAL(show_some(&all, bytes, 7),
		"struct all {\n    int [3] a = [ 0x1, ... ]\n    ...\n}");
	CU_ASSERT_STRING_EQUAL(show_some(&all, bytes, 15), "struct all {\n"
		"    int [3] a = [ 0x1, 0x2, 0x3 ]\n    char [8] n = [ \"dta\"... ]\n    ...\n}");
	CU_ASSERT_STRING_EQUAL(show_some(&all, bytes, 23), "struct all {\n"
		"    int [3] a = [ 0x1, 0x2, 0x3 ]\n    char [8] n = [ \"dtap\" ]\n    ...\n}");
}

UNIT_SUITE(suite_text_print, "probe/text_print.c",
	{"numbers", numbers}, {"characters and strings", characters}, {"floating point", floats},
	{"arrays", arrays}, {"enumerators", enums}, {"structures", records},
	{"limits", limits});
