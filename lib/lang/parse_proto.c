/* parse_proto: parameters in parentheses, and what prototypes may not have. Rules, their order and
 * words are libdtrace's. */
#include <string.h>

#include "parse.h"

void
parse_parameters(struct parse *p, struct parse_prototype *proto)
{
	struct arena *a = p->c->arena;

	*proto = (struct parse_prototype){.at = p->tok};
	parse_expect(p, PUNCT_LPAREN);
	if (parse_take(p, PUNCT_RPAREN))
		return;
	do {
		struct parse_declarator d;

		if (parse_take(p, PUNCT_ELLIPSIS)) {
			proto->dots = true;
			break;
		}
		d = parse_parameter(p);
		proto->types = arena_grow(a, proto->types, proto->n, sizeof(*proto->types));
		proto->names = arena_grow(a, proto->names, proto->n, sizeof(*proto->names));
		proto->types[proto->n] = d.type;
		proto->names[proto->n++] = d.name;
	} while (parse_take(p, PUNCT_COMMA));
	parse_expect(p, PUNCT_RPAREN);
}

/* Where @name stands in the first @n parameters of @proto; @n: nowhere. */
static unsigned
find(const struct parse_prototype *proto, unsigned n, const char *name)
{
	unsigned i = 0;

	while (i < n && (proto->names[i] == NULL || strcmp(proto->names[i], name) != 0))
		i++;
	return i;
}

unsigned
parse_prototype_find(const struct parse_prototype *proto, const char *name)
{
	return find(proto, proto->n, name);
}

static void
check_name(struct parse *p, const struct parse_prototype *proto, unsigned i,
	const struct parse_prototype *formal, const char *kind)
{
	bool of_others = formal != NULL;
	unsigned n = of_others ? formal->n : i;
	bool known = find(of_others ? formal : proto, n, proto->names[i]) < n;

	if (known != of_others)
		lex_fail(p->lx, &proto->at, "D_DECL_PROTO_FORM",
			"parameter is %s declared in %s prototype: %s, parameter #%u",
			of_others ? "not" : "already", kind, proto->names[i], i + 1);
}

void
parse_check_prototype(struct parse *p, const struct parse_prototype *proto,
	const struct parse_prototype *formal, const char *kind, unsigned allowed)
{
	unsigned voids = 0;

	for (unsigned i = 0; i < proto->n; i++) {
		const char *name = proto->names[i];
		bool is_void = proto->types[i]->kind == TYPE_VOID;

		voids += is_void;
		if (is_void && (allowed & PARSE_VOID) == 0)
			lex_fail(p->lx, &proto->at, "D_DECL_PROTO_TYPE",
				"%s prototype may not use parameter of type void: %s, "
				"parameter #%u", kind, name != NULL ? name : "(anonymous)", i + 1);
		if (is_void && name != NULL)
			lex_fail(p->lx, &proto->at, "D_DECL_PROTO_NAME",
				"void parameter may not have a name: %s", name);
		if (name != NULL)
			check_name(p, proto, i, formal, kind);
		if (name == NULL && !is_void && (allowed & PARSE_NAMELESS) == 0)
			lex_fail(p->lx, &proto->at, "D_DECL_PROTO_NAME",
				"parameter declaration requires a name: parameter #%u", i + 1);
	}
	if (proto->dots && (allowed & PARSE_DOTS) == 0)
		lex_fail(p->lx, &proto->at, "D_DECL_PROTO_VARARGS",
			"%s prototype may not use a variable-length argument list", kind);
	if (voids > 0 && proto->n > 1)
		lex_fail(p->lx, &proto->at, "D_DECL_PROTO_VOID",
			"void must be sole parameter of function prototype");
}
