#include "scan.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../lib/lang/arena.h"
#include "../../lib/lang/lex.h"

static char shown[1 << 16];
static size_t nshown;

__attribute__((format(printf, 1, 2))) static void
show(const char *fmt, ...)
{
	va_list ap;
	int n;

	if (nshown && nshown < sizeof(shown) - 1)
		shown[nshown++] = ' ';
	va_start(ap, fmt);
	n = vsnprintf(shown + nshown, sizeof(shown) - nshown, fmt, ap);
	va_end(ap);
	nshown += (size_t)n;
	if (nshown > sizeof(shown) - 1)
		nshown = sizeof(shown) - 1;
}

static void
show_token(const struct lex_tok *t)
{
	switch (t->kind) {
	case LEX_EOF: break;
	case LEX_IDENT: show("%s", t->text); break;
	case LEX_AGG: show("@%s", t->text); break;
	case LEX_INT:
		show("%llu%s%.*s%s", (unsigned long long)t->value, t->is_unsigned ? "u" : "",
			t->longs, "ll", t->is_decimal ? "" : "x");
		break;
	case LEX_CHAR: show("'%llu'", (unsigned long long)t->value); break;
	case LEX_STRING: show("\"%s\"", t->text); break;
	case LEX_PDESC: show("<%s>", t->text); break;
	case LEX_PRAGMA: show("{%s}", t->text); break;
	case LEX_KEYWORD: show("[%s]", lex_keyword_name(t->keyword)); break;
	case LEX_PUNCT: show("%s", lex_punct_name(t->punct)); break;
	case LEX_PRED_END: show("/END"); break;
	}
	if (t->text && t->text_len != strlen(t->text))
		show("(%zu)", t->text_len);
}

static void
scan_all(struct lex *lx, const struct scan *s)
{
	bool start = true, declaration = false;
	int depth = 0;
	struct lex_tok t;

	lex_describe(lx, !s->body);
	lex_predicate(lx, s->predicate);
	do {
		lex_next(lx, &t);
		show_token(&t);
		if (start)
			declaration = t.kind == LEX_KEYWORD || t.kind == LEX_IDENT;
		depth += t.punct == PUNCT_LBRACE;
		depth -= t.punct == PUNCT_RBRACE;
		start = !depth && (t.punct == PUNCT_SEMICOLON ||
					  (t.punct == PUNCT_RBRACE && !declaration));
		if (start && !s->body)
			lex_describe(lx, true);
	} while (t.kind != LEX_EOF);
	lex_finish(lx);
}

const char *
scan(const struct scan *s, struct diag *d)
{
	size_t len = s->len ? s->len : strlen(s->text);
	char *exact = malloc(len ? len : 1); /* so that a sanitizer sees a read past the end */
	struct compile_source src = {.name = s->name, .text = exact, .len = len, .argv = s->argv};
	struct arena *a = arena_new();
	const char *result = NULL;
	jmp_buf out;

	memcpy(exact, s->text, len);
	while (s->argv && s->argv[src.argc])
		src.argc++;
	arena_on_nomem(a, &out);
	nshown = 0;
	shown[0] = '\0';
	if (!setjmp(out)) {
		scan_all(lex_new(a, &src, &s->opt, d, &out), s);
		result = shown;
	}
	arena_free(a);
	free(exact);
	return result;
}
