/* gen_expr: integer expressions. */
#include <errno.h>
#include <stdarg.h>
#include <stddef.h>

#include "assoc.h"
#include "builtin.h"
#include "exec.h"
#include "gen.h"
#include "helper.h"
#include "sub.h"

void
gen_fail(struct gen *g, const struct expr *e, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	diag_vset(g->diag, "D_UNKNOWN", fmt, ap);
	va_end(ap);
	if (e != NULL && g->diag != NULL) {
		g->diag->line = e->line;
		g->diag->col = e->col;
	}
	longjmp(*g->out, EINVAL);
}

ir_t
gen_effect(struct gen *g)
{
	ir_t alive;

	if (!g->faulty)
		return g->active;
	alive = ir_load(&g->ir, ir_area(&g->ir, IR_EXEC), offsetof(struct exec, alive), 8, true);
	return ir_bin(&g->ir, IR_AND, g->active, ir_nonzero(&g->ir, alive));
}

ir_t
gen_bool(struct gen *g, const struct expr *e)
{
	if (e->type->kind == TYPE_STRING) {
		struct gen_str s = gen_string(g, e);

		return ir_nonzero(&g->ir, gen_handle(g, &s));
	}
	return ir_nonzero(&g->ir, gen_int(g, e));
}

ir_t
gen_canonical(struct gen *g, ir_t v, const struct type *t)
{
	return ir_narrow(&g->ir, v, gen_width(t), t->is_signed);
}

/* Division by a constant: by magnitudes, then the sign; no branch, no fault. */
static ir_t
divide_const(struct gen *g, const struct expr *e, ir_t a, int64_t k)
{
	struct ir *ir = &g->ir;
	bool mod = e->op == OP_MOD, is_signed = e->type->is_signed;
	int64_t mag = k < 0 && is_signed ? -k : k;
	ir_t sign, abs, r;

	if (!is_signed || ir->v[a].lo >= 0) {
		r = ir_bink(ir, mod ? IR_MODU : IR_DIVU, a, mag);
		return !mod && is_signed && k < 0 ? ir_bin(ir, IR_SUB, ir_const(ir, 0), r) : r;
	}
	sign = ir_bink(ir, IR_SAR, a, 63);
	abs = ir_bin(ir, IR_SUB, ir_bin(ir, IR_XOR, a, sign), sign);
	r = ir_bink(ir, mod ? IR_MODU : IR_DIVU, abs, mag);
	if (!mod && k < 0)
		sign = ir_bink(ir, IR_XOR, sign, -1);
	return ir_bin(ir, IR_SUB, ir_bin(ir, IR_XOR, r, sign), sign);
}

static ir_t
divide(struct gen *g, const struct expr *e, ir_t a, ir_t b)
{
	unsigned kind = (e->type->is_signed ? HELPER_DIV_SIGNED : 0) |
		(e->op == OP_MOD ? HELPER_DIV_MOD : 0);
	ir_t args[5];
	int64_t k;

	/* Only what the instruction can hold: a register operand may be zero, and the JIT jumps. */
	if (ir_is_const(&g->ir, b, &k) && k != 0 && k > INT32_MIN && k <= INT32_MAX &&
			(k > 0 || e->type->is_signed))
		return divide_const(g, e, a, k);
	args[0] = ir_area(&g->ir, IR_EXEC);
	args[1] = a;
	args[2] = b;
	args[3] = ir_const(&g->ir, kind);
	args[4] = gen_effect(g);
	g->faulty = true;
	return ir_call(&g->ir, HELPER_DIVIDE, args, 5, false, false);
}

static ir_t
shift(struct gen *g, const struct expr *e, ir_t a, ir_t n)
{
	enum helper_shift kind = e->op == OP_SHL ? HELPER_SHIFT_LEFT :
		e->type->is_signed ? HELPER_SHIFT_ARITH : HELPER_SHIFT_RIGHT;
	ir_t args[3] = {a, n, ir_const(&g->ir, kind)};
	int64_t k;

	if (ir_is_const(&g->ir, n, &k))
		return ir_bink(&g->ir, kind == HELPER_SHIFT_LEFT ? IR_SHL :
			kind == HELPER_SHIFT_RIGHT ? IR_SHR : IR_SAR, a, k & 63);
	return ir_call(&g->ir, HELPER_SHIFT, args, 3, true, false);
}

