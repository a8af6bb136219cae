/* engine: binding a ruleset to a worker's memory. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "../decode/decode.h"
#include "assoc.h"
#include "../flow/flow.h"
#include "engine.h"
#include "str.h"

static enum assoc_kind
assoc_kind_of(const struct ruleset_var *v)
{
	return v->is_memory ? ASSOC_MEMORY : v->is_string ? ASSOC_STR : ASSOC_INT;
}

int
engine_vars_init(struct engine_vars *vars, const struct ruleset *rs)
{
	const struct program *p = rs->program;
	unsigned arrays = 0;

	memset(vars, 0, sizeof(*vars));
	vars->nassocs = p->nvars;
	vars->assocs = calloc(p->nvars + 1u, sizeof(*vars->assocs));
	if (rs->globals_bytes > 0)
		vars->globals = calloc(1, rs->globals_bytes);
	for (unsigned i = 0; i < p->nvars; i++)
		arrays += p->vars[i]->nkeys > 0;
	for (unsigned i = 0; i < p->nvars && vars->assocs != NULL; i++) {
		if (p->vars[i]->nkeys == 0)
			continue;
		vars->assocs[i] = assoc_new(&rs->vars[i].key, assoc_kind_of(&rs->vars[i]),
			rs->vars[i].room, rs->opt.dynvarsize / arrays);
		if (vars->assocs[i] == NULL) {
			engine_vars_fini(vars);
			return -ENOMEM;
		}
	}
	if (vars->assocs == NULL || (rs->globals_bytes > 0 && vars->globals == NULL)) {
		engine_vars_fini(vars);
		return -ENOMEM;
	}
	return 0;
}

void
engine_vars_fini(struct engine_vars *vars)
{
	for (unsigned i = 0; vars->assocs != NULL && i < vars->nassocs; i++)
		assoc_free(vars->assocs[i]);
	free(vars->assocs);
	free(vars->globals);
	memset(vars, 0, sizeof(*vars));
}

struct live *
live_new(const struct ruleset *rs, size_t aggsize, size_t bufsize, int socket)
{
	struct live *lv = calloc(1, sizeof(*lv));
	size_t least;

	if (lv == NULL)
		return NULL;
	/* At least one record of the largest kind, a fault's, and END's must fit. */
	least = rs->max_record + rs->end_records + sizeof(struct record_hdr);
	if (bufsize < least)
		bufsize = least;
	lv->rec_size = bufsize;
	lv->rec = malloc(bufsize);
	lv->matched = calloc(rs->n + 1u, sizeof(*lv->matched));
	lv->agg = agg_side_new(rs->def_ptrs, rs->ndefs, aggsize, socket);
	if (lv->rec == NULL || lv->matched == NULL || lv->agg == NULL) {
		int err = lv->agg == NULL ? errno : ENOMEM;

		live_free(lv);
		errno = err;
		return NULL;
	}
	return lv;
}

void
live_free(struct live *lv)
{
	if (lv == NULL)
		return;
	agg_side_free(lv->agg);
	free(lv->rec);
	free(lv->matched);
	free(lv);
}

void
live_keep_records(struct live *from, struct live *to)
{
	uint8_t *empty = to->rec;

	to->rec = from->rec;
	to->rec_used = from->rec_used;
	to->rec_head = from->rec_head;
	to->rec_wrap = from->rec_wrap;
	from->rec = empty;
	from->rec_used = from->rec_head = from->rec_wrap = 0;
}

void
live_clear(struct live *lv, const struct ruleset *rs)
{
	lv->rec_used = lv->rec_head = lv->rec_wrap = 0;
	lv->records = lv->faults = 0;
	memset(lv->drops, 0, sizeof(lv->drops));
	memset(lv->matched, 0, rs->n * sizeof(*lv->matched));
}

static struct exec *
make_exec(const struct ruleset *rs, const struct engine_vars *vars, unsigned cpu,
	uint64_t wall_offset, struct diag *d)
{
	size_t bytes = sizeof(struct exec) + rs->locals_bytes + rs->max_record;
	struct exec *x = NULL;

	if (posix_memalign((void **)&x, 64, bytes) != 0)
		return NULL;
	memset(x, 0, bytes);
	x->alive = 1;
	x->cpu = cpu;
	x->wall_offset = wall_offset;
	x->views = (uintptr_t)&flow_none;
	x->specs = specs_new(rs->opt.nspec, rs->opt.specsize, rs->spec_ratio);
	if (x->specs == NULL) {
		diag_set(d, NULL, "no memory for speculations (-x nspec, -x specsize)");
		free(x);
		return NULL;
	}
	x->globals = vars->globals;
	x->assocs = vars->assocs;
	x->nassocs = vars->nassocs;
	x->globals_bytes = rs->globals_bytes;
	x->locals_bytes = rs->locals_bytes;
	x->self = (uintptr_t)x;
	x->globals_addr = (uintptr_t)vars->globals;
	x->strings = &rs->text;
	x->strsize = rs->opt.strsize;
	x->alloca_size = rs->opt.scratchsize;
	x->random = cpu + 1;
	return x;
}

