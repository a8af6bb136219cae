/* gen_str: strings: handles where they are needed, comparisons without making text where
 * possible. */
#include <stddef.h>
#include <string.h>

#include <arpa/inet.h>

#include "assoc.h"
#include "builtin.h"
#include "exec.h"
#include "gen.h"
#include "helper.h"
#include "str.h"
#include "sub.h"

static struct gen_str
handle(ir_t h)
{
	return (struct gen_str){.kind = GEN_STR_HANDLE, .handle = h};
}

static struct gen_str
constant(struct gen *g, const char *text)
{
	return (struct gen_str){.kind = GEN_STR_CONST, .id = ruleset_string(g->rs, text)};
}

/* area << 32 | offset of a string variable, as the cell helpers take it. */
static ir_t
cell_place(struct gen *g, const struct var *v)
{
	const struct ruleset_var *rv = &g->rs->vars[v->id];
	uint64_t off = v->scope == VAR_GLOBAL ? UINT64_C(1) << 32 | rv->off :
		offsetof(struct exec, mem) + rv->off;

	g->variables = true;
	return ir_const(&g->ir, (int64_t)off);
}

static struct gen_str
builtin_str(struct gen *g, const struct expr *e)
{
	const struct builtin *b = (const struct builtin *)e->builtin;

	switch (b->kind) {
	case BUILTIN_TEXT:
		return constant(g, b->text());
	case BUILTIN_PROV:
		return constant(g, g->en->probe->e.prov);
	case BUILTIN_NAME:
		return constant(g, g->en->probe->e.name);
	default:
		g->context = true;
		return handle(ir_load(&g->ir, ir_area(&g->ir, IR_EXEC), b->off, 8, false));
	}
}

static ir_t
string_handle(struct gen *g, const struct expr *e)
{
	struct gen_str s = gen_string(g, e);

	return gen_handle(g, &s);
}

static struct gen_str
assign_str(struct gen *g, const struct expr *e)
{
	ir_t h = string_handle(g, e->right), area = ir_area(&g->ir, IR_EXEC);

	if (e->left->kind == EXPR_ELEM) {
		ir_t args[4] = {area, ir_const(&g->ir, e->left->var->id), h, 0};

		gen_elem_key(g, e->left);
		args[3] = gen_effect(g);
		ir_call(&g->ir, HELPER_ELEM_PUT, args, 4, false, false);
	} else if (e->left->kind != EXPR_VAR) {
		gen_put_string(g, e->left, h);
	} else {
		ir_t args[5] = {area, cell_place(g, e->left->var),
			ir_const(&g->ir, g->rs->vars[e->left->var->id].room), h, gen_effect(g)};

		ir_call(&g->ir, HELPER_CELL_PUT, args, 5, false, false);
	}
	return handle(h);
}

static struct gen_str
cond_str(struct gen *g, const struct expr *e)
{
	ir_t outer = g->active, a, b, c;

	if (gen_is_plain(e)) {
		b = string_handle(g, e->right);
		c = gen_bool(g, e->cond);
		return handle(ir_select(&g->ir, c, string_handle(g, e->left), b));
	}
	c = gen_bool(g, e->cond);
	g->active = ir_bin(&g->ir, IR_AND, outer, c);
	a = string_handle(g, e->left);
	g->active = ir_bin(&g->ir, IR_AND, outer, ir_bink(&g->ir, IR_XOR, c, 1));
	b = string_handle(g, e->right);
	g->active = outer;
	return handle(ir_select(&g->ir, c, a, b));
}

struct gen_str
gen_string(struct gen *g, const struct expr *e)
{
	ir_t args[2] = {ir_area(&g->ir, IR_EXEC), 0};

	switch (e->kind) {
	case EXPR_STRING:
		return (struct gen_str){.kind = GEN_STR_CONST, .id = e->str_id};
	case EXPR_MEMBER:
		if (gen_row(e) != NULL)
			return gen_member_str(g, e);
		return handle(gen_string_at(g, e));
	case EXPR_INDEX:
	case EXPR_DEREF:
		return handle(gen_string_at(g, e));
	case EXPR_BUILTIN:
		return builtin_str(g, e);
	case EXPR_VAR:
		args[1] = cell_place(g, e->var);
		return handle(ir_call(&g->ir, HELPER_CELL_GET, args, 2, false, false));
	case EXPR_ELEM:
		gen_elem_key(g, e);
		args[1] = ir_const(&g->ir, e->var->id);
		return handle(ir_call(&g->ir, HELPER_ELEM_GET, args, 2, false, false));
	case EXPR_ASSIGN:
		return assign_str(g, e);
	case EXPR_COND:
		return cond_str(g, e);
	case EXPR_CALL:
		return handle(gen_call(g, e));
	case EXPR_COMMA:
		gen_value(g, e->left);
		return gen_string(g, e->right);
	case EXPR_CAST:
		if (e->left->type->kind == TYPE_STRING)
			return gen_string(g, e->left);
		if (e->left->kind == EXPR_INT && e->left->value == 0)
			return handle(ir_const(&g->ir, 0));
		return handle(gen_string_at(g, e->left));
	default:
		break;
	}
	gen_fail(g, e, "this string is not available to packet probes");
}

