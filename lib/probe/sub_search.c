/* sub_search: subroutines that look for something in a string. */
#include <string.h>

#include "str.h"
#include "sub.h"
#include "sub_text.h"

extern const struct sub sub_index, sub_rindex, sub_strchr, sub_strrchr, sub_strstr;

/* Does @t stand in @s at @at? */
static bool
is_at(const struct sub_text *s, const struct sub_text *t, int64_t at)
{
	return t->n <= s->n - at && memcmp(s->p + at, t->p, t->n) == 0;
}

/* Where @t is in @s, from @at on; -1: nowhere. */
static int64_t
find(const struct sub_text *s, const struct sub_text *t, int64_t at)
{
	while (at <= s->n && !is_at(s, t, at))
		at++;
	return at <= s->n ? at : -1;
}

static HELPER uint64_t
run_strstr(uint64_t exec, uint64_t a, uint64_t b, uint64_t c, uint64_t d)
{
	struct exec *x = helper_exec(exec);
	struct sub_text s, t;
	int64_t at;

	if (!sub_text_get(x, a, &s) || !sub_text_get(x, b, &t))
		return 0;
	at = find(&s, &t, 0);
	return at < 0 ? 0 : sub_text_put(x, s.p + at, s.n - (uint32_t)at);
}

const struct sub sub_strstr = {
	.f = {.name = "strstr", .flags = ENV_SUB | ENV_FAULT, .ret = "string",
		.params = "string, string"},
	.run = run_strstr,
	.doc = "the rest of the first string from where the second one is in it, or NULL",
};

/* Perl's: a start outside the string is moved to its nearer end. */
static HELPER uint64_t
run_index(uint64_t exec, uint64_t a, uint64_t b, uint64_t c, uint64_t d)
{
	struct exec *x = helper_exec(exec);
	int64_t start = (int64_t)c < 0 ? 0 : (int64_t)c;
	struct sub_text s, t;

	if (!sub_text_get(x, a, &s) || !sub_text_get(x, b, &t))
		return 0;
	return (uint64_t)find(&s, &t, start < s.n ? start : s.n);
}

const struct sub sub_index = {
	.f = {.name = "index", .flags = ENV_SUB | ENV_FAULT, .ret = "int",
		.params = "string, string[, int]"},
	.run = run_index,
	.doc = "where the second string is first in the first one, from an index on, or -1",
};

static HELPER uint64_t
run_rindex(uint64_t exec, uint64_t a, uint64_t b, uint64_t c, uint64_t d)
{
	struct exec *x = helper_exec(exec);
	struct sub_text s, t;
	int64_t at = (int64_t)c;

	if (!sub_text_get(x, a, &s) || !sub_text_get(x, b, &t))
		return 0;
	/* Before the string there is nothing, but nothing is found at its start. */
	if (at < 0)
		return t.n == 0 ? 0 : UINT64_MAX;
	if (at > s.n)
		at = s.n;
	while (at >= 0 && !is_at(&s, &t, at))
		at--;
	return (uint64_t)at;
}

const struct sub sub_rindex = {
	.f = {.name = "rindex", .flags = ENV_SUB | ENV_FAULT, .ret = "int",
		.params = "string, string[, int]"},
	.run = run_rindex,
	.absent = INT32_MAX,
	.doc = "where the second string is last in the first one, up to an index, or -1",
};

/* Like C's, a NUL is found at the end of the string. */
static uint64_t
suffix_from(struct exec *x, uint64_t string, uint64_t want, bool last)
{
	struct sub_text s;
	int64_t at = -1;

	if (!sub_text_get(x, string, &s))
		return 0;
	for (uint32_t i = 0; i <= s.n && (last || at < 0); i++)
		if ((i < s.n ? s.p[i] : '\0') == (char)want)
			at = i;
	return at < 0 ? 0 : sub_text_put(x, s.p + at, s.n - (uint32_t)at);
}

static HELPER uint64_t
run_strchr(uint64_t exec, uint64_t a, uint64_t b, uint64_t c, uint64_t d)
{
	return suffix_from(helper_exec(exec), a, b, false);
}

const struct sub sub_strchr = {
	.f = {.name = "strchr", .flags = ENV_SUB | ENV_FAULT, .ret = "string",
		.params = "string, char"},
	.run = run_strchr,
	.doc = "the rest of a string from the first such character on, or NULL",
};

static HELPER uint64_t
run_strrchr(uint64_t exec, uint64_t a, uint64_t b, uint64_t c, uint64_t d)
{
	return suffix_from(helper_exec(exec), a, b, true);
}

const struct sub sub_strrchr = {
	.f = {.name = "strrchr", .flags = ENV_SUB | ENV_FAULT, .ret = "string",
		.params = "string, char"},
	.run = run_strrchr,
	.doc = "the rest of a string from the last such character on, or NULL",
};
