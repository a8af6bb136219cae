/*
 * parse_provider: provider name { probe name(inputs) : (outputs); ... }
 *
 * Programs that carry such probes are none of ours: the declaration is read and judged, and no
 * probe comes of it.
 */
#include <ctype.h>
#include <string.h>

#include "check_expr.h"
#include "parse.h"

#define NAME_MAX_LEN 63
#define PARAMETERS_MAX 255

static void
check_name(struct parse *p, const struct lex_tok *at, const char *what)
{
	if (strchr(at->text, '`') != NULL)
		lex_fail(p->lx, at, "D_PROV_BADNAME",
			"%s name may not contain scoping operator: %s", what, at->text);
	if (strlen(at->text) > NAME_MAX_LEN)
		lex_fail(p->lx, at, "D_PROV_BADNAME", "%s name may not exceed %d characters: %s",
			what, NAME_MAX_LEN, at->text);
}

static const char *
provider_name(struct parse *p)
{
	const struct lex_tok at = p->tok;
	const char *name = parse_name(p);

	check_name(p, &at, "provider");
	if (isdigit((unsigned char)name[strlen(name) - 1]))
		lex_fail(p->lx, &at, "D_PROV_BADNAME", "provider name may not end with a digit: %s",
			name);
	return name;
}

/* Was it declared before, or is it one of the environment's? */
static bool
is_known(struct check *c, const char *provider)
{
	for (unsigned i = 0; i < c->env->nprobes; i++)
		if (strcmp(c->env->probes[i]->prov, provider) == 0)
			return true;
	return map_get(&c->providers, provider) != NULL;
}

/* --- a probe ---------------------------------------------------------------------------------- */

static void
count_parameters(struct parse *p, const struct lex_tok *at, const char *kind,
	const struct parse_prototype *proto)
{
	if (proto->n > PARAMETERS_MAX)
		lex_fail(p->lx, at, "D_PROV_PRARGLEN",
			"probe %s %s prototype exceeds %d parameters: %u params used", at->text,
			kind, PARAMETERS_MAX, proto->n);
}

/* Each output is an input as it is, or what a translator makes of it. */
static void
check_outputs(struct parse *p, const struct lex_tok *at, const char *provider,
	const struct parse_prototype *in, const struct parse_prototype *out)
{
	for (unsigned i = 0; i < out->n; i++) {
		const struct type *from, *to = out->types[i];

		if (to->kind == TYPE_VOID)
			continue;
		from = in->types[parse_prototype_find(in, out->names[i])];
		if (!check_is_translatable(p->c, from, to))
			lex_fail(p->lx, at, "D_PROV_PRXLATOR",
				"translator for %s:::%s output argument #%u from %s to %s is not "
				"defined", provider, at->text, i + 1, from->name, to->name);
	}
}

/* @known: the provider was there before, and keeps the probes that it had. */
static void
probe(struct parse *p, const char *provider, struct map *probes, bool known)
{
	struct parse_prototype in, out = {.n = 0};
	struct lex_tok at;

	if (!parse_take_word(p, KW_PROBE))
		parse_fail(p);
	at = p->tok;
	parse_name(p);
	check_name(p, &at, "probe");
	parse_parameters(p, &in);
	if (parse_take(p, PUNCT_COLON))
		parse_parameters(p, &out);
	parse_check_prototype(p, &in, NULL, "probe input", PARSE_VOID | PARSE_NAMELESS);
	parse_check_prototype(p, &out, &in, "probe output", PARSE_VOID);
	count_parameters(p, &at, "input", &in);
	count_parameters(p, &at, "output", &out);
	parse_expect(p, PUNCT_SEMICOLON);
	if (known && map_get(probes, at.text) == NULL)
		lex_fail(p->lx, &at, "D_PROV_INCOMPAT",
			"provider interface mismatch: %s\n\t current: probe %s:::%s defined\n"
			"\tprevious: probe %s:::%s not defined", provider, provider, at.text,
			provider, at.text);
	if (!known && map_get(probes, at.text) != NULL)
		lex_fail(p->lx, &at, "D_PROV_PRDUP", "probe redeclared: %s:::%s", provider,
			at.text);
	map_put(probes, at.text, probes);
	check_outputs(p, &at, provider, &in, &out);
}

void
parse_provider(struct parse *p)
{
	struct check *c = p->c;
	struct map *probes;
	const char *name;
	bool known;

	parse_next(p);
	name = provider_name(p);
	known = is_known(c, name);
	probes = map_get(&c->providers, name);
	if (probes == NULL) {
		probes = arena_alloc(c->arena, sizeof(*probes));
		probes->arena = c->arena;
		map_put(&c->providers, name, probes);
	}
	parse_expect(p, PUNCT_LBRACE);
	while (!parse_take(p, PUNCT_RBRACE))
		probe(p, name, probes, known);
	c->is_empty = false;
}
