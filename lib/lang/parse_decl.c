/* parse_decl: C's declarators: what `*`, `[]` and `()` around a name make of a type. */
#include <string.h>

#include "check_name.h"
#include "parse.h"

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

/* Does a parameter or a key begin here, and no dimension? */
static bool
at_parameter(const struct parse *p)
{
	return parse_at_type(p) || parse_is(p, PUNCT_ELLIPSIS) || parse_is_word(p, KW_STATIC) ||
		parse_is_word(p, KW_EXTERN) || parse_is_word(p, KW_TYPEDEF) ||
		parse_is_word(p, KW_AUTO) || parse_is_word(p, KW_REGISTER);
}

struct parse_declarator
parse_parameter(struct parse *p)
{
	enum parse_storage storage = PARSE_GLOBAL;
	struct parse_declarator d = parse_declarator(p, parse_specifiers(p, &storage));

	if (storage != PARSE_GLOBAL && storage != PARSE_REGISTER)
		lex_fail(p->lx, &d.at, "D_DECL_PARMCLASS",
			"inappropriate storage class for function or associative array parameter");
	return d;
}

/* A key's type; its name says something in an inline only. */
static void
key(struct parse *p, struct step *step)
{
	struct parse_declarator d;

	if (parse_is(p, PUNCT_ELLIPSIS))
		lex_fail(p->lx, &p->tok, "D_DECL_PROTO_VARARGS",
			"array prototype may not use a variable-length argument list");
	d = parse_parameter(p);
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

static uint32_t
dimension(struct parse *p, const struct step *step)
{
	int64_t n;

	if (!check_constant(p->c, parse_assign(p), &n) || n < 0 ||
			(n == 0 && !lex_included(p->lx, &step->at)))
		lex_fail(p->lx, &step->at, "D_DECL_ARRSUB",
			"positive integral constant expression or tuple signature expected as "
			"array declaration subscript");
	if (n > INT32_MAX)
		lex_fail(p->lx, &step->at, "D_DECL_ARRBIG", "array dimension is too large");
	return (uint32_t)n;
}

static void
array_suffix(struct parse *p, struct steps *s)
{
	struct step *step = add_step(p, s, TYPE_ARRAY);

	parse_next(p);
	if (parse_take(p, PUNCT_RBRACKET)) {
		step->no_size = true;
		return;
	}
	if (at_parameter(p)) {
		do
			key(p, step);
		while (parse_take(p, PUNCT_COMMA));
	} else {
		step->n = dimension(p, step);
	}
	parse_expect(p, PUNCT_RBRACKET);
}

/* The declared name; that of a type is taken as well, if it is not merely a type too many. */
static void
take_name(struct parse *p, struct parse_declarator *d)
{
	bool is_type = parse_at_type(p);

	d->at = p->tok;
	d->name = p->tok.text;
	parse_next(p);
	if (is_type && p->tok.kind == LEX_IDENT)
		lex_fail(p->lx, &d->at, "D_DECL_IDENT",
			"old-style declaration or incorrect type specified");
}

static void
function_suffix(struct parse *p, struct steps *s)
{
	struct parse_prototype proto;

	add_step(p, s, TYPE_FUNCTION);
	parse_parameters(p, &proto);
	parse_check_prototype(p, &proto, NULL, "function",
		PARSE_VOID | PARSE_NAMELESS | PARSE_DOTS);
}

static void
declarator(struct parse *p, struct parse_declarator *d, struct steps *s)
{
	unsigned pointers = 0;

	parse_deeper(p);
	for (; parse_take(p, PUNCT_STAR); pointers++)
		while (parse_qualifier(p))
			continue;
	if (parse_take(p, PUNCT_LPAREN)) {
		declarator(p, d, s);
		parse_expect(p, PUNCT_RPAREN);
	} else if (p->tok.kind == LEX_IDENT || parse_is_word(p, KW_STRING)) {
		take_name(p, d);
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
		lex_fail(p->lx, &step->at, "D_DECL_ARRBIG", "array is too large");
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
