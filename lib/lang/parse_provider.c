/*
 * parse_provider: provider name { probe name(inputs) : (outputs); ... }
 *
 * Programs that carry such probes are none of ours: the declaration is read and judged, and no probe
 * comes of it.
 */
#include <ctype.h>
#include <string.h>

#include "parse.h"

#define PROVIDER_NAME_MAX 63

static void
provider_name(struct parse *p)
{
	const struct lex_tok at = p->tok;
	const char *name = parse_name(p);
	size_t n = strlen(name);

	if (n > PROVIDER_NAME_MAX)
		lex_fail(p->lx, &at, "D_PROV_BADNAME",
			"provider name may not exceed %d characters: %s", PROVIDER_NAME_MAX, name);
	if (isdigit((unsigned char)name[n - 1]))
		lex_fail(p->lx, &at, "D_PROV_BADNAME", "provider name may not end with a digit: %s",
			name);
}

static void
probe(struct parse *p, struct map *probes)
{
	struct lex_tok at;
	const char *name;

	if (!parse_take_word(p, KW_PROBE))
		parse_fail(p);
	at = p->tok;
	name = parse_name(p);
	if (map_get(probes, name) != NULL)
		lex_fail(p->lx, &at, "D_PROV_PRDUP", "probe is declared more than once: %s", name);
	map_put(probes, name, probes);
	parse_parameters(p);
	if (parse_take(p, PUNCT_COLON))
		parse_parameters(p);
	parse_expect(p, PUNCT_SEMICOLON);
}

void
parse_provider(struct parse *p)
{
	struct map probes = {.arena = p->c->arena};

	parse_next(p);
	provider_name(p);
	parse_expect(p, PUNCT_LBRACE);
	while (!parse_take(p, PUNCT_RBRACE))
		probe(p, &probes);
}
