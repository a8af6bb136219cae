/* sub_element: s[i], a character of a string. No program can call it by its name. */
#include "str.h"
#include "sub.h"
#include "sub_text.h"

extern const struct sub sub_element;

/* A string is an array of strsize characters and a NUL; what is behind its text is 0. */
static HELPER uint64_t
run(uint64_t exec, uint64_t a, uint64_t b, uint64_t c, uint64_t d)
{
	struct exec *x = helper_exec(exec);
	struct sub_text s;

	if (!sub_text_get(x, a, &s))
		return 0;
	if (b > x->strsize) {
		exec_fail(x, EXEC_BADINDEX, 0);
		return 0;
	}
	return b < s.n ? (uint64_t)(int64_t)(signed char)s.p[b] : 0;
}

const struct sub sub_element = {
	.f = {.name = "[]", .flags = ENV_SUB | ENV_FAULT, .ret = "char",
		.params = "string, int64_t"},
	.run = run,
	.doc = "what s[i] is: the character at this index; 0 at the end of the string",
};
