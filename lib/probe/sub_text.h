/*
 * sub_text: strings as subroutines take and give them.
 */
#pragma once

#include "exec.h"

/* A string argument: @n bytes, strsize at most; @p[n] need not be NUL. */
struct sub_text {
	const char *p;
	uint32_t n;
	char buf[AGG_STR_TEXT_MIN];
};

/* The text of the string @h. False if it is NULL: the clause has faulted. */
bool sub_text_get(struct exec *x, uint64_t h, struct sub_text *t);

/* A string of the @n bytes at @p, cut at strsize, in the clause's scratch. 0: it has faulted. */
uint64_t sub_text_put(struct exec *x, const char *p, uint32_t n);

/* Room for a string of @n bytes and a NUL; @n is cut at strsize. NULL: the clause has faulted. */
char *sub_text_room(struct exec *x, uint32_t *n);