static int
load_unit(struct engine *e, struct engine_unit *u, const struct load_areas *areas)
{
	bool failed = false;
	int ret = 0;

	if (u->en->has_guard)
		ret = load_prog(&u->en->guard, areas, e->kind == ENGINE_JIT, &failed, &u->guard);
	e->jit_failed += failed;
	failed = false;
	if (ret == 0 && u->en->has_body)
		ret = load_prog(&u->en->body, areas, e->kind == ENGINE_JIT, &failed, &u->body);
	e->jit_failed += failed;
	failed = false;
	u->body4 = u->body;
	u->bytes = u->bytes4 = u->en->pend_bytes;
	if (ret == 0 && u->en->body4.n > 0) {
		ret = load_prog(&u->en->body4, areas, e->kind == ENGINE_JIT, &failed, &u->body4);
		u->bytes4 = u->en->pend4_bytes;
	}
	e->jit_failed += failed;
	if (ret == 0 && u->en->body4_group.n > 0)
		ret = load_prog(&u->en->body4_group, areas, e->kind == ENGINE_JIT, NULL,
			&u->body4_group);
	return ret;
}

static int
load_all(struct engine *e, struct diag *d)
{
	const struct ruleset *rs = e->rs;
	struct load_areas areas = {.exec = e->x, .globals = e->x->globals,
		.exec_bytes = sizeof(struct exec) + rs->locals_bytes + rs->max_record,
		.globals_bytes = rs->globals_bytes};
	int ret = 0;

	for (unsigned i = 0; i < rs->n; i++)
		e->units[i].en = &rs->enablings[i];
	for (unsigned w = 0; w < rs->nwords && ret == 0; w++) {
		bool failed = false;

		ret = load_prog(&rs->pred[w], &areas, e->kind == ENGINE_JIT, &failed, &e->match[w]);
		e->jit_failed += failed;
	}
	if (ret == 0 && rs->match_group.n > 0)
		ret = load_prog(&rs->match_group, &areas, e->kind == ENGINE_JIT, NULL,
			&e->match_group);
	for (unsigned i = 0; i < rs->n && ret == 0 && e->kind != ENGINE_TREE; i++)
		ret = load_unit(e, &e->units[i], &areas);
	e->any_order = rs->any_order && e->kind == ENGINE_JIT && e->jit_failed == 0;
	/* A burst's updates of one clause have to fit at once. */
	for (unsigned i = 0; i < rs->npacket; i++)
		e->any_order &= (uint64_t)DECODE_BURST * e->units[i].bytes <= AGG_PEND_BYTES;
	if (ret != 0)
		diag_set(d, NULL, "librte_bpf refused the program: %s", strerror(-ret));
	return ret;
}

struct engine *
engine_new(const struct ruleset *rs, const struct engine_vars *vars, enum engine_kind kind,
	unsigned cpu, uint64_t wall_offset, struct diag *d)
{
	struct engine *e = calloc(1, sizeof(*e));
	int ret;

	diag_set(d, NULL, "out of memory"); /* of what has no more to say */
	if (e == NULL)
		return NULL;
	e->rs = rs;
	e->kind = kind;
	e->reserve = rs->opt.policy == RULESET_FILL ? rs->end_records : 0;
	e->x = make_exec(rs, vars, cpu, wall_offset, d);
	e->match = calloc(rs->nwords + 1u, sizeof(*e->match));
	e->units = calloc(rs->n + 1u, sizeof(*e->units));
	e->costs = calloc(1, sizeof(*e->costs) + rs->npacket * sizeof(*e->costs->clause));
	ret = e->x == NULL || e->match == NULL || e->units == NULL || e->costs == NULL ? -ENOMEM :
		load_all(e, d);
	if (ret != 0) {
		engine_free(e);
		errno = -ret;
		return NULL;
	}
	return e;
}

void
engine_free(struct engine *e)
{
	if (e == NULL)
		return;
	for (unsigned w = 0; e->match != NULL && w < e->rs->nwords; w++)
		load_free(&e->match[w]);
	for (unsigned i = 0; e->units != NULL && i < e->rs->n; i++) {
		if (e->units[i].body4.bpf != e->units[i].body.bpf)
			load_free(&e->units[i].body4);
		load_free(&e->units[i].body4_group);
		load_free(&e->units[i].guard);
		load_free(&e->units[i].body);
	}
	load_free(&e->match_group);
	free(e->match);
	free(e->units);
	free(e->costs);
	if (e->x != NULL)
		specs_free(e->x->specs);
	free(e->x);
	free(e);
}
