/* probes: the list of probes, and the world as the language is told of it. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "../agg/agg.h"
#include "../lang/diag.h"
#include "action.h"
#include "builtin.h"
#include "probes.h"
#include "prov.h"
#include "sub.h"
#include "timer.h"

/* Firing order of a provider's row, for all providers. */
#define ORDER(provider, row) ((provider) * 64 + (row))

static int
append(struct probes *p, const struct probe *probe)
{
	struct probe *copy;

	if (p->n == p->cap) {
		unsigned cap = p->cap == 0 ? 64 : p->cap * 2;
		struct probe **list = realloc(p->list, cap * sizeof(*list));

		if (list == NULL)
			return -ENOMEM;
		p->list = list;
		p->cap = cap;
	}
	copy = malloc(sizeof(*copy));
	if (copy == NULL)
		return -ENOMEM;
	*copy = *probe;
	copy->e.id = p->n + 1;
	p->list[p->n++] = copy;
	p->env.probes = (const struct env_probe *const *)p->list;
	p->env.nprobes = p->n;
	return 0;
}

/* As Solaris has its own providers. */
static const struct attr packet_attr = {ATTR_EVOLVING, ATTR_EVOLVING, ATTR_ISA};
static const struct attr timer_attr = {ATTR_EVOLVING, ATTR_EVOLVING, ATTR_COMMON};

static int
append_row(struct probes *p, unsigned provider, unsigned row, const char *name, uint16_t port)
{
	const struct provider *prov = provider_list[provider];
	const struct prov_probe *r = &prov->probes[row];
	bool any = port == PROBES_NO_PORT;

	return append(p, &(struct probe){
		.e = {.prov = name, .mod = any ? "" : p->ports[port].driver,
			.func = any ? "" : p->ports[port].name, .name = r->name, .args = r->args,
			.nargs = r->nargs, .attr = &packet_attr},
		.kind = PROBE_PACKET, .prov = prov, .row = r,
		.order = ORDER(r->last ? provider_count : provider, row),
		.port = port});
}

/* All rows of a provider, for every port, under @name. */
static int
append_provider(struct probes *p, unsigned provider, const char *name)
{
	int ret = 0;

	for (unsigned port = 0; port < p->nports && ret == 0; port++)
		for (unsigned i = 0; i < provider_list[provider]->nprobes && ret == 0; i++)
			ret = append_row(p, provider, i, name, (uint16_t)port);
	if (p->nports == 0)
		for (unsigned i = 0; i < provider_list[provider]->nprobes && ret == 0; i++)
			ret = append_row(p, provider, i, name, PROBES_NO_PORT);
	return ret;
}

static int
append_dtrace(struct probes *p)
{
	static const struct {
		const char *name;
		enum probe_kind kind;
	} rows[] = {{"BEGIN", PROBE_BEGIN}, {"END", PROBE_END}, {"ERROR", PROBE_ERROR}};

	for (unsigned i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		int ret = append(p, &(struct probe){.e = {.prov = "dtrace", .mod = "", .func = "",
			.name = rows[i].name}, .kind = rows[i].kind, .port = PROBES_NO_PORT});

		if (ret != 0)
			return ret;
	}
	return 0;
}

static int
append_timer(struct probes *p, const char *name, enum probe_kind kind, uint64_t interval)
{
	return append(p, &(struct probe){.e = {.prov = "profile", .mod = "", .func = "",
		.name = name, .attr = &timer_attr}, .kind = kind, .interval = interval,
		.port = PROBES_NO_PORT});
}

static int
append_timers(struct probes *p)
{
	for (unsigned i = 0; i < timer_listed_count; i++) {
		enum probe_kind kind;
		uint64_t interval;
		int ret;

		if (timer_parse(timer_listed[i], &kind, &interval) != 0)
			continue;
		ret = append_timer(p, timer_listed[i], kind, interval);
		if (ret != 0)
			return ret;
	}
	return 0;
}

static bool
is_or_empty(const char *field, const char *value)
{
	return field[0] == '\0' || strcmp(field, value) == 0;
}

/* A timer of any rate, or a provider by its second name. */
static int
create(struct env *env, const char *prov, const char *mod, const char *func, const char *name)
{
	struct probes *p = env->arg;
	enum probe_kind kind;
	uint64_t interval;
	char *own, **names;

	for (unsigned i = 0; i < provider_count; i++)
		if (provider_list[i]->alias != NULL && strcmp(provider_list[i]->alias, prov) == 0)
			return append_provider(p, i, provider_list[i]->alias);
	if (!is_or_empty(prov, "profile") || mod[0] != '\0' || func[0] != '\0' ||
			timer_parse(name, &kind, &interval) != 0)
		return -ENOENT;
	names = realloc(p->names, (p->nnames + 1) * sizeof(*names));
	if (names == NULL)
		return -ENOMEM;
	p->names = names;
	own = strdup(name);
	if (own == NULL)
		return -ENOMEM;
	p->names[p->nnames++] = own;
	return append_timer(p, own, kind, interval);
}