ir_t
gen_arith(struct gen *g, const struct expr *e, ir_t a, ir_t b)
{
	struct ir *ir = &g->ir;

	switch (e->op) {
	case OP_ADD: return gen_canonical(g, ir_bin(ir, IR_ADD, a, b), e->type);
	case OP_SUB: return gen_canonical(g, ir_bin(ir, IR_SUB, a, b), e->type);
	case OP_MUL: return gen_canonical(g, ir_bin(ir, IR_MUL, a, b), e->type);
	case OP_DIV:
	case OP_MOD: return gen_canonical(g, divide(g, e, a, b), e->type);
	case OP_AND: return gen_canonical(g, ir_bin(ir, IR_AND, a, b), e->type);
	case OP_OR: return gen_canonical(g, ir_bin(ir, IR_OR, a, b), e->type);
	case OP_XOR: return gen_canonical(g, ir_bin(ir, IR_XOR, a, b), e->type);
	default: return gen_canonical(g, shift(g, e, a, b), e->type);
	}
}

static ir_t
compare(struct gen *g, const struct expr *e)
{
	struct ir *ir = &g->ir;
	bool is_signed = e->left->type->is_signed;
	ir_t a, b;

	if (e->left->type->kind == TYPE_STRING && e->right->type->kind == TYPE_STRING)
		return gen_str_compare(g, e->op, e->left, e->right);
	a = gen_int(g, e->left);
	b = gen_int(g, e->right);
	switch (e->op) {
	case OP_EQ: return ir_eq(ir, a, b);
	case OP_NE: return ir_bink(ir, IR_XOR, ir_eq(ir, a, b), 1);
	case OP_LT: return ir_less(ir, a, b, is_signed);
	case OP_GT: return ir_less(ir, b, a, is_signed);
	case OP_LE: return ir_bink(ir, IR_XOR, ir_less(ir, b, a, is_signed), 1);
	default: return ir_bink(ir, IR_XOR, ir_less(ir, a, b, is_signed), 1);
	}
}

static ir_t
binary(struct gen *g, const struct expr *e)
{
	ir_t a;

	if (e->op >= OP_EQ && e->op <= OP_GE)
		return compare(g, e);
	a = gen_int(g, e->left);
	return gen_arith(g, e, a, gen_int(g, e->right));
}

static ir_t
logic(struct gen *g, const struct expr *e)
{
	struct ir *ir = &g->ir;
	ir_t a = gen_bool(g, e->left), outer = g->active, b;

	if (e->op == OP_LXOR)
		return ir_bin(ir, IR_XOR, a, gen_bool(g, e->right));
	g->active = ir_bin(ir, IR_AND, outer,
		e->op == OP_LAND ? a : ir_bink(ir, IR_XOR, a, 1));
	b = gen_bool(g, e->right);
	g->active = outer;
	return ir_bin(ir, e->op == OP_LAND ? IR_AND : IR_OR, a, b);
}

static ir_t
conditional(struct gen *g, const struct expr *e)
{
	struct ir *ir = &g->ir;
	ir_t outer = g->active, a, b, c;

	if (gen_is_plain(e)) {
		/* The rest of a chain first: no condition waits for the end of it. */
		b = gen_int(g, e->right);
		c = gen_bool(g, e->cond);
		return ir_select(ir, c, gen_int(g, e->left), b);
	}
	c = gen_bool(g, e->cond);
	g->active = ir_bin(ir, IR_AND, outer, c);
	a = gen_int(g, e->left);
	g->active = ir_bin(ir, IR_AND, outer, ir_bink(ir, IR_XOR, c, 1));
	b = gen_int(g, e->right);
	g->active = outer;
	return ir_select(ir, c, a, b);
}

/* Arguments of a call as numbers, absent optional ones filled in. */
static void
call_args(struct gen *g, const struct expr *e, const struct sub *sub, ir_t args[SUB_MAX_ARGS])
{
	for (unsigned i = 0; i < SUB_MAX_ARGS; i++) {
		struct gen_str s;

		if (i >= e->nargs) {
			args[i] = ir_const(&g->ir, sub->absent);
		} else if (e->args[i]->type->kind == TYPE_STRING) {
			s = gen_string(g, e->args[i]);
			args[i] = gen_handle(g, &s);
		} else {
			args[i] = gen_int(g, e->args[i]);
		}
	}
}

static unsigned
sub_index(const struct sub *sub)
{
	unsigned i = 0;

	while (sub_list[i] != sub)
		i++;
	return i;
}

ir_t
gen_call(struct gen *g, const struct expr *e)
{
	const struct sub *sub = (const struct sub *)e->func;
	struct ir *ir = &g->ir;
	ir_t args[5], when, exec = ir_area(ir, IR_EXEC);
	int64_t k;

	call_args(g, e, sub, args + 1);
	args[0] = exec;
	when = gen_effect(g);
	if ((sub->f.flags & ENV_FAULT) != 0)
		g->faulty = true;
	/* A pure one does no harm where it is not reached; others must not happen there. */
	if ((sub->f.flags & ENV_PURE) != 0 || (ir_is_const(ir, when, &k) && k != 0))
		return ir_call(ir, HELPER_SUBS + sub_index(sub), args, 5, false, false);
	for (unsigned i = 0; i < SUB_MAX_ARGS; i++)
		ir_store(ir, exec, offsetof(struct exec, sub_arg) + 8 * i, 8, args[i + 1]);
	args[1] = ir_const(ir, sub_index(sub));
	args[2] = when;
	return ir_call(ir, HELPER_CALL, args, 3, false, false);
}

