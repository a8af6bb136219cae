/* eval_memory: what the tree evaluator reads and writes in memory. */
#include <string.h>

#include "assoc.h"
#include "eval_state.h"
#include "gen.h"
#include "helper.h"
#include "memory.h"

static uint64_t
index_of(struct eval *v, const struct expr *e)
{
	uint64_t i = (uint64_t)eval_int(v, e->right);

	if (!gen_is_own(e->left) || !v->x->alive)
		return i;
	return helper_index(v->x, i, e->left->type->nelem);
}

static uint64_t
address(struct eval *v, const struct expr *e, bool store)
{
	const struct prov_member *row;
	uint64_t base;

	switch (e->kind) {
	case EXPR_VAR:
		return (uintptr_t)eval_var_at(v, e->var);
	case EXPR_ELEM:
		eval_key(v, &v->rs->vars[e->var->id].key, e->args, v->x->key);
		return (uintptr_t)assoc_at(v->x->assocs[e->var->id], v->x, store && v->x->alive);
	case EXPR_DEREF:
		return (uint64_t)eval_int(v, e->left);
	case EXPR_MEMBER:
		row = gen_row(e);
		return row != NULL ? eval_row_address(v, &row->load[0]) :
			address(v, e->left, store) + e->member->offset;
	case EXPR_COND:
		return eval_any(v, e->cond) != 0 ? address(v, e->left, store) :
			address(v, e->right, store);
	case EXPR_ASSIGN:
		return eval_assign_memory(v, e);
	case EXPR_COMMA:
		eval_any(v, e->left);
		return address(v, e->right, store);
	default:
		base = e->left->type->kind == TYPE_ARRAY ? address(v, e->left, store) :
			(uint64_t)eval_int(v, e->left);
		return base + index_of(v, e) * e->type->size;
	}
}

uint64_t
eval_address_of(struct eval *v, const struct expr *e)
{
	return address(v, e, false);
}

uint64_t
eval_target(struct eval *v, const struct expr *e)
{
	return address(v, e, true);
}

static const struct type_member *
bit_field(const struct expr *e)
{
	return e->kind == EXPR_MEMBER && e->member->bit_width != 0 ? e->member : NULL;
}

int64_t
eval_load_at(struct eval *v, const struct expr *e, uint64_t addr)
{
	const struct type_member *m = bit_field(e);
	uint64_t x = 0;

	if (!v->x->alive)
		return 0;
	x = helper_read(v->x, addr, gen_width(e->type));
	if (m != NULL) {
		x <<= 64 - m->bit_offset - m->bit_width;
		x = m->type->is_signed ? (uint64_t)((int64_t)x >> (64 - m->bit_width)) :
			x >> (64 - m->bit_width);
	}
	return eval_canonical(x, e->type);
}

int64_t
eval_memory(struct eval *v, const struct expr *e)
{
	return eval_load_at(v, e, eval_address_of(v, e));
}

/* What is stored: all of @value, or a bit-field's bits of it. */
int64_t
eval_store_at(struct eval *v, const struct expr *e, uint64_t addr, int64_t value)
{
	const struct type_member *m = bit_field(e);
	unsigned unused = m != NULL ? 64u - m->bit_width : 0, width = gen_width(e->type);
	uint64_t bytes = (uint64_t)value, mask;
	void *to;

	if (m != NULL) {
		mask = UINT64_MAX >> unused << m->bit_offset;
		bytes = (bytes << m->bit_offset & mask) |
			(v->x->alive ? helper_read(v->x, addr, width) & ~mask : 0);
	}
	to = v->x->alive ? memory_writable(v->x, addr, width) : NULL;
	if (to != NULL)
		memcpy(to, &bytes, width);
	bytes = (uint64_t)value << unused;
	return e->type->is_signed ? (int64_t)bytes >> unused : (int64_t)(bytes >> unused);
}

uint64_t
eval_string_at(struct eval *v, const struct expr *e)
{
	bool pointer = e->type->kind == TYPE_POINTER;
	uint64_t addr = pointer ? (uint64_t)eval_int(v, e) : eval_address_of(v, e);
	uint64_t max = pointer ? v->x->strsize :
		e->type->kind == TYPE_STRING ? e->type->size - 1 : e->type->size;

	return v->x->alive ? memory_string(v->x, addr, max) : 0;
}

void
eval_put_string(struct eval *v, const struct expr *e, uint64_t h)
{
	uint64_t addr = eval_target(v, e);

	if (v->x->alive)
		memory_put_string(v->x, addr, e->type->size, h);
}

uint64_t
eval_assign_memory(struct eval *v, const struct expr *e)
{
	uint64_t from = eval_address_of(v, e->right), to = eval_target(v, e->left);

	if (v->x->alive)
		memory_copy(v->x, to, from, e->type->size);
	return to;
}

void
eval_fetch(struct eval *v, void *to, const struct expr *e, bool dump)
{
	uint64_t from = eval_address_of(v, e);

	if (v->x->alive)
		(dump ? memory_dump : memory_read)(v->x, to, from, e->type->size);
}