static int
set_option(struct env *env, const char *name, const char *value, struct diag *d)
{
	struct probes *p = env->arg;

	return p->option != NULL ? p->option(p->arg, name, value, d) : 0;
}

static void
give_warning(struct env *env, const struct diag *d)
{
	struct probes *p = env->arg;

	if (p->warn != NULL)
		p->warn(p->arg, d);
}

/* Aggregating functions as the language wants them. */
static int
fill_aggfns(struct probes *p)
{
	unsigned n = agg_fn_count();
	struct env_aggfn *rows = calloc(n + 1u, sizeof(*rows));
	const struct env_aggfn **list = calloc(n + 1u, sizeof(*list));

	p->aggfn_rows = rows;
	p->env.aggfns = (const struct env_aggfn *const *)list;
	p->env.naggfns = n;
	if (rows == NULL || list == NULL)
		return -ENOMEM;
	for (unsigned i = 0; i < n; i++) {
		const struct agg_fn *fn = agg_fn_at(i);

		rows[i] = (struct env_aggfn){.name = fn->name, .has_value = fn->has_value,
			.has_weight = fn->has_weight, .min_consts = fn->min_consts,
			.max_consts = fn->max_consts, .check = fn->check};
		list[i] = &rows[i];
	}
	return 0;
}

static int
fill_funcs(struct probes *p)
{
	unsigned n = 0;
	const struct env_func **list = calloc(action_count + action_refused_count + sub_count + 1u,
		sizeof(*list));

	if (list == NULL)
		return -ENOMEM;
	for (unsigned i = 0; i < action_count; i++)
		list[n++] = &action_list[i]->f;
	for (unsigned i = 0; i < action_refused_count; i++)
		list[n++] = &action_refused[i];
	for (unsigned i = 0; i < sub_count; i++)
		list[n++] = &sub_list[i]->f;
	p->env.funcs = list;
	p->env.nfuncs = n;
	return 0;
}

static int
fill_vars(struct probes *p)
{
	const struct env_var **list = calloc(builtin_count + 1u, sizeof(*list));

	if (list == NULL)
		return -ENOMEM;
	for (unsigned i = 0; i < builtin_count; i++)
		list[i] = &builtin_list[i].v;
	p->env.vars = list;
	p->env.nvars = builtin_count;
	return 0;
}

static int
fill_structs(struct probes *p)
{
	unsigned n = 0;
	const struct env_struct **list;

	for (unsigned i = 0; i < provider_count; i++)
		n += provider_list[i]->nstructs;
	list = calloc(n + 1u, sizeof(*list));
	if (list == NULL)
		return -ENOMEM;
	p->env.structs = list;
	for (unsigned i = 0; i < provider_count; i++)
		for (unsigned j = 0; j < provider_list[i]->nstructs; j++)
			list[p->env.nstructs++] = &provider_list[i]->structs[j].s;
	return 0;
}

static int
fill_env(struct probes *p)
{
	p->env.arg = p;
	p->env.prelude = prov_prelude;
	p->env.consts = prov_consts;
	p->env.nconsts = prov_consts_count;
	p->env.probe_create = create;
	p->env.option = set_option;
	p->env.warn = give_warning;
	return fill_aggfns(p) != 0 || fill_funcs(p) != 0 || fill_vars(p) != 0 ||
		fill_structs(p) != 0 ? -ENOMEM : 0;
}

struct probes *
probes_new(const struct probes_port *ports, unsigned nports)
{
	struct probes *p = calloc(1, sizeof(*p));
	int ret;

	if (p == NULL)
		return NULL;
	p->ports = ports;
	p->nports = nports;
	ret = fill_env(p);
	if (ret == 0)
		ret = append_dtrace(p);
	for (unsigned i = 0; i < provider_count && ret == 0; i++)
		ret = append_provider(p, i, provider_list[i]->name);
	if (ret == 0)
		ret = append_timers(p);
	if (ret != 0) {
		probes_free(p);
		errno = -ret;
		return NULL;
	}
	return p;
}

void
probes_free(struct probes *p)
{
	if (p == NULL)
		return;
	for (unsigned i = 0; i < p->n; i++)
		free(p->list[i]);
	for (unsigned i = 0; i < p->nnames; i++)
		free(p->names[i]);
	free(p->names);
	free(p->list);
	free(p->aggfn_rows);
	free((void *)(uintptr_t)p->env.aggfns);
	free((void *)(uintptr_t)p->env.funcs);
	free((void *)(uintptr_t)p->env.vars);
	free((void *)(uintptr_t)p->env.structs);
	free(p);
}
