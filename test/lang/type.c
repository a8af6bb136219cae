#include <setjmp.h>
#include <string.h>

#include "../../lib/lang/arena.h"
#include "../../lib/lang/map.h"
#include "../../lib/lang/type.h"
#include "../unit.h"

static struct arena *arena;
static struct type_base base;
static struct map names;

static void
begin(void)
{
	static jmp_buf nomem;

	arena = arena_new();
	arena_on_nomem(arena, &nomem);
	names = (struct map){.arena = arena};
	type_init(arena, 256, &base, &names);
}

static const struct type *
named(const char *name)
{
	const struct type *t = map_get(&names, name);

	CU_ASSERT_PTR_NOT_NULL_FATAL(t);
	return t;
}

static void
spelled(void)
{
	const struct type *p;

	begin();
	p = type_pointer(arena, base.int_);
	CU_ASSERT_STRING_EQUAL(p->name, "int *");
	CU_ASSERT_STRING_EQUAL(type_pointer(arena, p)->name, "int **");
	CU_ASSERT_STRING_EQUAL(type_array(arena, p, 3)->name, "int * [3]");
	CU_ASSERT_STRING_EQUAL(type_array(arena, type_array(arena, base.int_, 3), 2)->name,
		"int [2][3]");
	CU_ASSERT_STRING_EQUAL(type_pointer(arena, type_function(arena, base.int_))->name,
		"int (*)()");
	arena_free(arena);
}

static void
sizes(void)
{
	static const struct {
		const char *name;
		uint32_t size;
		bool is_signed;
	} rows[] = {
		{"int8_t", 1, true}, {"uint8_t", 1, false}, {"int16_t", 2, true},
		{"uint16_t", 2, false}, {"int32_t", 4, true}, {"uint32_t", 4, false},
		{"int64_t", 8, true}, {"uint64_t", 8, false}, {"uchar_t", 1, false},
		{"ushort_t", 2, false}, {"uint_t", 4, false}, {"ulong_t", 8, false},
		{"boolean_t", 4, true}, {"size_t", 8, false}, {"pid_t", 4, true}, {"id_t", 4, true},
		{"zoneid_t", 4, true}, {"hrtime_t", 8, true}, {"processorid_t", 4, true},
		{"uintptr_t", 8, false}, {"ipaddr_t", 4, false}, {"in_addr_t", 4, false},
		{"netstackid_t", 4, true},
	};

	begin();
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		const struct type *t = named(rows[i].name);

		CU_ASSERT(t->kind == TYPE_INT && t->size == rows[i].size && t->align == t->size &&
			t->is_signed == rows[i].is_signed);
		CU_ASSERT_STRING_EQUAL(t->name, rows[i].name);
	}
	CU_ASSERT_EQUAL(base.string->size, 257);
	CU_ASSERT_EQUAL(base.void_ptr->size, 8);
	CU_ASSERT_EQUAL(type_array(arena, base.int_, 5)->size, 20);
	CU_ASSERT_EQUAL(type_array(arena, named("uint16_t"), 5)->align, 2);
	arena_free(arena);
}

static void
same(void)
{
	const struct type *pp, *s, *s2;

	begin();
	pp = type_pointer(arena, type_pointer(arena, named("uint32_t")));
	s = type_new(arena, TYPE_STRUCT, "struct s", 8, false);
	s2 = type_new(arena, TYPE_STRUCT, "struct s", 8, false);
	CU_ASSERT_TRUE(type_same(named("uint32_t"), base.uint));
	CU_ASSERT_TRUE(type_same(pp, type_pointer(arena, type_pointer(arena, base.uint))));
	CU_ASSERT_TRUE(type_same(type_array(arena, base.int_, 2), type_array(arena, base.int_, 2)));
	CU_ASSERT_TRUE(type_same(s, type_alias(arena, s, "s_t")));
	CU_ASSERT_TRUE(type_same(base.int_, type_alias(arena, base.int_, "my_t")));
	CU_ASSERT_FALSE(type_same(base.int_, base.uint));
	CU_ASSERT_FALSE(type_same(base.int_, base.long_));
	CU_ASSERT_FALSE(type_same(s, s2));
	CU_ASSERT_FALSE(type_same(pp, type_pointer(arena, type_pointer(arena, base.int_))));
	CU_ASSERT_FALSE(type_same(type_array(arena, base.int_, 2),
		type_array(arena, base.int_, 3)));
	arena_free(arena);
}

static void
promoted(void)
{
	begin();
	CU_ASSERT_PTR_EQUAL(type_promote(&base, named("uint8_t")), base.int_);
	CU_ASSERT_PTR_EQUAL(type_promote(&base, named("uint16_t")), base.int_);
	CU_ASSERT_PTR_EQUAL(type_promote(&base, named("uint32_t")), base.uint);
	CU_ASSERT_PTR_EQUAL(type_promote(&base, named("pid_t")), base.int_);
	CU_ASSERT_PTR_EQUAL(type_promote(&base, named("hrtime_t")), base.long_);
	CU_ASSERT_PTR_EQUAL(type_common(&base, base.int_, base.uint), base.uint);
	CU_ASSERT_PTR_EQUAL(type_common(&base, base.uint, base.long_), base.long_);
	CU_ASSERT_PTR_EQUAL(type_common(&base, base.ulong, base.int_), base.ulong);
	CU_ASSERT_PTR_EQUAL(type_common(&base, base.char_, named("uint8_t")), base.int_);
	arena_free(arena);
}

static void
texts(void)
{
	begin();
	CU_ASSERT_TRUE(type_is_text(base.string));
	CU_ASSERT_TRUE(type_is_text(type_pointer(arena, base.char_)));
	CU_ASSERT_TRUE(type_is_text(type_array(arena, named("uint8_t"), 6)));
	CU_ASSERT_FALSE(type_is_text(base.char_));
	CU_ASSERT_FALSE(type_is_text(type_pointer(arena, base.int_)));
	arena_free(arena);
}

UNIT_SUITE(type_suite, "lang/type.c", {"spelled", spelled}, {"sizes", sizes}, {"same", same},
	{"promoted", promoted}, {"texts", texts});
