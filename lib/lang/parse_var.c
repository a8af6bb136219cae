/* parse_var: what stands at the top level besides clauses: declarations and inlines. */
#include <string.h>

#include "check_name.h"
#include "parse.h"

/* Names of the module`name kind are the kernel's. */
static void
must_be_plain(struct parse *p, const struct parse_declarator *d)
{
	if (strchr(d->name, '`') != NULL)
		lex_fail(p->lx, &d->at, "D_DECL_SCOPE",
			"D scoping operator may not be used in a declaration name (%s)", d->name);
}

static void
check_tuple(struct parse *p, const struct parse_declarator *d, const char *kind, unsigned allowed)
{
	struct parse_prototype proto = {.at = d->at, .types = d->keys, .names = d->key_names,
		.n = d->nkeys};

	parse_check_prototype(p, &proto, NULL, kind, allowed);
}

static void
declare_variable(struct parse *p, enum var_scope scope, const struct parse_declarator *d)
{
	if (d->type->kind == TYPE_ARRAY && !d->type->complete)
		lex_fail(p->lx, &d->at, "D_DECL_ARRNULL",
			"array declaration requires array dimension or tuple signature: %s",
			d->name);
	check_tuple(p, d, "array", PARSE_NAMELESS);
	check_declare_var(p->c, scope, &d->at, d->type, d->keys, d->nkeys);
}

static void
declare(struct parse *p, enum parse_storage storage, const struct parse_declarator *d)
{
	bool is_function = d->type->kind == TYPE_FUNCTION;

	must_be_plain(p, d);
	if (is_function && (storage == PARSE_GLOBAL || storage == PARSE_STATIC))
		storage = PARSE_EXTERN;
	switch (storage) {
	case PARSE_AUTO:
	case PARSE_REGISTER:
	case PARSE_STATIC:
		lex_fail(p->lx, &d->at, "D_DECL_BADCLASS",
			"specified storage class not appropriate in D");
	case PARSE_EXTERN: /* a promise about the kernel, which is not there */
		break;
	case PARSE_TYPEDEF:
		if (d->keys != NULL)
			lex_fail(p->lx, &d->at, "D_DECL_ARRASSC",
				"cannot have associative array type: %s", d->name);
		check_declare_type(p->c, &d->at, d->type);
		break;
	case PARSE_SELF: declare_variable(p, VAR_SELF, d); break;
	case PARSE_THIS: declare_variable(p, VAR_THIS, d); break;
	case PARSE_GLOBAL: declare_variable(p, VAR_GLOBAL, d); break;
	}
}

/* inline type name = expression; or inline type name[parameters] = expression; */
static void
inline_definition(struct parse *p)
{
	enum parse_storage storage = PARSE_GLOBAL;
	struct parse_declarator d;

	parse_next(p);
	d = parse_declarator(p, parse_specifiers(p, &storage));
	if (storage != PARSE_GLOBAL)
		lex_fail(p->lx, &d.at, "D_DECL_BADCLASS",
			"specified storage class not appropriate for inline declaration");
	if (d.name == NULL)
		lex_fail(p->lx, &d.at, "D_DECL_USELESS", "inline declaration requires a name");
	must_be_plain(p, &d);
	if (d.type->kind == TYPE_VOID)
		lex_fail(p->lx, &d.at, "D_DECL_VOIDOBJ", "cannot declare void inline: %s", d.name);
	if (d.type->kind == TYPE_FUNCTION)
		lex_fail(p->lx, &d.at, "D_DECL_FUNC",
			"cannot declare inline of function type: %s", d.name);
	check_tuple(p, &d, "inline", 0);
	parse_expect(p, PUNCT_ASSIGN);
	check_declare_inline(p->c, &d, parse_assign(p));
	p->c->is_empty = false;
}

/* In C's headers functions may have bodies: skip one, up to its '}'. */
static void
skip_body(struct parse *p)
{
	unsigned depth = 0;

	for (;; parse_next(p)) {
		depth += parse_is(p, PUNCT_LBRACE);
		if (parse_is(p, PUNCT_RBRACE) && --depth == 0)
			return;
		if (p->tok.kind == LEX_EOF)
			parse_fail(p);
	}
}

/* Up to the ';'. True: up to the '}' of a function's body. */
static bool
declarators(struct parse *p)
{
	enum parse_storage storage = PARSE_GLOBAL;
	const struct type *base = parse_specifiers(p, &storage);

	if (parse_is(p, PUNCT_SEMICOLON)) {
		if (!type_is_record(base) && base->kind != TYPE_ENUM)
			lex_fail(p->lx, &p->tok, "D_DECL_USELESS", "useless declaration");
		return false;
	}
	do {
		struct parse_declarator d = parse_declarator(p, base);

		if (d.name == NULL)
			parse_fail(p);
		declare(p, storage, &d);
		if (d.type->kind == TYPE_FUNCTION && parse_is(p, PUNCT_LBRACE) &&
				lex_included(p->lx, &d.at)) {
			skip_body(p);
			return true;
		}
	} while (parse_take(p, PUNCT_COMMA));
	return false;
}

void
parse_declaration(struct parse *p)
{
	bool has_body = false;

	if (parse_is_word(p, KW_INLINE))
		inline_definition(p);
	else if (parse_is_word(p, KW_PROVIDER))
		parse_provider(p);
	else if (parse_is_word(p, KW_TRANSLATOR))
		parse_translator(p);
	else
		has_body = declarators(p);
	if (!has_body && !parse_is(p, PUNCT_SEMICOLON))
		parse_fail(p);
	lex_describe(p->lx, true);
	parse_next(p);
}
