/*
 * ruleset_layout: where variables, keys, aggregated values and recorded arguments lie.
 *
 * needs: a checked program. leaves: ruleset.vars, .defs; and for an enabling its uses and record.
 * Strings that can only be a packet's (addresses, names, literals) take 24 bytes; those that may be
 * text that the program built take strsize. Which is which follows from all assignments.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "action.h"
#include "gen.h"
#include "ruleset.h"
#include "str.h"

#define MAX_KEY_BYTES 2048 /* of one component */
#define MAX_BYTES INT32_MAX /* of all variables of a kind, of a record */

typedef void (*visit_fn)(struct ruleset *rs, const struct expr *e, void *arg);

static void
visit(struct ruleset *rs, const struct expr *e, visit_fn fn, void *arg)
{
	if (e == NULL)
		return;
	fn(rs, e, arg);
	visit(rs, e->left, fn, arg);
	visit(rs, e->right, fn, arg);
	visit(rs, e->cond, fn, arg);
	for (unsigned i = 0; i < e->nargs; i++)
		visit(rs, e->args[i], fn, arg);
}

static void
visit_program(struct ruleset *rs, visit_fn fn, void *arg)
{
	for (const struct clause *c = rs->program->clauses; c != NULL; c = c->next) {
		visit(rs, c->pred, fn, arg);
		for (const struct stmt *s = c->stmts; s != NULL; s = s->next) {
			visit(rs, s->expr, fn, arg);
			visit(rs, s->value, fn, arg);
			visit(rs, s->weight, fn, arg);
			for (unsigned i = 0; s->agg != NULL && i < s->agg->nkeys; i++)
				visit(rs, s->keys[i], fn, arg);
			for (unsigned i = 0; i < s->nargs; i++)
				visit(rs, s->args[i], fn, arg);
		}
	}
}

static void
note_assignment(struct ruleset *rs, const struct expr *e, void *arg)
{
	struct ruleset_var *v;
	unsigned tags;

	if (e->kind != EXPR_ASSIGN || e->type->kind != TYPE_STRING || e->left->var == NULL)
		return;
	v = &rs->vars[e->left->var->id];
	tags = gen_str_tags(rs, e->right);
	if ((tags & ~v->tags) != 0) {
		v->tags |= (uint16_t)tags;
		v->may_text |= gen_str_may_text(rs, e->right);
		*(bool *)arg = true;
	}
}

/* What the keys of an associative array can be, at any place that names an element. */
static void
note_element(struct ruleset *rs, const struct expr *e, void *arg)
{
	struct ruleset_var *v;

	if (e->kind != EXPR_ELEM)
		return;
	v = &rs->vars[e->var->id];
	for (unsigned i = 0; i < e->nargs; i++)
		if (v->key.parts[i].kind == AGG_PART_STR)
			v->key_tags[i] |= (uint16_t)gen_str_tags(rs, e->args[i]);
}

/* Elements are found by the bytes of their keys. Where these can be of several kinds, which may
 * read the same, they all become text. */
static void
choose_text(struct ruleset_var *v)
{
	for (unsigned i = 0; i < v->key.nparts; i++) {
		unsigned tags = v->key_tags[i];

		v->key.parts[i].as_text = (tags & (tags - 1)) != 0 || tags == 1u << AGG_STR_TEXT;
		v->key.parts[i].may_text = v->key.parts[i].as_text;
	}
}

static int
key_part(struct agg_part *p, const struct type *t, struct diag *d)
{
	if (t->kind == TYPE_STRING) {
		p->kind = AGG_PART_STR;
		return 0;
	}
	if (t->size > MAX_KEY_BYTES)
		return diag_set(d, "D_KEY_TYPE", "a key of type %s is too large", t->name);
	p->kind = gen_is_memory(t) ? AGG_PART_BYTES : AGG_PART_INT;
	p->is_signed = t->is_signed;
	p->size = t->kind == TYPE_POINTER ? 8 : (uint16_t)t->size;
	return 0;
}

static int
key_parts(struct agg_def *def, const struct type *const *types, unsigned n, struct diag *d)
{
	if (n > AGG_MAX_PARTS)
		return diag_set(d, "D_KEY_TYPE", "a tuple has at most %u keys", AGG_MAX_PARTS);
	def->nparts = n;
	for (unsigned i = 0; i < n; i++)
		if (key_part(&def->parts[i], types[i], d) != 0)
			return -EINVAL;
	return 0;
}

