/* type: types of the machine (LP64) and of D, their names, and C's rules for integers. */
#include <string.h>

#include "arena.h"
#include "map.h"
#include "type.h"

struct type *
type_new(struct arena *a, enum type_kind kind, const char *name, uint32_t size, bool is_signed)
{
	struct type *t = arena_alloc(a, sizeof(*t));

	t->kind = kind;
	t->name = name;
	t->size = size;
	t->align = (uint16_t)size;
	t->is_signed = is_signed;
	t->complete = true;
	return t;
}

struct type *
type_pointer(struct arena *a, const struct type *to)
{
	size_t n = strlen(to->name);
	struct type *t;
	const char *name;

	if (to->kind == TYPE_FUNCTION)
		name = arena_printf(a, "%s (*)()", to->to->name);
	else
		name = arena_printf(a, to->name[n - 1] == '*' ? "%s*" : "%s *", to->name);
	t = type_new(a, TYPE_POINTER, name, 8, false);
	t->to = to;
	return t;
}

/* `char [2][3]` is two arrays of three: a new dimension stands before those that are there. */
static const char *
array_name(struct arena *a, const struct type *of, uint32_t n)
{
	const char *dims = of->kind == TYPE_ARRAY ? strrchr(of->name, ' ') : NULL;

	if (dims == NULL)
		return arena_printf(a, "%s [%u]", of->name, n);
	return arena_printf(a, "%.*s [%u]%s", (int)(dims - of->name), of->name, n, dims + 1);
}

struct type *
type_array(struct arena *a, const struct type *of, uint32_t n)
{
	struct type *t = type_new(a, TYPE_ARRAY, array_name(a, of, n), n * of->size, false);

	t->to = of;
	t->nelem = n;
	t->align = of->align;
	return t;
}

struct type *
type_function(struct arena *a, const struct type *result)
{
	struct type *t = type_new(a, TYPE_FUNCTION, arena_printf(a, "%s ()", result->name), 0,
		false);

	t->to = result;
	t->align = 1;
	return t;
}

const struct type *
type_alias(struct arena *a, const struct type *t, const char *name)
{
	struct type *copy;

	if (type_is_record(t) || t->kind == TYPE_ENUM)
		return t;
	copy = arena_alloc(a, sizeof(*copy));
	*copy = *t;
	copy->name = name;
	return copy;
}

static const struct {
	const char *name;
	uint8_t size;
	bool is_signed;
} typedefs[] = {
	{"boolean_t", 4, true},
	{"caddr_t", 0, false}, /* char * */
	{"clock_t", 8, true},
	{"daddr_t", 8, true},
	{"dev_t", 8, false},
	{"gid_t", 4, false},
	{"hrtime_t", 8, true},
	{"id_t", 4, true},
	{"in_addr_t", 4, false},
	{"in_port_t", 2, false},
	{"ino_t", 8, false},
	{"int16_t", 2, true},
	{"int32_t", 4, true},
	{"int64_t", 8, true},
	{"int8_t", 1, true},
	{"intptr_t", 8, true},
	{"ipaddr_t", 4, false},
	{"mode_t", 4, false},
	{"netstackid_t", 4, true},
	{"off_t", 8, true},
	{"pid_t", 4, true},
	{"processorid_t", 4, true},
	{"projid_t", 4, true},
	{"psetid_t", 4, true},
	{"size_t", 8, false},
	{"socklen_t", 4, false},
	{"ssize_t", 8, true},
	{"taskid_t", 4, true},
	{"time_t", 8, true},
	{"uchar_t", 1, false},
	{"uid_t", 4, false},
	{"uint16_t", 2, false},
	{"uint32_t", 4, false},
	{"uint64_t", 8, false},
	{"uint8_t", 1, false},
	{"uint_t", 4, false},
	{"uintptr_t", 8, false},
	{"ulong_t", 8, false},
	{"ushort_t", 2, false},
	{"zoneid_t", 4, true},
};

void
type_init(struct arena *a, uint32_t strsize, struct type_base *base, struct map *names)
{
	struct type *string = type_new(a, TYPE_STRING, "string", strsize + 1, false);
	struct type *nothing = type_new(a, TYPE_VOID, "void", 0, false);

	string->align = nothing->align = 1;
	base->string = string;
	base->void_ = nothing;
	base->void_ptr = type_pointer(a, nothing);
	base->char_ = type_new(a, TYPE_INT, "char", 1, true);
	base->int_ = type_new(a, TYPE_INT, "int", 4, true);
	base->uint = type_new(a, TYPE_INT, "unsigned int", 4, false);
	base->long_ = type_new(a, TYPE_INT, "long", 8, true);
	base->ulong = type_new(a, TYPE_INT, "unsigned long", 8, false);
	for (size_t i = 0; i < sizeof(typedefs) / sizeof(*typedefs); i++) {
		const char *name = typedefs[i].name;
		const struct type *t;

		if (typedefs[i].size == 0)
			t = type_alias(a, type_pointer(a, base->char_), name);
		else
			t = type_new(a, TYPE_INT, name, typedefs[i].size, typedefs[i].is_signed);
		map_put(names, name, (void *)(uintptr_t)t);
	}
	base->int64 = map_get(names, "int64_t");
}

bool
type_same(const struct type *a, const struct type *b)
{
	for (; a != b; a = a->to, b = b->to) {
		if (a->kind != b->kind || a->size != b->size || a->is_signed != b->is_signed)
			return false;
		switch (a->kind) {
		case TYPE_POINTER:
		case TYPE_FUNCTION:
			break;
		case TYPE_ARRAY:
			if (a->nelem != b->nelem)
				return false;
			break;
		case TYPE_STRUCT:
		case TYPE_UNION:
		case TYPE_ENUM:
			return false;
		default:
			return true;
		}
	}
	return true;
}

const struct type_member *
type_member(const struct type *t, const char *name)
{
	for (unsigned i = 0; i < t->nmembers; i++) {
		const struct type_member *m = &t->members[i];

		if (m->name != NULL && strcmp(m->name, name) == 0)
			return m;
	}
	return NULL;
}

const struct type *
type_promote(const struct type_base *base, const struct type *t)
{
	if (t->size < 4 || t->kind == TYPE_ENUM)
		return base->int_;
	if (t->size == 4)
		return t->is_signed ? base->int_ : base->uint;
	return t->is_signed ? base->long_ : base->ulong;
}

const struct type *
type_common(const struct type_base *base, const struct type *a, const struct type *b)
{
	a = type_promote(base, a);
	b = type_promote(base, b);
	if (a->size != b->size)
		return a->size > b->size ? a : b;
	return a->is_signed ? b : a;
}

bool
type_is_text(const struct type *t)
{
	if (t->kind == TYPE_STRING)
		return true;
	return (t->kind == TYPE_ARRAY || t->kind == TYPE_POINTER) && t->to->kind == TYPE_INT &&
		t->to->size == 1;
}
