/* sub_string: subroutines that look at or build strings. */
#include <stdio.h>
#include <string.h>

#include "exec.h"
#include "str.h"
#include "sub.h"

extern const struct sub sub_lltostr, sub_strjoin, sub_strlen;

/* Length of @text as D sees it: bounded by strsize. */
static uint32_t
bounded_len(const struct exec *x, const char *text)
{
	return (uint32_t)strnlen(text, x->strsize);
}

static HELPER uint64_t
run_strlen(uint64_t exec, uint64_t a, uint64_t b, uint64_t c, uint64_t d)
{
	const struct exec *x = (const struct exec *)(uintptr_t)exec;
	char buf[AGG_STR_TEXT_MIN];

	return bounded_len(x, str_text(x->strings, a, buf));
}

const struct sub sub_strlen = {
	.f = {.name = "strlen", .flags = ENV_SUB | ENV_PURE, .ret = "size_t", .params = "string"},
	.run = run_strlen,
	.doc = "length of a string in bytes",
};

static HELPER uint64_t
run_strjoin(uint64_t exec, uint64_t a, uint64_t b, uint64_t c, uint64_t d)
{
	struct exec *x = (struct exec *)(uintptr_t)exec;
	char ba[AGG_STR_TEXT_MIN], bb[AGG_STR_TEXT_MIN];
	const char *ta = str_text(x->strings, a, ba), *tb = str_text(x->strings, b, bb);
	uint32_t na = bounded_len(x, ta), nb = bounded_len(x, tb);
	char *to;

	if (nb > x->strsize - na)
		nb = x->strsize - na;
	to = exec_scratch(x, na + nb + 1);
	if (to == NULL)
		return 0;
	memcpy(to, ta, na);
	memcpy(to + na, tb, nb);
	to[na + nb] = '\0';
	return str_make(AGG_STR_TEXT, (uintptr_t)to);
}

const struct sub sub_strjoin = {
	.f = {.name = "strjoin", .flags = ENV_SUB | ENV_FAULT, .ret = "string",
		.params = "string, string"},
	.run = run_strjoin,
	.doc = "the second string appended to the first",
};

static HELPER uint64_t
run_lltostr(uint64_t exec, uint64_t a, uint64_t b, uint64_t c, uint64_t d)
{
	struct exec *x = (struct exec *)(uintptr_t)exec;
	char *to = exec_scratch(x, 24);

	if (to == NULL)
		return 0;
	snprintf(to, 24, "%lld", (long long)a);
	return str_make(AGG_STR_TEXT, (uintptr_t)to);
}

const struct sub sub_lltostr = {
	.f = {.name = "lltostr", .flags = ENV_SUB | ENV_FAULT, .ret = "string",
		.params = "int64_t"},
	.run = run_lltostr,
	.doc = "an integer in decimal, as a string",
};
