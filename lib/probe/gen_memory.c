/*
 * gen_memory: what lies in memory: raw headers through pointers, addresses of members.
 *
 * Every read goes through a helper that knows which bytes may be read; any other address is a fault
 * of the clause, never of dtap.
 */
#include "gen.h"
#include "helper.h"

static ir_t
member_address(struct gen *g, const struct expr *e)
{
	const struct prov_member *row = gen_row(e);

	if (row == NULL)
		return ir_bink(&g->ir, IR_ADD, gen_address_of(g, e->left), e->member->offset);
	if ((row->kind != PROV_INT && row->kind != PROV_MACBYTES) || row->load[0].base == PROV_PKT ||
			row->load[0].base == PROV_CONST || row->load[1].width != 0)
		gen_fail(g, e, "%s has no address: it is not stored as it is", e->member->name);
	return gen_address(g, &row->load[0]);
}

static ir_t
element_address(struct gen *g, const struct expr *e)
{
	ir_t base = e->left->type->kind == TYPE_ARRAY ? gen_address_of(g, e->left) :
		gen_int(g, e->left);

	return ir_bin(&g->ir, IR_ADD, base, ir_bink(&g->ir, IR_MUL, gen_int(g, e->right),
		e->type->size));
}

ir_t
gen_address_of(struct gen *g, const struct expr *e)
{
	switch (e->kind) {
	case EXPR_DEREF:
		return gen_int(g, e->left);
	case EXPR_MEMBER:
		return member_address(g, e);
	case EXPR_INDEX:
		return element_address(g, e);
	default:
		gen_fail(g, e, "this has no address");
	}
}

ir_t
gen_read(struct gen *g, const struct expr *e)
{
	const struct type_member *m = e->kind == EXPR_MEMBER ? e->member : NULL;
	unsigned size = e->type->kind == TYPE_POINTER ? 8 : e->type->size;
	ir_t args[4] = {ir_area(&g->ir, IR_EXEC), 0, ir_const(&g->ir, size), 0}, v;

	if (!type_is_scalar(e->type))
		gen_fail(g, e, "a value of type %s can only be used by its members", e->type->name);
	args[1] = gen_address_of(g, e);
	args[3] = gen_effect(g);
	g->faulty = true;
	v = ir_call(&g->ir, HELPER_READ, args, 4, false, false);
	if (m == NULL || m->bit_width == 0)
		return v;
	v = ir_bink(&g->ir, IR_SHL, v, 64 - m->bit_offset - m->bit_width);
	return ir_bink(&g->ir, m->type->is_signed ? IR_SAR : IR_SHR, v, 64 - m->bit_width);
}
