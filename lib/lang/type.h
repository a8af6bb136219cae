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
	const struct type_member *members; /* STRUCT, UNION */
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