static ir_t
builtin(struct gen *g, const struct expr *e)
{
	const struct builtin *b = (const struct builtin *)e->builtin;
	struct ir *ir = &g->ir;
	ir_t exec = ir_area(ir, IR_EXEC);

	switch (b->kind) {
	case BUILTIN_PKT:
		return ir_load(ir, ir_pkt(ir), b->off, 8, false);
	case BUILTIN_LOSS:
		g->rs->reads_loss = true;
		return ir_load(ir, exec, b->off, 8, false);
	case BUILTIN_EXEC:
		g->context = true;
		return gen_canonical(g, ir_load(ir, exec, b->off, 8, false), e->type);
	case BUILTIN_WALL:
		return ir_bin(ir, IR_ADD,
			ir_load(ir, ir_pkt(ir), offsetof(struct pkt, ts), 8, false),
			ir_load(ir, exec, offsetof(struct exec, wall_offset), 8, false));
	case BUILTIN_VALUE:
		return ir_const(ir, b->value());
	default:
		gen_fail(g, e, "%s is not an integer", b->v.name);
	}
}

static ir_t
member(struct gen *g, const struct expr *e)
{
	const struct prov_member *row = gen_row(e);

	if (row == NULL)
		return gen_canonical(g, gen_read(g, e), e->type);
	return gen_canonical(g, gen_member_int(g, e), e->type);
}

/* An element of an array: of bytes in a header, by a constant (eth_src[2]), or in memory. */
static ir_t
element(struct gen *g, const struct expr *e)
{
	const struct prov_member *row = e->left->kind == EXPR_MEMBER ? gen_row(e->left) : NULL;
	struct prov_load l;

	if (row == NULL || row->kind != PROV_MACBYTES || e->right->kind != EXPR_INT ||
			(uint64_t)e->right->value >= row->load[0].width)
		return gen_canonical(g, gen_read(g, e), e->type);
	l = row->load[0];
	l.off += (uint16_t)e->right->value;
	l.width = 1;
	l.net = false;
	return gen_load(g, &l);
}

ir_t
gen_int(struct gen *g, const struct expr *e)
{
	struct ir *ir = &g->ir;

	switch (e->kind) {
	case EXPR_INT: return ir_const(ir, e->value);
	case EXPR_VAR: return gen_canonical(g, gen_read(g, e), e->type);
	case EXPR_ELEM: return gen_read_elem(g, e);
	case EXPR_BUILTIN: return builtin(g, e);
	case EXPR_ARG: return ir_load(ir, ir_pkt(ir), offsetof(struct pkt, id), 8, false);
	case EXPR_MEMBER: return member(g, e);
	case EXPR_INDEX: return element(g, e);
	case EXPR_DEREF: return gen_canonical(g, gen_read(g, e), e->type);
	case EXPR_ADDR: return gen_address_of(g, e->left);
	case EXPR_CAST:
		if (e->left->type->kind == TYPE_STRING)
			gen_fail(g, e, "a string cannot be made a number");
		return gen_canonical(g, gen_int(g, e->left), e->type);
	case EXPR_NEG:
		return gen_canonical(g, ir_bin(ir, IR_SUB, ir_const(ir, 0), gen_int(g, e->left)),
			e->type);
	case EXPR_BITNOT:
		return gen_canonical(g, ir_bink(ir, IR_XOR, gen_int(g, e->left), -1), e->type);
	case EXPR_NOT: return ir_bink(ir, IR_XOR, gen_bool(g, e->left), 1);
	case EXPR_BINARY: return binary(g, e);
	case EXPR_LOGIC: return logic(g, e);
	case EXPR_COND: return conditional(g, e);
	case EXPR_ASSIGN: return gen_assign_int(g, e);
	case EXPR_CALL: return gen_call(g, e);
	case EXPR_COMMA:
		gen_value(g, e->left);
		return gen_int(g, e->right);
	default:
		gen_fail(g, e, "this expression is not available to packet probes");
	}
}

void
gen_value(struct gen *g, const struct expr *e)
{
	if (e->type->kind == TYPE_STRING)
		gen_string(g, e);
	else if (gen_is_memory(e->type))
		gen_address_of(g, e);
	else
		gen_int(g, e);
}
