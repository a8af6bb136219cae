/* sub_text: strings as subroutines take and give them. */
#include <string.h>

#include "str.h"
#include "sub_text.h"

bool
sub_text_get(struct exec *x, uint64_t h, struct sub_text *t)
{
	if (h == 0) {
		exec_fail(x, EXEC_BADADDR, 0);
		return false;
	}
	t->p = str_text(x->strings, h, t->buf);
	t->n = (uint32_t)strnlen(t->p, x->strsize);
	return true;
}

char *
sub_text_room(struct exec *x, uint32_t *n)
{
	if (*n > x->strsize)
		*n = x->strsize;
	return exec_scratch(x, *n + 1);
}

uint64_t
sub_text_put(struct exec *x, const char *p, uint32_t n)
{
	char *to = sub_text_room(x, &n);

	if (to == NULL)
		return 0;
	memcpy(to, p, n);
	to[n] = '\0';
	return str_make(AGG_STR_TEXT, (uintptr_t)to);
}
