/* sub_number: integers as text, and text as integers, in bases 2 to 36. */
#include "str.h"
#include "sub.h"
#include "sub_number.h"
#include "sub_text.h"

extern const struct sub sub_lltostr, sub_strtoll;

#define DIGITS_MAX 67 /* 64 bits in base 2, and a prefix */

static bool
valid_base(struct exec *x, int64_t base)
{
	if (base >= 2 && base <= 36)
		return true;
	exec_fail(x, EXEC_ILLOP, 0);
	return false;
}

/* Signed in base 10 only. 0 has the same prefixes as any other number, but one 0 is enough. */
static HELPER uint64_t
run_lltostr(uint64_t exec, uint64_t a, uint64_t b, uint64_t c, uint64_t d)
{
	static const char digits[] = "0123456789abcdefghijklmnopqrstuvwxyz";
	struct exec *x = helper_exec(exec);
	bool negative = b == 10 && (int64_t)a < 0;
	char buf[DIGITS_MAX], *end = buf + sizeof(buf), *p = end;

	if (!valid_base(x, (int64_t)b))
		return 0;
	if (negative)
		a = 0 - a;
	for (uint64_t rest = a; rest != 0; rest /= b)
		*--p = digits[rest % b];
	if (b == 8 || p == end)
		*--p = '0';
	if (b == 16) {
		*--p = 'x';
		*--p = '0';
	}
	if (negative)
		*--p = '-';
	return sub_text_put(x, p, (uint32_t)(end - p));
}

const struct sub sub_lltostr = {
	.f = {.name = "lltostr", .flags = ENV_SUB | ENV_FAULT, .ret = "string",
		.params = "int64_t[, int]"},
	.run = run_lltostr,
	.absent = 10,
	.doc = "an integer as a string, in decimal or in another base: 8 with 0, 16 with 0x before it",
};

/* The value of a digit; 36: it is none in any base. */
static unsigned
digit(char c)
{
	if (c >= '0' && c <= '9')
		return (unsigned)(c - '0');
	c |= 0x20;
	return c >= 'a' && c <= 'z' ? (unsigned)(c - 'a') + 10 : 36;
}

int64_t
sub_number_parse(const char *p, const char *end, unsigned base)
{
	bool negative = false;
	uint64_t v = 0;

	while (p < end && (*p == ' ' || *p == '\t'))
		p++;
	if (p < end && (*p == '-' || *p == '+'))
		negative = *p++ == '-';
	if (base == 16 && end - p > 2 && p[0] == '0' && (p[1] | 0x20) == 'x' && digit(p[2]) < 16)
		p += 2;
	for (; p < end && digit(*p) < base; p++)
		v = v * base + digit(*p);
	return (int64_t)(negative ? 0 - v : v);
}

static HELPER uint64_t
run_strtoll(uint64_t exec, uint64_t a, uint64_t b, uint64_t c, uint64_t d)
{
	struct exec *x = helper_exec(exec);
	struct sub_text s;

	if (!valid_base(x, (int64_t)b) || !sub_text_get(x, a, &s))
		return 0;
	return (uint64_t)sub_number_parse(s.p, s.p + s.n, (unsigned)b);
}

const struct sub sub_strtoll = {
	.f = {.name = "strtoll", .flags = ENV_SUB | ENV_FAULT, .ret = "int64_t",
		.params = "string[, int]"},
	.run = run_strtoll,
	.absent = 10,
	.doc = "the number that a string begins with, in decimal or in another base; 0 if none",
};
