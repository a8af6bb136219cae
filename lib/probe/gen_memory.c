/*
 * gen_memory: what lies in memory: variables, elements and members of structs and arrays, raw
 * headers.
 *
 * A variable, and what lies at a constant distance in one, is loaded and stored directly. Every
 * other access goes through a helper that knows which bytes may be read and written (memory.h); any
 * other address is a fault of the clause, never of dtap.
 */
#include <stddef.h>

#include "exec.h"
#include "gen.h"
#include "helper.h"

bool
gen_is_memory(const struct type *t)
{
	return !type_is_scalar(t) && t->kind != TYPE_STRING && t->kind != TYPE_VOID;
}

unsigned
gen_width(const struct type *t)
{
	return t->kind == TYPE_POINTER ? 8 : t->size;
}

/* Is it a whole element of an array whose index is in range for certain? */
static bool
is_fixed_element(const struct expr *e)
{
	return e->kind == EXPR_INDEX && e->left->type->kind == TYPE_ARRAY &&
		e->right->kind == EXPR_INT && (uint64_t)e->right->value < e->left->type->nelem;
}

bool
gen_is_own(const struct expr *e)
{
	while ((e->kind == EXPR_MEMBER && gen_row(e) == NULL) ||
			(e->kind == EXPR_INDEX && e->left->type->kind == TYPE_ARRAY))
		e = e->left;
	return e->kind == EXPR_VAR || e->kind == EXPR_ELEM;
}

bool
gen_place(struct gen *g, const struct expr *e, struct gen_place *p)
{
	switch (e->kind) {
	case EXPR_VAR:
		g->variables = true;
		p->area = e->var->scope == VAR_GLOBAL ? IR_GLOBALS : IR_EXEC;
		p->off = g->rs->vars[e->var->id].off;
		if (p->area == IR_EXEC)
			p->off += (int64_t)offsetof(struct exec, mem);
		return true;
	case EXPR_MEMBER:
		if (gen_row(e) != NULL || !gen_place(g, e->left, p))
			return false;
		p->off += e->member->offset;
		return true;
	case EXPR_INDEX:
		if (!is_fixed_element(e) || !gen_place(g, e->left, p))
			return false;
		p->off += e->right->value * (int64_t)e->type->size;
		return true;
	default:
		return false;
	}
}

/* --- addresses -------------------------------------------------------------------------------- */

static ir_t
place_address(struct gen *g, const struct gen_place *p)
{
	size_t base = p->area == IR_EXEC ? offsetof(struct exec, self) :
		offsetof(struct exec, globals_addr);

	return ir_bink(&g->ir, IR_ADD, ir_load(&g->ir, ir_area(&g->ir, IR_EXEC), (int64_t)base, 8,
		false), p->off);
}

static ir_t
member_address(struct gen *g, const struct expr *e)
{
	const struct prov_member *row = gen_row(e);

	if (row == NULL)
		return ir_bink(&g->ir, IR_ADD, gen_address_of(g, e->left), e->member->offset);
	if ((row->kind != PROV_INT && row->kind != PROV_MACBYTES) ||
			row->load[0].base == PROV_PKT || row->load[0].base == PROV_CONST ||
			row->load[1].width != 0)
		gen_fail(g, e, "%s has no address: it is not stored as it is", e->member->name);
	return gen_address(g, &row->load[0]);
}

/* An index of an array that is the program's own must be in range; elsewhere only the bytes
 * count. */
static ir_t
checked_index(struct gen *g, const struct expr *e)
{
	ir_t i = gen_int(g, e->right), args[4];

	if (!gen_is_own(e->left) || is_fixed_element(e))
		return i;
	args[0] = ir_area(&g->ir, IR_EXEC);
	args[1] = i;
	args[2] = ir_const(&g->ir, e->left->type->nelem);
	args[3] = gen_effect(g);
	g->faulty = true;
	return ir_call(&g->ir, HELPER_INDEX, args, 4, false, false);
}

