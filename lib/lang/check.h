/*
 * check: what the rows of lib/probe may ask and say while a call of theirs is checked.
 */
#pragma once

#include "tree.h"

struct check;

/* Throw: fill the compilation's diag with @tag and the message at @e's position. */
_Noreturn void check_fail(struct check *c, const struct expr *e, const char *tag,
	const char *fmt, ...) __attribute__((format(printf, 4, 5)));

/* A warning at @e's position; the compilation goes on. */
void check_warn(struct check *c, const struct expr *e, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));
