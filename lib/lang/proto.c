/* proto: "string, string[, int]" */
#include <string.h>

#include "parse.h"
#include "proto.h"

/* An environment's text, read from left to right. */
struct reader {
	struct check *c;
	const char *p;
	unsigned optional; /* brackets that are open */
};

static void
skip(struct reader *r)
{
	for (;; r->p++) {
		if (*r->p == '[')
			r->optional++;
		else if (*r->p == ']')
			r->optional--;
		else if (*r->p != ' ' && *r->p != ',')
			return;
	}
}

static void
set_kind(struct reader *r, struct param *param, const char *text)
{
	static const struct {
		const char *text;
		enum param_kind kind;
	} kinds[] = {
		{"int", PARAM_INT}, {"any", PARAM_ANY}, {"@", PARAM_AGG}, {"fmt", PARAM_FMT},
		{"scalar", PARAM_SCALAR}, {"...", PARAM_REST},
	};

	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++) {
		if (strcmp(text, kinds[i].text) == 0) {
			param->kind = kinds[i].kind;
			return;
		}
	}
	param->type = parse_type_text(r->c, text);
}

static void
read_param(struct reader *r, struct proto *proto)
{
	struct arena *a = r->c->arena;
	size_t n = strcspn(r->p, ",[]");
	struct param param = {.optional = r->optional > 0};

	while (n > 1 && r->p[n - 1] == ' ')
		n--;
	set_kind(r, &param, arena_strdup(a, r->p, n));
	r->p += n;
	if (param.kind == PARAM_REST) {
		proto->rest = true;
		return;
	}
	proto->params = arena_grow(a, proto->params, proto->nparams, sizeof(*proto->params));
	proto->params[proto->nparams++] = param;
	proto->nrequired += !param.optional;
}

const struct proto *
proto_of(struct check *c, struct name *name)
{
	struct reader r = {.c = c, .p = name->func->params};

	if (name->proto != NULL)
		return name->proto;
	name->proto = arena_alloc(c->arena, sizeof(*name->proto));
	for (skip(&r); *r.p != '\0'; skip(&r))
		read_param(&r, name->proto);
	return name->proto;
}
