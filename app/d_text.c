/* d_text: a scanner of strings, comments and brackets. */
#include "d_text.h"

#include <ctype.h>
#include <string.h>

/* The byte behind the string, character or comment that begins at @p. */
static const char *
skip_quoted(const char *p, const char *end, struct d_text *t)
{
	char quote = *p++;

	for (; p < end && *p != quote && *p != '\n'; p++)
		if (*p == '\\' && p + 1 < end && p[1] != '\n')
			p++;
	t->quoted = p == end;
	t->broken = t->broken || (p < end && *p == '\n');
	return p < end ? p + 1 : end;
}

static const char *
skip_comment(const char *p, const char *end, struct d_text *t)
{
	for (p += 2; p + 1 < end; p++)
		if (p[0] == '*' && p[1] == '/')
			return p + 2;
	t->comment = true;
	return end;
}

static void
count_bracket(struct d_text *t, char c)
{
	switch (c) {
	case '{':
		t->braces++;
		t->predicate = false;
		/* fallthrough */
	case '(': case '[':
		t->open++;
		break;
	case '}':
		t->braces -= t->braces > 0;
		/* fallthrough */
	case ')': case ']':
		t->open -= t->open > 0;
	}
}

struct d_text
d_text_scan(const char *text, size_t n)
{
	struct d_text t = {.clause = n};
	const char *end = text + n, *p = text;
	bool begun = false, described = false; /* a clause; its description has ended */

	while (p < end) {
		const char *at = p;

		if (p + 1 < end && p[0] == '/' && p[1] == '*') {
			p = skip_comment(p, end, &t);
			continue;
		}
		if (!begun && !isspace((unsigned char)*p)) {
			begun = true;
			described = false;
			t.clause = (size_t)(p - text);
		}
		if (t.open == 0 && *p == '/') {
			t.predicate = !t.predicate;
			described = true;
		}
		described = described || *p == '{';
		if (begun && !described && !isspace((unsigned char)*p))
			t.description = (size_t)(p - text) + 1 - t.clause;
		count_bracket(&t, *p);
		p = *p == '"' || *p == '\'' ? skip_quoted(p, end, &t) : p + 1;
		if (t.open == 0 && (*at == '}' || *at == ';')) {
			begun = false;
			t.clause = n;
			t.description = 0;
		}
	}
	return t;
}

bool
d_text_is_open(const char *text, size_t n)
{
	struct d_text t = d_text_scan(text, n);

	return (t.open > 0 || t.comment) && !t.quoted && !t.broken;
}
