/* pragma: the words after #pragma. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "library.h"
#include "pragma.h"

#define MAX_WORDS 6 /* D attributes X provider NAME PART */

struct words {
	const char *v[MAX_WORDS];
	unsigned n;
};

/* The first few words; a word may be quoted as a whole. */
static struct words
split(struct check *c, const char *s)
{
	struct words w = {.n = 0};

	while (w.n < MAX_WORDS) {
		const char *start;

		s += strspn(s, " \t\r\f\v");
		if (*s == '\0')
			break;
		start = s;
		s += strcspn(s, " \t\r\f\v");
		w.v[w.n++] = arena_strdup(c->arena, start, (size_t)(s - start));
	}
	return w;
}

static bool
is_false(const char *value)
{
	static const char *const words[] = {"no", "off", "false", "unset", "disable", "disabled",
		"0"};

	for (size_t i = 0; value != NULL && i < sizeof(words) / sizeof(*words); i++)
		if (strcasecmp(value, words[i]) == 0)
			return true;
	return false;
}

/* Digits and k, m, g or t. What else it may be is env->option's to refuse. */
static bool
read_size(const char *value, uint64_t *size)
{
	static const char suffixes[] = "kmgt";
	const char *suffix;
	char *end;

	if (value == NULL || !isdigit((unsigned char)*value))
		return false;
	*size = strtoul(value, &end, 0);
	suffix = *end == '\0' ? NULL : strchr(suffixes, tolower((unsigned char)*end));
	if (*size > UINT32_MAX >> 12)
		return false;
	if (suffix != NULL)
		*size <<= 10 * (suffix - suffixes + 1);
	return true;
}

/* Options that the language itself heeds. */
static void
heed(struct check *c, const char *name, const char *value)
{
	struct {
		const char *name;
		bool *flag;
	} flags[] = {
		{"zdefs", &c->opt.zdefs},
		{"empty", &c->opt.empty},
		{"argref", &c->opt.argref},
		{"defaultargs", &c->opt.defaultargs},
		{"pspec", &c->opt.pspec},
	};
	uint64_t size;

	for (size_t i = 0; i < sizeof(flags) / sizeof(*flags); i++)
		if (strcmp(name, flags[i].name) == 0)
			*flags[i].flag = !is_false(value);
	if (strcmp(name, "amin") == 0)
		attr_parse(value, &c->opt.amin);
	if (strcmp(name, "strsize") == 0 && read_size(value, &size) && size < INT32_MAX)
		c->base.string->size = (uint32_t)size + 1;
	if (strcmp(name, "scratchsize") == 0 && read_size(value, &size))
		c->opt.scratchsize = size;
}

static const char *
unquote(struct check *c, const char *s)
{
	size_t n = strlen(s);

	if (n >= 2 && s[0] == '"' && s[n - 1] == '"')
		return arena_strdup(c->arena, s + 1, n - 2);
	return s;
}

static void
set_option(struct check *c, struct lex *lx, const struct lex_tok *tok, const char *word)
{
	size_t n = strcspn(word, "=");
	const char *name = arena_strdup(c->arena, word, n);
	const char *value = word[n] == '=' ? unquote(c, word + n + 1) : NULL;
	struct diag why = {.text = "Invalid option name"};

	if (n == 0)
		lex_fail(lx, tok, "D_PRAGMA_MALFORM", "malformed #pragma option <option>=<val>");
	if (c->env->option != NULL && c->env->option(c->env, name, value, &why) != 0) {
		if (value == NULL)
			lex_fail(lx, tok, "D_PRAGMA_OPTSET", "failed to set option '%s': %s", name,
				why.text);
		lex_fail(lx, tok, "D_PRAGMA_OPTSET", "failed to set option '%s' to '%s': %s", name,
			value, why.text);
	}
	heed(c, name, value);
}

static void
option(struct check *c, struct lex *lx, const struct lex_tok *tok, const char *const *v, unsigned n)
{
	if (n < 1)
		lex_fail(lx, tok, "D_PRAGMA_MALFORM", "malformed #pragma option <option>=<val>");
	if (n > 1)
		lex_fail(lx, tok, "D_PRAGMA_MALFORM",
			"superfluous arguments specified for #pragma option");
	set_option(c, lx, tok, v[0]);
}

static void
depends_on(struct check *c, struct lex *lx, const struct lex_tok *tok, const char *const *v,
	unsigned n)
{
	if (n < 2)
		lex_fail(lx, tok, "D_PRAGMA_MALFORM",
			"malformed #pragma depends_on <class> <name>");
	library_depend(c, lx, tok, v[0], v[1]);
}

/* Says what the author of the text wanted said. */
static void
error(struct check *c, struct lex *lx, const struct lex_tok *tok, const char *const *v, unsigned n)
{
	const char *text = strstr(tok->text, "error") + strlen("error");

	text += strspn(text, " \t\r\f\v");
	lex_fail(lx, tok, "D_PRAGERR", "#error: %s", unquote(c, text));
}

static void
ident(struct check *c, struct lex *lx, const struct lex_tok *tok, const char *const *v, unsigned n)
{
}

static const struct directive {
	const char *name;
	void (*apply)(struct check *c, struct lex *lx, const struct lex_tok *tok,
		const char *const *v, unsigned n);
	bool is_general; /* also without the D */
} directives[] = {
	{"attributes", pragma_attributes},
	{"binding", pragma_binding},
	{"depends_on", depends_on},
	{"error", error, true},
	{"ident", ident, true},
	{"option", option},
};

static const struct directive *
find(const char *name)
{
	for (size_t i = 0; i < sizeof(directives) / sizeof(*directives); i++)
		if (strcmp(directives[i].name, name) == 0)
			return &directives[i];
	return NULL;
}

void
pragma_apply(struct check *c, struct lex *lx, const struct lex_tok *tok)
{
	struct words w = split(c, tok->text);
	const struct directive *d;
	unsigned of_d = w.n > 0 && strcmp(w.v[0], "D") == 0;

	if (of_d && w.n == 1)
		lex_fail(lx, tok, "D_PRAGMA_MALFORM",
			"malformed #pragma D: a directive is missing");
	d = w.n > 0 ? find(w.v[of_d]) : NULL;
	if (d == NULL && of_d)
		lex_fail(lx, tok, "D_PRAGMA_INVAL", "invalid D pragma: %s", w.v[1]);
	/* As in C, others' pragmas are none of ours. */
	if (d != NULL && (of_d || d->is_general))
		d->apply(c, lx, tok, w.v + of_d + 1, w.n - of_d - 1);
}