static ir_t
element_address(struct gen *g, const struct expr *e)
{
	ir_t base = e->left->type->kind == TYPE_ARRAY ? gen_address_of(g, e->left) :
		gen_int(g, e->left);

	return ir_bin(&g->ir, IR_ADD, base, ir_bink(&g->ir, IR_MUL, checked_index(g, e),
		e->type->size));
}

/* Of an associative array's element; one that is not there is made if it is to be written. */
static ir_t
elem_address(struct gen *g, const struct expr *e)
{
	ir_t args[4];

	gen_elem_key(g, e);
	args[0] = ir_area(&g->ir, IR_EXEC);
	args[1] = ir_const(&g->ir, e->var->id);
	args[2] = ir_const(&g->ir, g->storing);
	args[3] = gen_effect(g);
	return ir_call(&g->ir, HELPER_ELEM_AT, args, 4, false, false);
}

static ir_t
chosen_address(struct gen *g, const struct expr *e)
{
	ir_t c = gen_bool(g, e->cond), outer = g->active, a, b;

	g->active = ir_bin(&g->ir, IR_AND, outer, c);
	a = gen_address_of(g, e->left);
	g->active = ir_bin(&g->ir, IR_AND, outer, ir_bink(&g->ir, IR_XOR, c, 1));
	b = gen_address_of(g, e->right);
	g->active = outer;
	return ir_select(&g->ir, c, a, b);
}

ir_t
gen_address_of(struct gen *g, const struct expr *e)
{
	struct gen_place p;

	if (gen_place(g, e, &p))
		return place_address(g, &p);
	switch (e->kind) {
	case EXPR_DEREF:
		return gen_int(g, e->left);
	case EXPR_MEMBER:
		return member_address(g, e);
	case EXPR_INDEX:
		return element_address(g, e);
	case EXPR_ELEM:
		return elem_address(g, e);
	case EXPR_COND:
		return chosen_address(g, e);
	case EXPR_ASSIGN:
		return gen_assign_memory(g, e);
	case EXPR_COMMA:
		gen_value(g, e->left);
		return gen_address_of(g, e->right);
	default:
		gen_fail(g, e, "this has no address");
	}
}

/* The same, of what is about to be written. */
static ir_t
target_address(struct gen *g, const struct expr *e)
{
	bool outer = g->storing;
	ir_t a;

	g->storing = true;
	a = gen_address_of(g, e);
	g->storing = outer;
	return a;
}

/* --- numbers ---------------------------------------------------------------------------------- */

struct gen_target
gen_target(struct gen *g, const struct expr *e)
{
	struct gen_target t = {0};

	t.direct = gen_place(g, e, &t.place);
	if (!t.direct)
		t.addr = target_address(g, e);
	return t;
}

/* All bytes that @e, a number, lies in. */
static ir_t
load(struct gen *g, const struct expr *e, const struct gen_target *t)
{
	ir_t args[4];

	if (t->direct)
		return ir_load(&g->ir, ir_area(&g->ir, t->place.area), t->place.off,
			gen_width(e->type), true);
	args[0] = ir_area(&g->ir, IR_EXEC);
	args[1] = t->addr;
	args[2] = ir_const(&g->ir, gen_width(e->type));
	args[3] = gen_effect(g);
	g->faulty = true;
	return ir_call(&g->ir, HELPER_READ, args, 4, false, false);
}

static const struct type_member *
bit_field(const struct expr *e)
{
	return e->kind == EXPR_MEMBER && e->member->bit_width != 0 ? e->member : NULL;
}

ir_t
gen_load_target(struct gen *g, const struct expr *e, const struct gen_target *t)
{
	const struct type_member *m = bit_field(e);
	ir_t v = load(g, e, t);

	if (m == NULL)
		return v;
	v = ir_bink(&g->ir, IR_SHL, v, 64 - m->bit_offset - m->bit_width);
	return ir_bink(&g->ir, m->type->is_signed ? IR_SAR : IR_SHR, v, 64 - m->bit_width);
}

