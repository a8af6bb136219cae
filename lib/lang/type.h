/*
 * type: the types of D as the checker and the back ends see them (LP64).
 *
 * All types live in the arena of the compilation that made them, are immutable once complete, and
 * are compared with type_same(), never by address.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum type_kind {
	TYPE_VOID,
	TYPE_INT,     /* also _Bool and char; size 1, 2, 4, 8 */
	TYPE_FLOAT,   /* only sizeof and printf know it */
	TYPE_ENUM,    /* size 4, signed */
	TYPE_STRING,  /* D's string, bounded by strsize; size is strsize + 1 */
	TYPE_POINTER,
	TYPE_ARRAY,
	TYPE_STRUCT,
	TYPE_UNION,
	TYPE_FUNCTION,
};

struct type_member {
	const char *name;
	const struct type *type;
	uint32_t offset;     /* bytes from the start of the struct; unused in a translated one */
	uint8_t bit_offset;  /* bit-field: first bit, counted from the least significant */
	uint8_t bit_width;   /* 0: not a bit-field */
	const void *row;     /* translated struct: the environment's row for this member */
};

struct type {
	enum type_kind kind;
	bool is_signed;	     /* INT, ENUM */
	bool translated;     /* STRUCT: members are computed by the provider, it has no memory */
	bool complete;	     /* STRUCT, UNION, ENUM, ARRAY: size and members are known */
	uint16_t align;	     /* bytes */
	uint32_t size;	     /* bytes; 0 while incomplete */
	const char *name;    /* as the user writes it: "uint16_t", "struct foo *" */
	const struct type *to;	/* POINTER: what it points to; ARRAY: element; FUNCTION: result */
	uint32_t nelem;	     /* ARRAY */
	/* STRUCT, UNION; ENUM: enumerators, their values as offsets */
	const struct type_member *members;
	unsigned nmembers;
};

static inline bool
type_is_int(const struct type *t)
{
	return t->kind == TYPE_INT || t->kind == TYPE_ENUM;
}

static inline bool
type_is_scalar(const struct type *t)
{
	return type_is_int(t) || t->kind == TYPE_POINTER;
}

/* Same type for D: same kind, size, sign and, for composites, the same definition. Typedef names
 * do not matter. */
bool type_same(const struct type *a, const struct type *b);

/* The member called @name, also inside anonymous members; NULL if there is none. */
const struct type_member *type_member(const struct type *t, const char *name);

/* --- making types: the parser and the checker ------------------------------------------------- */

struct arena;
struct map;

/* The types every program has, made once a compilation. */
struct type_base {
	const struct type *void_, *char_, *int_, *uint, *long_, *ulong, *int64, *void_ptr;
	struct type *string; /* its size follows -xstrsize */
};

/* Fill @base, and @names with the typedef names of D (uint8_t, hrtime_t, ...). @strsize: characters
 * in a string. */
void type_init(struct arena *a, uint32_t strsize, struct type_base *base, struct map *names);

/* A complete type that is made of no other. */
struct type *type_new(struct arena *a, enum type_kind kind, const char *name, uint32_t size,
	bool is_signed);
struct type *type_pointer(struct arena *a, const struct type *to);
struct type *type_array(struct arena *a, const struct type *of, uint32_t n);
struct type *type_function(struct arena *a, const struct type *result);
/* The same type under another name; structs, unions and enums keep being the one definition. */
const struct type *type_alias(struct arena *a, const struct type *t, const char *name);

/* C's integer promotion: the type in which a value of integer type @t is computed. */
const struct type *type_promote(const struct type_base *base, const struct type *t);
/* C's usual arithmetic conversions for two integer types. */
const struct type *type_common(const struct type_base *base, const struct type *a,
	const struct type *b);

static inline bool
type_is_pointer(const struct type *t)
{
	return t->kind == TYPE_POINTER;
}

static inline bool
type_is_record(const struct type *t)
{
	return t->kind == TYPE_STRUCT || t->kind == TYPE_UNION;
}

/* A string, or what becomes one by a conversion: an array of or a pointer to char. */
bool type_is_text(const struct type *t);