static void
text_sizes(const struct ruleset *rs, struct agg_def *def)
{
	for (unsigned i = 0; i < def->nparts; i++)
		if (def->parts[i].may_text)
			def->parts[i].size = (uint16_t)((rs->opt.strsize + 1 + 7) & ~7u);
}

static int
layout_key(const struct ruleset *rs, struct agg_def *def, struct diag *d)
{
	int ret;

	text_sizes(rs, def);
	ret = agg_def_layout(def);
	if (ret == -E2BIG)
		return diag_set(d, "D_KEY_TYPE", "the keys of %s are too large: reduce strsize",
			def->name);
	return ret;
}

static uint32_t
room_of(const struct ruleset *rs, const struct ruleset_var *v, const struct type *t)
{
	if (v->is_memory)
		return (t->size + 7) & ~7u;
	if (!v->is_string)
		return 8;
	return v->may_text ? str_cell_size(rs->opt.strsize) : STR_CELL_MIN;
}

static int
layout_vars(struct ruleset *rs, struct diag *d)
{
	const struct program *p = rs->program;
	bool changed;

	rs->vars = calloc(p->nvars + 1u, sizeof(*rs->vars));
	if (rs->vars == NULL)
		return -ENOMEM;
	for (unsigned i = 0; i < p->nvars; i++) {
		rs->vars[i].is_string = p->vars[i]->type->kind == TYPE_STRING;
		rs->vars[i].is_memory = gen_is_memory(p->vars[i]->type);
		rs->vars[i].key.name = p->vars[i]->name;
		if (key_parts(&rs->vars[i].key, p->vars[i]->keys, p->vars[i]->nkeys, d) != 0)
			return -EINVAL;
	}
	do {
		changed = false;
		visit_program(rs, note_assignment, &changed);
	} while (changed);
	visit_program(rs, note_element, NULL);
	for (unsigned i = 0; i < p->nvars; i++) {
		struct ruleset_var *v = &rs->vars[i];
		uint32_t *end = p->vars[i]->scope == VAR_GLOBAL ? &rs->globals_bytes :
			&rs->locals_bytes;

		v->room = room_of(rs, v, p->vars[i]->type);
		if (p->vars[i]->nkeys > 0) {
			choose_text(v);
			if (layout_key(rs, &v->key, d) != 0)
				return -EINVAL;
			continue;
		}
		if ((uint64_t)*end + v->room > MAX_BYTES)
			return diag_set(d, NULL, "the variables up to %s are too large",
				p->vars[i]->name);
		v->off = *end;
		*end += v->room;
	}
	return 0;
}

static void
note_agg_keys(struct ruleset *rs)
{
	for (const struct clause *c = rs->program->clauses; c != NULL; c = c->next)
		for (const struct stmt *s = c->stmts; s != NULL; s = s->next) {
			struct agg_def *def;

			if (s->kind != STMT_AGG)
				continue;
			def = &rs->defs[s->agg->id - 1];
			for (unsigned i = 0; i < def->nparts; i++)
				if (def->parts[i].kind == AGG_PART_STR &&
						gen_str_may_text(rs, s->keys[i]))
					def->parts[i].may_text = true;
		}
}

static int
layout_aggs(struct ruleset *rs, struct diag *d)
{
	const struct program *p = rs->program;

	rs->ndefs = p->naggs;
	rs->defs = calloc(p->naggs + 1u, sizeof(*rs->defs));
	rs->def_ptrs = calloc(p->naggs + 1u, sizeof(*rs->def_ptrs));
	if (rs->defs == NULL || rs->def_ptrs == NULL)
		return -ENOMEM;
	for (unsigned i = 0; i < p->naggs; i++) {
		const struct agg *a = p->aggs[i];
		struct agg_def *def = &rs->defs[i];

		rs->def_ptrs[i] = def;
		def->name = a->name;
		def->id = a->id;
		def->fn = agg_fn_find(a->fn->name);
		memcpy(def->consts, a->consts, sizeof(a->consts));
		def->value_signed = a->value_signed_seen;
		def->value_size = a->value_size_seen;
		def->weighted = a->weighted;
		if (key_parts(def, a->keys, a->nkeys, d) != 0)
			return -EINVAL;
	}
	note_agg_keys(rs);
	for (unsigned i = 0; i < p->naggs; i++)
		if (layout_key(rs, &rs->defs[i], d) != 0)
			return -EINVAL;
	return 0;
}

int
ruleset_layout(struct ruleset *rs, struct diag *d)
{
	int ret = layout_vars(rs, d);

	return ret != 0 ? ret : layout_aggs(rs, d);
}

