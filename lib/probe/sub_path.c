/* sub_path: names of files, as basename(1) and dirname(1) of SVR4 take them apart. */
#include <string.h>

#include "str.h"
#include "sub.h"
#include "sub_text.h"

extern const struct sub sub_basename, sub_cleanpath, sub_dirname;

/* The end of @s[0..@n) without what is slashes (@slash) or not at its end. */
static uint32_t
strip_end(const struct sub_text *s, uint32_t n, bool slash)
{
	while (n > 0 && (s->p[n - 1] == '/') == slash)
		n--;
	return n;
}

static HELPER uint64_t
run_basename(uint64_t exec, uint64_t a, uint64_t b, uint64_t c, uint64_t d)
{
	struct exec *x = helper_exec(exec);
	struct sub_text s;
	uint32_t start, end;

	if (!sub_text_get(x, a, &s))
		return 0;
	end = strip_end(&s, s.n, true);
	if (end == 0)
		return sub_text_put(x, s.n == 0 ? "." : "/", 1);
	start = strip_end(&s, end, false);
	return sub_text_put(x, s.p + start, end - start);
}

const struct sub sub_basename = {
	.f = {.name = "basename", .flags = ENV_SUB | ENV_FAULT, .ret = "string",
		.params = "string"},
	.run = run_basename,
	.doc = "the last component of a path",
};

static HELPER uint64_t
run_dirname(uint64_t exec, uint64_t a, uint64_t b, uint64_t c, uint64_t d)
{
	struct exec *x = helper_exec(exec);
	struct sub_text s;
	uint32_t slashes, end;

	if (!sub_text_get(x, a, &s))
		return 0;
	slashes = strip_end(&s, strip_end(&s, s.n, true), false);
	end = strip_end(&s, slashes, true);
	if (end > 0)
		return sub_text_put(x, s.p, end);
	return sub_text_put(x, s.n > 0 && s.p[0] == '/' ? "/" : ".", 1);
}

const struct sub sub_dirname = {
	.f = {.name = "dirname", .flags = ENV_SUB | ENV_FAULT, .ret = "string", .params = "string"},
	.run = run_dirname,
	.doc = "a path without its last component",
};

/* --- cleanpath -------------------------------------------------------------------------------- */

static bool
is_component(const char *p, uint32_t n, const char *text)
{
	return n == strlen(text) && memcmp(p, text, n) == 0;
}

/* What `/..` leaves of @to[0..@n). */
static uint32_t
parent(const char *to, uint32_t n)
{
	while (n > 0 && to[--n] != '/')
		;
	return n;
}

/* A slash and the component after it are judged together: what comes before the first slash
 * stays as it is. So does `/.` at the end; of `/..` there, a slash stays. */
static HELPER uint64_t
run_cleanpath(uint64_t exec, uint64_t a, uint64_t b, uint64_t c, uint64_t d)
{
	struct exec *x = helper_exec(exec);
	struct sub_text s;
	uint32_t i, n = 0;
	char *to;

	if (!sub_text_get(x, a, &s))
		return 0;
	to = sub_text_room(x, &s.n);
	if (to == NULL)
		return 0;
	for (; n < s.n && s.p[n] != '/'; n++)
		to[n] = s.p[n];
	for (i = n; i < s.n;) {
		const char *slash = s.p + i;
		uint32_t left = s.n - i - 1, len = 0;
		bool last;

		while (len < left && slash[1 + len] != '/')
			len++;
		last = len == left;
		i += 1 + len;
		if (is_component(slash + 1, len, "..")) {
			n = parent(to, n);
			if (last)
				to[n++] = '/';
		} else if (last || (len > 0 && !is_component(slash + 1, len, "."))) {
			memcpy(to + n, slash, 1 + len);
			n += 1 + len;
		}
	}
	to[n] = '\0';
	return str_make(AGG_STR_TEXT, (uintptr_t)to);
}

const struct sub sub_cleanpath = {
	.f = {.name = "cleanpath", .flags = ENV_SUB | ENV_FAULT, .ret = "string",
		.params = "string"},
	.run = run_cleanpath,
	.doc = "a path without `//`, `/./` and `/../`; no file is looked at",
};
