/*
 * parse_spec: the specifiers that a C declaration begins with: storage class, qualifiers, type.
 *
 * Which words go together, and the tags of those that do not, are libdtrace's: it judges after each
 * word, so the order of the words decides between two complaints.
 */
#include <string.h>

#include "check_name.h"
#include "parse.h"

/* Words that make up an arithmetic type, counted. */
struct words {
	uint8_t is_signed, is_unsigned, shorts, longs; /* attributes */
	uint8_t chars, ints, floats, doubles, voids;   /* the type itself: at most one */
};

/* The specifiers up to the word that is looked at. */
struct specifiers {
	struct words w;
	const struct type *whole; /* a type by name, or a definition; NULL: w says it all */
	bool is_named;		  /* whole has a name of its own, as opposed to `struct { ... }` */
	struct lex_tok at;	  /* the last word of the type */
};

static bool
has_type(const struct specifiers *s)
{
	const struct words *w = &s->w;

	return s->whole != NULL || w->chars + w->ints + w->floats + w->doubles + w->voids > 0;
}

static bool
has_attribute(const struct words *w)
{
	return w->is_signed + w->is_unsigned + w->shorts + w->longs > 0;
}

static uint8_t *
attribute(struct words *w, enum lex_keyword k)
{
	switch (k) {
	case KW_SIGNED: return &w->is_signed;
	case KW_UNSIGNED: return &w->is_unsigned;
	case KW_SHORT: return &w->shorts;
	case KW_LONG: return &w->longs;
	default: return NULL;
	}
}

static uint8_t *
base_word(struct words *w, enum lex_keyword k)
{
	switch (k) {
	case KW_CHAR: return &w->chars;
	case KW_INT: return &w->ints;
	case KW_FLOAT: return &w->floats;
	case KW_DOUBLE: return &w->doubles;
	case KW_VOID: return &w->voids;
	default: return NULL;
	}
}

/* The combinations that C has. */
static const struct combination {
	struct words w;
	const char *name;
	enum type_kind kind;
	uint8_t size;
	bool is_signed;
} combinations[] = {
	{{.chars = 1}, "char", TYPE_INT, 1, true},
	{{.chars = 1, .is_signed = 1}, "signed char", TYPE_INT, 1, true},
	{{.chars = 1, .is_unsigned = 1}, "unsigned char", TYPE_INT, 1, false},
	{{.shorts = 1}, "short", TYPE_INT, 2, true},
	{{.shorts = 1, .is_unsigned = 1}, "unsigned short", TYPE_INT, 2, false},
	{{.ints = 1}, "int", TYPE_INT, 4, true},
	{{.is_unsigned = 1}, "unsigned int", TYPE_INT, 4, false},
	{{.longs = 1}, "long", TYPE_INT, 8, true},
	{{.longs = 1, .is_unsigned = 1}, "unsigned long", TYPE_INT, 8, false},
	{{.longs = 2}, "long long", TYPE_INT, 8, true},
	{{.longs = 2, .is_unsigned = 1}, "unsigned long long", TYPE_INT, 8, false},
	{{.floats = 1}, "float", TYPE_FLOAT, 4, true},
	{{.doubles = 1}, "double", TYPE_FLOAT, 8, true},
	{{.doubles = 1, .longs = 1}, "long double", TYPE_FLOAT, 16, true},
	{{.voids = 1}, "void", TYPE_VOID, 0, false},
};

_Noreturn static void
fail_combination(struct parse *p, const struct lex_tok *at)
{
	lex_fail(p->lx, at, "D_DECL_COMBO", "invalid type combination");
}

static const struct type *
arithmetic(struct parse *p, const struct specifiers *s)
{
	struct words w = s->w;

	/* `int` beside a width or a sign, `signed` beside anything but char, say nothing. */
	if (w.ints == 1 && has_attribute(&w))
		w.ints = 0;
	if (w.is_signed == 1 && w.is_unsigned + w.chars + w.floats + w.doubles + w.voids == 0) {
		w.is_signed = 0;
		w.ints = w.shorts + w.longs == 0 ? w.ints + 1 : w.ints;
	}
	for (size_t i = 0; i < sizeof(combinations) / sizeof(*combinations); i++) {
		const struct combination *c = &combinations[i];

		if (memcmp(&c->w, &w, sizeof(w)) != 0)
			continue;
		if (c->kind == TYPE_VOID)
			return p->c->base.void_;
		return type_new(p->c->arena, c->kind, c->name, c->size, c->is_signed);
	}
	fail_combination(p, &s->at);
}

/* Attributes that do not go with the type; nothing is known before there is one. */
static void
judge(struct parse *p, const struct specifiers *s)
{
	const struct words *w = &s->w;
	bool is_int = w->chars + w->ints > 0;

	if (!has_type(s))
		return;
	if (w->chars > 0 && w->shorts + w->longs > 0)
		lex_fail(p->lx, &s->at, "D_DECL_CHARATTR",
			"invalid type declaration: short and long may not be used with char type");
	if (w->voids > 0 && has_attribute(w))
		lex_fail(p->lx, &s->at, "D_DECL_VOIDATTR",
			"invalid type declaration: attributes may not be used with void type");
	if (!is_int && w->is_signed + w->is_unsigned > 0)
		lex_fail(p->lx, &s->at, "D_DECL_SIGNINT",
			"invalid type declaration: signed and unsigned may only be used with "
			"integer type");
	if (!is_int && w->floats + w->doubles == 0 && w->longs > 0)
		lex_fail(p->lx, &s->at, "D_DECL_LONGINT",
			"invalid type declaration: long and long long may only be used with "
			"integer or floating-point type");
}

