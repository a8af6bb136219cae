/* sub_json: one value out of a text in JSON (RFC 8259), which is read up to there only. */
#include <string.h>

#include "str.h"
#include "sub.h"
#include "sub_number.h"
#include "sub_text.h"

extern const struct sub sub_json;

/* Where the reader stands. What is false below: the text is not JSON, or has no such value. */
struct json {
	const char *p, *end;
};

/* The next byte that is no blank, '\0' at the end. */
static char
peek(struct json *j)
{
	while (j->p < j->end && memchr(" \t\r\n", *j->p, 4) != NULL)
		j->p++;
	return j->p < j->end ? *j->p : '\0';
}

static bool
take(struct json *j, char c)
{
	if (peek(j) != c)
		return false;
	j->p++;
	return true;
}

/* Over a string, at its quote. Escapes stay as they are written. */
static bool
skip_string(struct json *j)
{
	for (j->p++; j->p < j->end; j->p++) {
		if (*j->p == '"') {
			j->p++;
			return true;
		}
		if (*j->p == '\\')
			j->p++;
	}
	return false;
}

/* Over an object or an array, at its bracket: of what is inside, brackets are counted. */
static bool
skip_nested(struct json *j)
{
	unsigned depth = 0;

	while (j->p < j->end) {
		if (*j->p == '"') {
			if (!skip_string(j))
				return false;
			continue;
		}
		if (*j->p == '{' || *j->p == '[')
			depth++;
		else if ((*j->p == '}' || *j->p == ']') && --depth == 0) {
			j->p++;
			return true;
		}
		j->p++;
	}
	return false;
}

/* Over bytes of @set: how many. */
static size_t
skip_word(struct json *j, const char *set)
{
	const char *start = j->p;

	while (j->p < j->end && strchr(set, *j->p) != NULL)
		j->p++;
	return (size_t)(j->p - start);
}

static bool
skip_name(struct json *j)
{
	const char *start = j->p;
	size_t n = skip_word(j, "abcdefghijklmnopqrstuvwxyz");

	return (n == 4 && (memcmp(start, "true", 4) == 0 || memcmp(start, "null", 4) == 0)) ||
		(n == 5 && memcmp(start, "false", 5) == 0);
}

static bool
skip_value(struct json *j)
{
	char c = peek(j);

	if (c == '"')
		return skip_string(j);
	if (c == '{' || c == '[')
		return skip_nested(j);
	if (c >= 'a' && c <= 'z')
		return skip_name(j);
	return (c == '-' || (c >= '0' && c <= '9')) && skip_word(j, "0123456789+-.eE") > 0;
}

/* To the value of @key[0..@n) in the object that the reader stands in. */
static bool
find_key(struct json *j, const char *key, size_t n)
{
	do {
		const char *start;
		size_t len;

		if (peek(j) != '"')
			return false;
		start = j->p + 1;
		if (!skip_string(j))
			return false;
		len = (size_t)(j->p - 1 - start);
		if (!take(j, ':'))
			return false;
		if (len == n && memcmp(start, key, n) == 0)
			return true;
		if (!skip_value(j))
			return false;
	} while (take(j, ','));
	return false;
}

static bool
find_element(struct json *j, int64_t index)
{
	for (; index > 0; index--)
		if (!skip_value(j) || !take(j, ','))
			return false;
	return index == 0;
}

/* To the value that @path selects ("a.b[2].c"), object by object. */
static bool
follow(struct json *j, const struct sub_text *path)
{
	const char *p = path->p, *end = p + path->n, *next;

	if (p < end && *p == '[')
		p++;
	for (; p <= end; p = next + 1) {
		size_t n;

		for (next = p; next < end && *next != '.' && *next != '['; next++)
			;
		n = (size_t)(next - p);
		if (n > 0 && p[n - 1] == ']')
			n--;
		if (take(j, '[')) {
			if (!find_element(j, sub_number_parse(p, p + n, 10)))
				return false;
		} else if (!take(j, '{') || !find_key(j, p, n)) {
			return false;
		}
	}
	return true;
}

static HELPER uint64_t
run_json(uint64_t exec, uint64_t a, uint64_t b, uint64_t c, uint64_t d)
{
	struct exec *x = helper_exec(exec);
	struct sub_text text, path;
	const char *start;
	struct json j;

	if (!sub_text_get(x, a, &text) || !sub_text_get(x, b, &path))
		return 0;
	j = (struct json){text.p, text.p + text.n};
	if (!follow(&j, &path))
		return 0;
	peek(&j);
	start = j.p;
	if (!skip_value(&j))
		return 0;
	if (*start == '"')
		return sub_text_put(x, start + 1, (uint32_t)(j.p - start - 2));
	return sub_text_put(x, start, (uint32_t)(j.p - start));
}

const struct sub sub_json = {
	.f = {.name = "json", .flags = ENV_SUB | ENV_FAULT, .ret = "string",
		.params = "string, string"},
	.run = run_json,
	.doc = "the value in a text of JSON that a path like `a.b[0]` leads to, or NULL",
};