static ir_t
addr_handle(struct gen *g, const struct gen_str *s)
{
	struct ir *ir = &g->ir;
	ir_t pkt = ir_pkt(ir), ver = gen_ip_ver(g);
	ir_t is4 = ir_eq(ir, ver, ir_const(ir, 4)), is6 = ir_eq(ir, ver, ir_const(ir, 6));
	ir_t there = gen_present(g, s->need), h4, h6;
	ir_t self = ir_load(ir, ir_area(ir, IR_EXEC), offsetof(struct exec, pkt), 8, false);

	g->pkt_addr = true;
	h4 = ir_bink(ir, IR_OR, ir_load(ir, pkt, s->off, 4, false), (int64_t)AGG_STR_IP4 << 56);
	h6 = ir_bink(ir, IR_OR, ir_bink(ir, IR_ADD, self, s->off), (int64_t)AGG_STR_IP6 << 56);
	h6 = ir_select(ir, ir_bin(ir, IR_AND, is6, there), h6,
		ir_const(ir, (int64_t)AGG_STR_NONE << 56));
	return ir_select(ir, ir_bin(ir, IR_AND, is4, there), h4, h6);
}

static ir_t
name_handle(struct gen *g, const struct gen_str *s)
{
	struct ir *ir = &g->ir;
	ir_t none = ir_const(ir, (int64_t)AGG_STR_NONE << 56), h[2];

	for (unsigned i = 0; i < 2; i++)
		h[i] = ir_bink(ir, IR_OR, ir_bink(ir, IR_AND, s->value[i], 0xffffff),
			(int64_t)AGG_STR_NAME << 56 | (int64_t)s->table[i] << 24);
	return ir_select(ir, s->present[0], h[0], ir_select(ir, s->present[1], h[1], none));
}

ir_t
gen_handle(struct gen *g, const struct gen_str *s)
{
	switch (s->kind) {
	case GEN_STR_ADDR:
		return addr_handle(g, s);
	case GEN_STR_CONST:
		return ir_const(&g->ir, (int64_t)ruleset_constant(g->rs, s->id));
	case GEN_STR_NAME:
		return name_handle(g, s);
	default:
		return s->handle;
	}
}

/* Is the packet's address the one that @text is? As strings: only the canonical text can be
 * equal. */
static ir_t
addr_equals(struct gen *g, const struct gen_str *s, const char *text)
{
	struct ir *ir = &g->ir;
	ir_t pkt = ir_pkt(ir), ver = gen_ip_ver(g);
	ir_t there = gen_present(g, s->need);
	char canon[AGG_STR_TEXT_MIN];
	uint64_t half[2];
	uint8_t bytes[16] = {0};
	uint32_t v4;

	if (strcmp(text, "<null>") == 0)
		return ir_bink(ir, IR_XOR, there, 1);
	if (inet_pton(AF_INET, text, bytes) == 1 && strcmp(text,
			agg_str_text(&g->rs->text, AGG_STR_IP4, bytes, canon,
				sizeof(canon))) == 0) {
		memcpy(&v4, bytes, 4);
		return ir_bin(ir, IR_AND, ir_bin(ir, IR_AND, there,
			ir_eq(ir, ver, ir_const(ir, 4))),
			ir_eq(ir, ir_load(ir, pkt, s->off, 4, false), ir_const(ir, v4)));
	}
	if (inet_pton(AF_INET6, text, bytes) == 1 && strcmp(text,
			agg_str_text(&g->rs->text, AGG_STR_IP6, bytes, canon,
				sizeof(canon))) == 0) {
		ir_t x[2];

		memcpy(half, bytes, 16);
		for (unsigned i = 0; i < 2; i++)
			x[i] = ir_bink(ir, IR_XOR, ir_load(ir, pkt, s->off + 8 * i, 8, false),
				(int64_t)half[i]);
		return ir_bin(ir, IR_AND, ir_bin(ir, IR_AND, there,
			ir_eq(ir, ver, ir_const(ir, 6))),
			ir_zero(ir, ir_bin(ir, IR_OR, x[0], x[1])));
	}
	return ir_const(ir, 0);
}