bool
parse_qualifier(struct parse *p)
{
	return parse_take_word(p, KW_CONST) || parse_take_word(p, KW_VOLATILE) ||
		parse_take_word(p, KW_RESTRICT) || parse_take_word(p, KW_USERLAND);
}

bool
parse_at_type(const struct parse *p)
{
	struct words w = {0};

	if (p->tok.kind == LEX_IDENT)
		return check_type(p->c, p->tok.text) != NULL;
	if (p->tok.kind != LEX_KEYWORD)
		return false;
	switch (p->tok.keyword) {
	case KW_STRUCT:
	case KW_UNION:
	case KW_ENUM:
	case KW_STRING:
	case KW_CONST:
	case KW_VOLATILE:
	case KW_RESTRICT:
	case KW_USERLAND:
		return true;
	default:
		return attribute(&w, p->tok.keyword) != NULL ||
			base_word(&w, p->tok.keyword) != NULL;
	}
}

static bool
storage_class(struct parse *p, enum parse_storage *storage)
{
	static const enum parse_storage classes[KW_COUNT] = {
		[KW_SELF] = PARSE_SELF, [KW_THIS] = PARSE_THIS, [KW_TYPEDEF] = PARSE_TYPEDEF,
		[KW_EXTERN] = PARSE_EXTERN, [KW_STATIC] = PARSE_STATIC, [KW_AUTO] = PARSE_AUTO,
		[KW_REGISTER] = PARSE_REGISTER,
	};
	enum parse_storage class;

	class = p->tok.kind == LEX_KEYWORD ? classes[p->tok.keyword] : PARSE_GLOBAL;
	if (class == PARSE_GLOBAL || storage == NULL)
		return false;
	if (*storage != PARSE_GLOBAL)
		lex_fail(p->lx, &p->tok, "D_DECL_CLASS",
			"only one storage class allowed in a declaration");
	*storage = class;
	parse_next(p);
	return true;
}

/* short, unsigned, int, void, ... */
static bool
arithmetic_word(struct parse *p, struct specifiers *s)
{
	uint8_t *word;

	if (p->tok.kind != LEX_KEYWORD)
		return false;
	word = attribute(&s->w, p->tok.keyword);
	if (word == NULL) {
		word = base_word(&s->w, p->tok.keyword);
		if (word == NULL)
			return false;
		if (has_type(s))
			fail_combination(p, &p->tok);
	}
	if (*word < 3)
		++*word;
	s->at = p->tok;
	parse_next(p);
	judge(p, s);
	return true;
}

/* struct, union or enum. */
static bool
definition(struct parse *p, struct specifiers *s)
{
	bool is_enum = parse_is_word(p, KW_ENUM);

	if (!is_enum && !parse_is_word(p, KW_STRUCT) && !parse_is_word(p, KW_UNION))
		return false;
	if (has_type(s))
		fail_combination(p, &p->tok);
	s->at = p->tok;
	s->whole = is_enum ? parse_enum(p) : parse_record(p);
	s->is_named = strstr(s->whole->name, "(anon)") == NULL;
	judge(p, s);
	return true;
}

/* A second type is the declared name, unless a typedef declares it. */
static bool
is_declared_name(struct parse *p, const struct specifiers *s, const enum parse_storage *storage)
{
	bool is_typedef = storage != NULL && *storage == PARSE_TYPEDEF;
	bool again = is_typedef && lex_included(p->lx, &p->tok); /* as C may */

	if (!has_type(s) && !(again && has_attribute(&s->w)))
		return false;
	if (!parse_is_word(p, KW_STRING) && !check_type_is_fixed(p->c, p->tok.text))
		return true;
	if (s->whole != NULL && !s->is_named)
		fail_combination(p, &p->tok);
	if (is_typedef && !again)
		lex_fail(p->lx, &p->tok, "D_DECL_IDRED", "identifier redeclared: %s", p->tok.text);
	return true;
}

/* `string` and the names of typedefs. False: the word is no type, or is what is declared. */
static bool
typedef_name(struct parse *p, struct specifiers *s, const enum parse_storage *storage)
{
	const struct type *t = NULL;

	if (parse_is_word(p, KW_STRING))
		t = p->c->base.string;
	else if (p->tok.kind == LEX_IDENT)
		t = check_type(p->c, p->tok.text);
	if (t == NULL || is_declared_name(p, s, storage))
		return false;
	s->whole = t;
	s->is_named = true;
	s->at = p->tok;
	parse_next(p);
	judge(p, s);
	return true;
}

const struct type *
parse_specifiers(struct parse *p, enum parse_storage *storage)
{
	struct specifiers s = {.at = p->tok};

	while (parse_qualifier(p) || storage_class(p, storage) || arithmetic_word(p, &s) ||
		definition(p, &s) || typedef_name(p, &s, storage))
		continue;
	if (s.whole != NULL) {
		if (s.w.shorts > 0)
			fail_combination(p, &s.at);
		return s.whole;
	}
	if (!has_type(&s) && !has_attribute(&s.w))
		parse_fail(p);
	return arithmetic(p, &s);
}