ir_t
gen_read(struct gen *g, const struct expr *e)
{
	struct gen_target t = {0};

	if (!type_is_scalar(e->type))
		gen_fail(g, e, "a value of type %s can only be used by its members", e->type->name);
	t.direct = gen_place(g, e, &t.place);
	if (!t.direct)
		t.addr = gen_address_of(g, e);
	return gen_load_target(g, e, &t);
}

/* @v in the place of the bits of @m, the bits around it as they are. */
static ir_t
merge_bits(struct gen *g, const struct expr *e, const struct gen_target *t,
	const struct type_member *m, ir_t v)
{
	int64_t mask = (int64_t)(UINT64_MAX >> (64 - m->bit_width) << m->bit_offset);

	v = ir_bink(&g->ir, IR_AND, ir_bink(&g->ir, IR_SHL, v, m->bit_offset), mask);
	return ir_bin(&g->ir, IR_OR, ir_bink(&g->ir, IR_AND, load(g, e, t), ~mask), v);
}

void
gen_store_target(struct gen *g, const struct expr *e, const struct gen_target *t, ir_t v)
{
	unsigned width = gen_width(e->type);
	ir_t when, base, args[5];
	int64_t k;

	if (bit_field(e) != NULL)
		v = merge_bits(g, e, t, bit_field(e), v);
	when = gen_effect(g);
	if (t->direct) {
		base = ir_area(&g->ir, t->place.area);
		if (!ir_is_const(&g->ir, when, &k))
			v = ir_select(&g->ir, when, v,
				ir_load(&g->ir, base, t->place.off, width, true));
		else if (k == 0)
			return;
		ir_store(&g->ir, base, t->place.off, width, v);
		return;
	}
	args[0] = ir_area(&g->ir, IR_EXEC);
	args[1] = t->addr;
	args[2] = ir_const(&g->ir, width);
	args[3] = v;
	args[4] = when;
	g->faulty = true;
	ir_call(&g->ir, HELPER_WRITE, args, 5, false, false);
}

/* --- strings and whole values ----------------------------------------------------------------- */

ir_t
gen_string_at(struct gen *g, const struct expr *e)
{
	bool pointer = e->type->kind == TYPE_POINTER;
	ir_t args[4];

	args[0] = ir_area(&g->ir, IR_EXEC);
	args[1] = pointer ? gen_int(g, e) : gen_address_of(g, e);
	args[2] = ir_const(&g->ir, pointer ? g->rs->opt.strsize :
		e->type->kind == TYPE_STRING ? e->type->size - 1 : e->type->size);
	args[3] = gen_effect(g);
	g->faulty = true;
	return ir_call(&g->ir, HELPER_STRING_AT, args, 4, false, false);
}

void
gen_put_string(struct gen *g, const struct expr *e, ir_t h)
{
	ir_t args[5] = {ir_area(&g->ir, IR_EXEC), target_address(g, e),
		ir_const(&g->ir, e->type->size), h, gen_effect(g)};

	g->faulty = true;
	ir_call(&g->ir, HELPER_STRING_PUT, args, 5, false, false);
}

ir_t
gen_assign_memory(struct gen *g, const struct expr *e)
{
	ir_t from = gen_address_of(g, e->right), to = target_address(g, e->left);
	ir_t args[5] = {ir_area(&g->ir, IR_EXEC), to, from, ir_const(&g->ir, e->type->size),
		gen_effect(g)};

	g->faulty = true;
	ir_call(&g->ir, HELPER_COPY, args, 5, false, false);
	return to;
}

void
gen_fetch(struct gen *g, unsigned helper, ir_t where, ir_t addr, uint32_t bytes)
{
	ir_t args[5] = {ir_area(&g->ir, IR_EXEC), where, addr, ir_const(&g->ir, bytes),
		gen_effect(g)};

	g->faulty = true;
	ir_call(&g->ir, helper, args, 5, false, false);
}
