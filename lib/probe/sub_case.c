/* sub_case: letters of ASCII in one case. Other bytes stay as they are, whatever the locale. */
#include "str.h"
#include "sub.h"
#include "sub_text.h"

extern const struct sub sub_tolower, sub_toupper;

/* @first: the letter from which 26 are moved by @by. */
static uint64_t
shift_letters(struct exec *x, uint64_t string, char first, int by)
{
	struct sub_text s;
	char *to;

	if (!sub_text_get(x, string, &s))
		return 0;
	to = sub_text_room(x, &s.n);
	if (to == NULL)
		return 0;
	for (uint32_t i = 0; i < s.n; i++)
		to[i] = (char)((unsigned char)(s.p[i] - first) < 26 ? s.p[i] + by : s.p[i]);
	to[s.n] = '\0';
	return str_make(AGG_STR_TEXT, (uintptr_t)to);
}

static HELPER uint64_t
run_tolower(uint64_t exec, uint64_t a, uint64_t b, uint64_t c, uint64_t d)
{
	return shift_letters(helper_exec(exec), a, 'A', 'a' - 'A');
}

static HELPER uint64_t
run_toupper(uint64_t exec, uint64_t a, uint64_t b, uint64_t c, uint64_t d)
{
	return shift_letters(helper_exec(exec), a, 'a', 'A' - 'a');
}

const struct sub sub_tolower = {
	.f = {.name = "tolower", .flags = ENV_SUB | ENV_FAULT, .ret = "string", .params = "string"},
	.run = run_tolower,
	.doc = "a string with its ASCII letters in lower case",
};

const struct sub sub_toupper = {
	.f = {.name = "toupper", .flags = ENV_SUB | ENV_FAULT, .ret = "string", .params = "string"},
	.run = run_toupper,
	.doc = "a string with its ASCII letters in upper case",
};
