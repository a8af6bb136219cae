/* sub_string: subroutines that measure, join and cut strings. */
#include <string.h>

#include "str.h"
#include "sub.h"
#include "sub_text.h"

extern const struct sub sub_strjoin, sub_strlen, sub_strtok, sub_substr;

static HELPER uint64_t
run_strlen(uint64_t exec, uint64_t a, uint64_t b, uint64_t c, uint64_t d)
{
	struct sub_text s;

	return sub_text_get(helper_exec(exec), a, &s) ? s.n : 0;
}

const struct sub sub_strlen = {
	.f = {.name = "strlen", .flags = ENV_SUB | ENV_FAULT, .ret = "size_t", .params = "string"},
	.run = run_strlen,
	.doc = "length of a string in bytes",
};

static HELPER uint64_t
run_strjoin(uint64_t exec, uint64_t a, uint64_t b, uint64_t c, uint64_t d)
{
	struct exec *x = helper_exec(exec);
	struct sub_text s, t;
	uint32_t n;
	char *to;

	if (!sub_text_get(x, a, &s) || !sub_text_get(x, b, &t))
		return 0;
	n = s.n + t.n;
	to = sub_text_room(x, &n);
	if (to == NULL)
		return 0;
	memcpy(to, s.p, s.n);
	memcpy(to + s.n, t.p, n - s.n);
	to[n] = '\0';
	return str_make(AGG_STR_TEXT, (uintptr_t)to);
}

const struct sub sub_strjoin = {
	.f = {.name = "strjoin", .flags = ENV_SUB | ENV_FAULT, .ret = "string",
		.params = "string, string"},
	.run = run_strjoin,
	.doc = "the second string appended to the first",
};

#define TO_THE_END INT64_MIN /* what no int can be */

/* Perl's: a negative start counts from the end, a negative length leaves bytes off the end. */
static HELPER uint64_t
run_substr(uint64_t exec, uint64_t a, uint64_t b, uint64_t c, uint64_t d)
{
	struct exec *x = helper_exec(exec);
	int64_t start = (int64_t)b, n = (int64_t)c, len;
	struct sub_text s;

	if (!sub_text_get(x, a, &s))
		return 0;
	len = s.n;
	if (n == TO_THE_END)
		n = x->strsize;
	if (start < 0) {
		start += len;
		/* What begins before the string loses what lies there. */
		if (start < 0 && n > 0 && start + n > 0) {
			n += start;
			start = 0;
		}
	}
	if (start < 0 || start >= len)
		return sub_text_put(x, "", 0);
	if (n < 0)
		n += len - start;
	if (n > len - start)
		n = len - start;
	return sub_text_put(x, s.p + start, n > 0 ? (uint32_t)n : 0);
}

const struct sub sub_substr = {
	.f = {.name = "substr", .flags = ENV_SUB | ENV_FAULT, .ret = "string",
		.params = "string, int[, int]"},
	.run = run_substr,
	.absent = TO_THE_END,
	.doc = "the part of a string from an index on, of a length at most; negative: from the end",
};

/* --- strtok ----------------------------------------------------------------------------------- */

/* A string is cut within one firing; what an earlier one has left is not seen. */
static bool
same_firing(const struct exec *x)
{
	const struct pkt *p = (const struct pkt *)(uintptr_t)x->pkt;

	return x->tokens.probe_id == x->probe_id && x->tokens.pkt_id == p->id &&
		x->tokens.ts == p->ts;
}

static void
start_tokens(struct exec *x, const struct sub_text *s)
{
	const struct pkt *p = (const struct pkt *)(uintptr_t)x->pkt;

	memcpy(x->tokens.text, s->p, s->n);
	x->tokens.text[s->n] = '\0';
	x->tokens.rest = x->tokens.text;
	x->tokens.probe_id = x->probe_id;
	x->tokens.pkt_id = p->id;
	x->tokens.ts = p->ts;
}

/* From @p on: bytes that are in @set, or are not, up to the end of the text. */
static size_t
span(const char *p, const bool set[256], bool in)
{
	size_t n = 0;

	while (p[n] != '\0' && set[(unsigned char)p[n]] == in)
		n++;
	return n;
}

static HELPER uint64_t
run_strtok(uint64_t exec, uint64_t a, uint64_t b, uint64_t c, uint64_t d)
{
	struct exec *x = helper_exec(exec);
	bool delim[256] = {false};
	struct sub_text s;
	const char *start;
	size_t n;

	if (!sub_text_get(x, b, &s))
		return 0;
	for (uint32_t i = 0; i < s.n; i++)
		delim[(unsigned char)s.p[i]] = true;
	if (a != 0) {
		sub_text_get(x, a, &s);
		start_tokens(x, &s);
	} else if (x->tokens.rest == NULL || !same_firing(x)) {
		exec_fail(x, EXEC_BADADDR, 0);
		return 0;
	}
	start = x->tokens.rest + span(x->tokens.rest, delim, true);
	n = span(start, delim, false);
	x->tokens.rest = n > 0 ? start + n : NULL;
	return n > 0 ? sub_text_put(x, start, (uint32_t)n) : 0;
}

const struct sub sub_strtok = {
	.f = {.name = "strtok", .flags = ENV_SUB | ENV_FAULT, .ret = "string",
		.params = "string, string"},
	.run = run_strtok,
	.doc = "the next part between delimiters: of the string, or, if it is NULL, of the one before",
};