static void
make_field(const struct ruleset *rs, struct record_field *f, const struct expr *e, uint64_t *end)
{
	uint32_t size, align;

	if (e->type->kind == TYPE_STRING) {
		f->kind = RECORD_STR;
		size = gen_str_may_text(rs, e) ? str_cell_size(rs->opt.strsize) : STR_CELL_MIN;
		align = 8;
	} else if (type_is_scalar(e->type)) {
		f->kind = RECORD_INT;
		f->is_signed = e->type->is_signed;
		size = e->type->kind == TYPE_POINTER ? 8 : e->type->size;
		align = size;
	} else {
		f->kind = RECORD_BYTES;
		f->is_text = e->type->kind == TYPE_ARRAY && type_is_text(e->type) &&
			e->type->to->is_signed;
		size = e->type->size;
		align = 8;
	}
	f->size = size;
	f->type = e->type;
	*end = (*end + align - 1) & ~(uint64_t)(align - 1);
	f->off = (uint32_t)*end;
	*end += size;
}

static int
make_use(const struct ruleset *rs, struct action_use *use, const struct stmt *s, uint64_t *end)
{
	struct record_field *fields = calloc(s->nargs + 1u, sizeof(*fields));
	unsigned *aggs = calloc(s->nargs + 1u, sizeof(*aggs));

	use->fields = fields;
	use->aggs = aggs;
	if (fields == NULL || aggs == NULL)
		return -ENOMEM;
	use->action = (const struct action *)s->func;
	use->format = s->format;
	if (use->action->spec != SPEC_NONE)
		return 0;
	for (unsigned i = 0; i < s->nargs; i++) {
		if (s->args[i]->kind == EXPR_AGG)
			aggs[use->naggs++] = s->args[i]->agg->id;
		else
			make_field(rs, &fields[use->nfields++], s->args[i], end);
		fields[0].is_dump = use->action->dumps;
	}
	if (use->action->saves && s->nargs > 0 && s->args[s->nargs - 1]->kind == EXPR_STRING)
		use->file = s->args[s->nargs - 1]->str;
	return 0;
}

/* DTrace's record: an id of 4 bytes, then the fields; strings have strsize. */
static void
add_need(const struct ruleset *rs, struct spec_need *need, const struct record_field *f)
{
	uint32_t align = f->kind == RECORD_INT ? f->size : 1;

	need->bytes = (need->bytes + align - 1) & ~(align - 1);
	need->bytes += f->kind == RECORD_STR ? rs->opt.strsize : f->size;
	if (align > need->align)
		need->align = align;
}

/* Nothing is said to be recorded, so that the firing itself is: in a speculation, too. */
static bool
is_default(const struct clause *c)
{
	const struct stmt *s = c->stmts;

	return s == NULL || (s->next == NULL && s->kind == STMT_ACTION &&
		((const struct action *)s->func)->spec == SPEC_SPECULATE);
}

int
ruleset_record(const struct ruleset *rs, struct enabling *en, struct diag *d)
{
	uint64_t end = sizeof(struct record_hdr);
	bool recorded = false;
	unsigned n = 0;
	int ret;

	for (const struct stmt *s = en->clause->stmts; s != NULL; s = s->next)
		n += s->kind == STMT_ACTION;
	en->need = (struct spec_need){.bytes = 4, .align = 4};
	en->uses = calloc(n + 1u, sizeof(*en->uses));
	if (en->uses == NULL)
		return -ENOMEM;
	for (const struct stmt *s = en->clause->stmts; s != NULL; s = s->next) {
		struct action_use *use = &en->uses[en->nuses];

		if (s->kind != STMT_ACTION)
			continue;
		en->nuses++;
		ret = make_use(rs, use, s, &end);
		if (ret != 0)
			return ret;
		if (end > MAX_BYTES)
			return diag_set(d, NULL,
				"could not enable tracing: Enabling exceeds size of buffer");
		for (unsigned i = 0; i < use->nfields; i++)
			add_need(rs, &en->need, &use->fields[i]);
		recorded |= use->action->spec == SPEC_NONE;
		en->speculates |= use->action->spec != SPEC_NONE;
		en->commits |= use->action->spec == SPEC_COMMIT;
		en->saves |= use->action->saves;
		en->cut |= use->action->cut;
		en->stop |= use->action->stop;
	}
	en->record = recorded || is_default(en->clause);
	en->rec_bytes = en->record ? (uint32_t)(end + 7) & ~7u : 0;
	for (unsigned i = 0; i < en->nuses; i++)
		en->uses[i].packet = en->rec_bytes;
	return 0;
}
