/* parse_xlate: translator output < input *name > { member = expression; ... } */
#include "check_name.h"
#include "parse.h"

static void
member(struct parse *p, struct xlator *x)
{
	struct xlator_member m = {.at = p->tok};

	parse_name(p);
	parse_expect(p, PUNCT_ASSIGN);
	m.body = parse_assign(p);
	parse_expect(p, PUNCT_SEMICOLON);
	x->members = arena_grow(p->c->arena, x->members, x->nmembers, sizeof(*x->members));
	x->members[x->nmembers++] = m;
}

void
parse_translator(struct parse *p)
{
	struct xlator *x = arena_alloc(p->c->arena, sizeof(*x));
	struct parse_declarator in;
	struct lex_tok at;

	parse_next(p);
	at = p->tok;
	x->out = parse_type_name(p);
	parse_expect(p, PUNCT_LT);
	in = parse_declarator(p, parse_specifiers(p, NULL));
	if (in.name == NULL || in.keys != NULL)
		parse_fail(p);
	x->in = in.type;
	x->param = in.name;
	parse_expect(p, PUNCT_GT);
	parse_expect(p, PUNCT_LBRACE);
	while (!parse_take(p, PUNCT_RBRACE))
		member(p, x);
	check_declare_xlator(p->c, &at, x);
}
