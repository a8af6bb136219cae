/*
 * parse_decl: C's declarations: specifiers, declarators, and what they declare.
 */
#include <string.h>

#include "check_name.h"
#include "parse.h"

/* --- specifiers ------------------------------------------------------------------------------- */

/* Words that make up an arithmetic type, counted. */
struct words {
	uint8_t is_signed, is_unsigned, shorts, longs, chars, ints, floats, doubles, voids;
};

static bool
type_word(struct words *w, enum lex_keyword k)
{
	switch (k) {
	case KW_SIGNED: w->is_signed++; return true;
	case KW_UNSIGNED: w->is_unsigned++; return true;
	case KW_SHORT: w->shorts++; return true;
	case KW_LONG: w->longs++; return true;
	case KW_CHAR: w->chars++; return true;
	case KW_INT: w->ints++; return true;
	case KW_FLOAT: w->floats++; return true;
	case KW_DOUBLE: w->doubles++; return true;
	case KW_VOID: w->voids++; return true;
	default: return false;
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

static const struct type *
arithmetic(struct parse *p, struct words w, const struct lex_tok *at)
{
	/* `int` beside a width or a sign, `signed` beside anything but char, say nothing. */
	if (w.ints == 1 && (w.shorts + w.longs + w.is_unsigned + w.is_signed) > 0)
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
	lex_fail(p->lx, at, "D_DECL_COMBO", "invalid type combination");
}

static bool
qualifier(struct parse *p)
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
		return type_word(&w, p->tok.keyword);
	}
}

/* A type that is one name or definition; NULL if the word begins none. */
static const struct type *
whole_type(struct parse *p)
{
	const struct type *t;

	if (parse_is_word(p, KW_STRUCT) || parse_is_word(p, KW_UNION))
		return parse_record(p);
	if (parse_is_word(p, KW_ENUM))
		return parse_enum(p);
	if (parse_take_word(p, KW_STRING))
		return p->c->base.string;
	if (p->tok.kind != LEX_IDENT)
		return NULL;
	t = check_type(p->c, p->tok.text);
	if (t != NULL)
		parse_next(p);
	return t;
}

static bool
storage_class(struct parse *p, enum parse_storage *storage)
{
	static const struct {
		enum lex_keyword word;
		enum parse_storage storage;
	} classes[] = {
		{KW_SELF, PARSE_SELF},
		{KW_THIS, PARSE_THIS},
		{KW_TYPEDEF, PARSE_TYPEDEF},
		{KW_EXTERN, PARSE_EXTERN},
	};

	if (p->tok.kind != LEX_KEYWORD || storage == NULL)
		return false;
	for (size_t i = 0; i < sizeof(classes) / sizeof(*classes); i++) {
		if (p->tok.keyword != classes[i].word)
			continue;
		if (*storage != PARSE_GLOBAL)
			lex_fail(p->lx, &p->tok, "D_DECL_CLASS",
				"only one storage class allowed in a declaration");
		*storage = classes[i].storage;
		parse_next(p);
		return true;
	}
	if (p->tok.keyword == KW_STATIC || p->tok.keyword == KW_AUTO ||
		p->tok.keyword == KW_REGISTER)
		lex_fail(p->lx, &p->tok, "D_DECL_CLASS",
			"specified storage class not appropriate in D");
	return false;
}

const struct type *
parse_specifiers(struct parse *p, enum parse_storage *storage)
{
	const struct type *whole = NULL;
	struct lex_tok at = p->tok;
	struct words w = {0};
	bool counted = false;

	for (;;) {
		if (qualifier(p) || storage_class(p, storage))
			continue;
		if (p->tok.kind == LEX_KEYWORD && type_word(&w, p->tok.keyword)) {
			counted = true;
			parse_next(p);
			if (w.longs > 2)
				break;
			continue;
		}
		/* A name behind a type is what is declared, whatever else it means. */
		if (whole != NULL || (counted && p->tok.kind == LEX_IDENT))
			break;
		at = p->tok;
		whole = whole_type(p);
		if (whole == NULL)
			break;
	}
	if (whole != NULL && counted)
		lex_fail(p->lx, &at, "D_DECL_COMBO", "invalid type combination");
	if (whole != NULL)
		return whole;
	if (!counted)
		parse_fail(p);
	return arithmetic(p, w, &at);
}

/* --- declarators ------------------------------------------------------------------------------ */

/* One step from a base type to the declared one. They are met from the name outwards, and applied
 * from the last to the first. */
struct step {
	enum type_kind kind; /* POINTER, ARRAY, FUNCTION */
	struct lex_tok at;
	bool no_size;
	uint32_t n;
	const struct type **keys;
	const char **key_names;
	unsigned nkeys;
};

struct steps {
	struct step *v;
	unsigned n;
};

static struct step *
add_step(struct parse *p, struct steps *s, enum type_kind kind)
{
	struct step *step;

	s->v = arena_grow(p->c->arena, s->v, s->n, sizeof(*s->v));
	step = &s->v[s->n++];
	*step = (struct step){.kind = kind, .at = p->tok};
	if (s->n > PARSE_DEPTH)
		lex_fail(p->lx, &p->tok, "D_SYNTAX", "nested too deeply");
	return step;
}

