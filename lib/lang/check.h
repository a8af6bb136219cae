/*
 * check: what the rows of lib/probe may ask and say while a call of theirs is checked.
 */
#pragma once

#include "tree.h"

struct check;

/* Throw: fill the compilation's diag with @tag and the message at @e's position. */
_Noreturn void check_fail(struct check *c, const struct expr *e, const char *tag,
	const char *fmt, ...) __attribute__((format(printf, 4, 5)));

/* The clause that is being checked: its probes are known. NULL outside of clauses. */
const struct clause *check_current(const struct check *c);

/* Bytes that alloca() can give to a clause. */
uint64_t check_scratchsize(const struct check *c);

/* @size bytes at the pointer or array @ptr, as a value: an array of unsigned char. */
struct expr *check_bytes_at(struct check *c, struct expr *ptr, uint32_t size);

/* A warning at @e's position; the compilation goes on. */
void check_warn(struct check *c, const struct expr *e, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));