static ir_t
name_equals(struct gen *g, const struct gen_str *s, const char *text)
{
	struct ir *ir = &g->ir;
	ir_t r = ir_const(ir, 0), absent;

	absent = ir_bink(ir, IR_XOR, ir_bin(ir, IR_OR, s->present[0], s->present[1]), 1);
	if (strcmp(text, "<null>") == 0)
		return absent;
	for (unsigned i = 0; i < 2; i++) {
		int64_t v = ruleset_name_value(g->rs, s->table[i], text);

		if (v >= 0)
			r = ir_bin(ir, IR_OR, r, ir_bin(ir, IR_AND, s->present[i],
				ir_eq(ir, s->value[i], ir_const(ir, v))));
	}
	return r;
}

static ir_t
equals_literal(struct gen *g, const struct gen_str *s, uint32_t id)
{
	const char *text = g->rs->strings[id];

	return s->kind == GEN_STR_ADDR ? addr_equals(g, s, text) : name_equals(g, s, text);
}

static bool
is_typed(const struct gen_str *s)
{
	return s->kind == GEN_STR_ADDR || s->kind == GEN_STR_NAME;
}

ir_t
gen_str_compare(struct gen *g, enum expr_op op, const struct expr *ea, const struct expr *eb)
{
	struct gen_str a = gen_string(g, ea), b = gen_string(g, eb);
	struct ir *ir = &g->ir;
	ir_t args[3], c;

	if (op == OP_EQ || op == OP_NE) {
		ir_t r = 0;

		if (is_typed(&a) && b.kind == GEN_STR_CONST)
			r = equals_literal(g, &a, b.id);
		else if (is_typed(&b) && a.kind == GEN_STR_CONST)
			r = equals_literal(g, &b, a.id);
		if (r != 0)
			return op == OP_EQ ? r : ir_bink(ir, IR_XOR, r, 1);
	}
	args[0] = ir_area(ir, IR_EXEC);
	args[1] = gen_handle(g, &a);
	args[2] = gen_handle(g, &b);
	c = ir_call(ir, HELPER_COMPARE, args, 3, false, false);
	switch (op) {
	case OP_EQ: return ir_zero(ir, c);
	case OP_NE: return ir_nonzero(ir, c);
	case OP_LT: return ir_bink(ir, IR_SHR, c, 63);
	case OP_GE: return ir_bink(ir, IR_XOR, ir_bink(ir, IR_SHR, c, 63), 1);
	case OP_GT: return ir_less(ir, ir_const(ir, 0), c, true);
	default: return ir_bink(ir, IR_XOR, ir_less(ir, ir_const(ir, 0), c, true), 1);
	}
}

static unsigned
tag_bit(unsigned tag)
{
	if (tag == AGG_STR_EMPTY || tag == 0)
		return 0;
	return 1u << (tag == AGG_STR_IP6 ? AGG_STR_IP4 : tag);
}

static unsigned
member_tags(const struct prov_member *m)
{
	switch (m->kind) {
	case PROV_ADDR: return tag_bit(AGG_STR_IP4);
	case PROV_BYTES: return tag_bit(m->str) | tag_bit(m->str2);
	case PROV_IFNAME: return tag_bit(AGG_STR_CONST);
	default: return tag_bit(AGG_STR_NAME);
	}
}

unsigned
gen_str_tags(const struct ruleset *rs, const struct expr *e)
{
	switch (e->kind) {
	case EXPR_VAR:
	case EXPR_ELEM:
		return rs->vars[e->var->id].tags;
	case EXPR_COND:
		return gen_str_tags(rs, e->left) | gen_str_tags(rs, e->right);
	case EXPR_ASSIGN:
	case EXPR_COMMA:
		return gen_str_tags(rs, e->right);
	case EXPR_CAST:
		if (e->left->type->kind == TYPE_STRING)
			return gen_str_tags(rs, e->left);
		return e->left->kind == EXPR_INT ? 0 : tag_bit(AGG_STR_TEXT);
	case EXPR_MEMBER:
		return gen_row(e) != NULL ? member_tags(gen_row(e)) : tag_bit(AGG_STR_TEXT);
	case EXPR_STRING:
	case EXPR_BUILTIN:
		return tag_bit(AGG_STR_CONST);
	default:
		return tag_bit(AGG_STR_TEXT);
	}
}

bool
gen_str_may_text(const struct ruleset *rs, const struct expr *e)
{
	return (gen_str_tags(rs, e) & tag_bit(AGG_STR_TEXT)) != 0;
}