/* A key's type; its name says something in an inline only. */
static void
key(struct parse *p, struct step *step)
{
	struct parse_declarator d = parse_declarator(p, parse_specifiers(p, NULL));

	if (d.keys != NULL)
		lex_fail(p->lx, &d.at, "D_DECL_ARRASSC",
			"an associative array may not be part of another type");
	step->keys = arena_grow(p->c->arena, step->keys, step->nkeys, sizeof(*step->keys));
	step->key_names = arena_grow(p->c->arena, step->key_names, step->nkeys,
		sizeof(*step->key_names));
	step->keys[step->nkeys] = d.type;
	step->key_names[step->nkeys++] = d.name;
	if (step->nkeys > CHECK_MAX_KEYS)
		lex_fail(p->lx, &step->at, "D_DECL_ARRSUB", "tuple signature of more than %d keys",
			CHECK_MAX_KEYS);
}

static void
array_suffix(struct parse *p, struct steps *s)
{
	struct step *step = add_step(p, s, TYPE_ARRAY);
	int64_t n;

	parse_next(p);
	if (parse_take(p, PUNCT_RBRACKET)) {
		step->no_size = true;
		return;
	}
	if (parse_at_type(p)) {
		do
			key(p, step);
		while (parse_take(p, PUNCT_COMMA));
	} else {
		if (!check_constant(p->c, parse_assign(p), &n) || n <= 0 || n > INT32_MAX)
			lex_fail(p->lx, &step->at, "D_DECL_ARRSUB",
				"positive integral constant or tuple signature expected as array "
				"declaration subscript");
		step->n = (uint32_t)n;
	}
	parse_expect(p, PUNCT_RBRACKET);
}

/* Parameters are read and forgotten: D calls no functions of its own. */
void
parse_parameters(struct parse *p)
{
	parse_expect(p, PUNCT_LPAREN);
	if (parse_take(p, PUNCT_RPAREN))
		return;
	do {
		if (parse_take(p, PUNCT_ELLIPSIS))
			break;
		parse_declarator(p, parse_specifiers(p, NULL));
	} while (parse_take(p, PUNCT_COMMA));
	parse_expect(p, PUNCT_RPAREN);
}

static void
function_suffix(struct parse *p, struct steps *s)
{
	add_step(p, s, TYPE_FUNCTION);
	parse_parameters(p);
}

static void
declarator(struct parse *p, struct parse_declarator *d, struct steps *s)
{
	unsigned pointers = 0;

	parse_deeper(p);
	for (; parse_take(p, PUNCT_STAR); pointers++)
		while (qualifier(p))
			continue;
	if (parse_take(p, PUNCT_LPAREN)) {
		declarator(p, d, s);
		parse_expect(p, PUNCT_RPAREN);
	} else if (p->tok.kind == LEX_IDENT) {
		d->at = p->tok;
		d->name = parse_name(p);
	}
	for (;;) {
		if (parse_is(p, PUNCT_LBRACKET))
			array_suffix(p, s);
		else if (parse_is(p, PUNCT_LPAREN))
			function_suffix(p, s);
		else
			break;
	}
	while (pointers-- > 0)
		add_step(p, s, TYPE_POINTER);
	p->depth--;
}

static const struct type *
make_array(struct parse *p, const struct step *step, const struct type *of)
{
	struct type *t;

	if (!of->complete || of->size == 0)
		lex_fail(p->lx, &step->at, "D_DECL_INCOMPLETE", "array of incomplete type %s",
			of->name);
	if ((uint64_t)of->size * step->n > INT32_MAX)
		lex_fail(p->lx, &step->at, "D_DECL_ARRSUB", "array is too large");
	t = type_array(p->c->arena, of, step->n);
	t->complete = !step->no_size;
	return t;
}

struct parse_declarator
parse_declarator(struct parse *p, const struct type *base)
{
	struct parse_declarator d = {.at = p->tok, .type = base};
	struct steps s = {0};

	declarator(p, &d, &s);
	for (unsigned i = s.n; i-- > 0;) {
		const struct step *step = &s.v[i];

		if (step->kind == TYPE_POINTER) {
			d.type = type_pointer(p->c->arena, d.type);
		} else if (step->kind == TYPE_FUNCTION) {
			d.type = type_function(p->c->arena, d.type);
		} else if (step->keys == NULL) {
			d.type = make_array(p, step, d.type);
		} else {
			if (i != 0)
				lex_fail(p->lx, &step->at, "D_DECL_ARRASSC",
					"an associative array may not be part of another type");
			d.keys = step->keys;
			d.key_names = step->key_names;
			d.nkeys = step->nkeys;
		}
	}
	return d;
}

const struct type *
parse_type_name(struct parse *p)
{
	struct lex_tok at = p->tok;
	struct parse_declarator d = parse_declarator(p, parse_specifiers(p, NULL));

	if (d.name != NULL || d.keys != NULL)
		lex_fail(p->lx, &at, "D_SYNTAX", "a type is expected, not a declaration");
	return d.type;
}
