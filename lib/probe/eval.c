/* eval: integers, strings and statements of the tree evaluator. */
#include <string.h>

#include "action.h"
#include "assoc.h"
#include "builtin.h"
#include "eval_state.h"
#include "gen.h"
#include "helper.h"
#include "memory.h"
#include "str.h"
#include "sub.h"

static uint64_t eval_str(struct eval *v, const struct expr *e);

uint64_t
eval_any(struct eval *v, const struct expr *e)
{
	if (e->type->kind == TYPE_STRING)
		return eval_str(v, e);
	return gen_is_memory(e->type) ? eval_address_of(v, e) : (uint64_t)eval_int(v, e);
}

int64_t
eval_canonical(uint64_t x, const struct type *t)
{
	unsigned bits = t->kind == TYPE_POINTER ? 64 : 8 * t->size;

	if (bits >= 64)
		return (int64_t)x;
	x <<= 64 - bits;
	return t->is_signed ? (int64_t)x >> (64 - bits) : (int64_t)(x >> (64 - bits));
}

/* --- variables --- */

void
eval_key(struct eval *v, const struct agg_def *def, struct expr *const *keys, uint64_t *key)
{
	uint64_t values[AGG_MAX_PARTS];

	for (unsigned i = 0; i < def->nparts; i++)
		values[i] = eval_any(v, keys[i]);
	memset(key, 0, 8u * (def->head_words + def->tail_words));
	((uint8_t *)key)[8 * def->head_words - 1] = 1;
	for (unsigned i = 0; i < def->nparts; i++) {
		const struct agg_part *p = &def->parts[i];

		if (p->kind == AGG_PART_INT)
			memcpy((uint8_t *)key + p->head, &values[i], p->size);
		else if (p->kind == AGG_PART_STR)
			str_key_put(key, p, v->x->strings, values[i]);
		else if (v->x->alive)
			memory_read(v->x, (uint8_t *)key + p->tail, values[i], p->size);
	}
}

uint8_t *
eval_var_at(const struct eval *v, const struct var *var)
{
	uint64_t *base = var->scope == VAR_GLOBAL ? v->x->globals : v->x->mem;

	return (uint8_t *)base + v->rs->vars[var->id].off;
}

/* A variable or an element: a number or a string. */
static uint64_t
eval_read(struct eval *v, const struct expr *e)
{
	uint64_t x = 0;

	if (e->kind == EXPR_ELEM) {
		eval_key(v, &v->rs->vars[e->var->id].key, e->args, v->x->key);
		x = assoc_get(v->x->assocs[e->var->id], v->x);
	} else if (e->type->kind == TYPE_STRING) {
		return str_cell_get(eval_var_at(v, e->var));
	} else {
		memcpy(&x, eval_var_at(v, e->var), gen_width(e->type));
	}
	return e->type->kind == TYPE_STRING ? x : (uint64_t)eval_canonical(x, e->type);
}

/* Store a number or a string in a variable or an element, whose key is in exec.key. */
static void
eval_write(struct eval *v, const struct expr *e, uint64_t value)
{
	if (!v->x->alive)
		return;
	if (e->kind == EXPR_ELEM)
		assoc_put(v->x->assocs[e->var->id], v->x, value);
	else if (e->type->kind == TYPE_STRING)
		str_cell_put(eval_var_at(v, e->var), v->rs->vars[e->var->id].room, value);
	else
		memcpy(eval_var_at(v, e->var), &value, gen_width(e->type));
}

/* --- expressions --- */

static uint64_t
eval_call(struct eval *v, const struct expr *e)
{
	const struct sub *sub = (const struct sub *)e->func;
	uint64_t a[SUB_MAX_ARGS];

	for (unsigned i = 0; i < SUB_MAX_ARGS; i++)
		a[i] = i < e->nargs ? eval_any(v, e->args[i]) : (uint64_t)sub->absent;
	return v->x->alive ? sub->run((uintptr_t)v->x, a[0], a[1], a[2], a[3]) : 0;
}

static int64_t
eval_arith(struct eval *v, enum expr_op op, const struct type *t, int64_t sa, int64_t sb)
{
	uint64_t a = (uint64_t)sa, b = (uint64_t)sb;
	unsigned kind = (t->is_signed ? HELPER_DIV_SIGNED : 0) |
		(op == OP_MOD ? HELPER_DIV_MOD : 0);

	switch (op) {
	case OP_ADD: return eval_canonical(a + b, t);
	case OP_SUB: return eval_canonical(a - b, t);
	case OP_MUL: return eval_canonical(a * b, t);
	case OP_AND: return eval_canonical(a & b, t);
	case OP_OR: return eval_canonical(a | b, t);
	case OP_XOR: return eval_canonical(a ^ b, t);
	case OP_SHL: return eval_canonical(helper_shift(a, b, HELPER_SHIFT_LEFT), t);
	case OP_SHR:
		return eval_canonical(helper_shift(a, b,
			t->is_signed ? HELPER_SHIFT_ARITH : HELPER_SHIFT_RIGHT), t);
	default:
		if (!v->x->alive)
			return 0;
		return eval_canonical((uint64_t)helper_divide(v->x, sa, sb, kind), t);
	}
}

static int
eval_order(struct eval *v, const struct expr *e)
{
	int64_t a, b;

	if (e->left->type->kind == TYPE_STRING && e->right->type->kind == TYPE_STRING) {
		uint64_t sa = eval_str(v, e->left);

		return str_compare(v->x->strings, sa, eval_str(v, e->right));
	}
	a = eval_int(v, e->left);
	b = eval_int(v, e->right);
	if (e->left->type->is_signed)
		return (a > b) - (a < b);
	return ((uint64_t)a > (uint64_t)b) - ((uint64_t)a < (uint64_t)b);
}

static int64_t
eval_binary(struct eval *v, const struct expr *e)
{
	int64_t a;

	switch (e->op) {
	case OP_EQ: return eval_order(v, e) == 0;
	case OP_NE: return eval_order(v, e) != 0;
	case OP_LT: return eval_order(v, e) < 0;
	case OP_LE: return eval_order(v, e) <= 0;
	case OP_GT: return eval_order(v, e) > 0;
	case OP_GE: return eval_order(v, e) >= 0;
	default:
		a = eval_int(v, e->left);
		return eval_arith(v, e->op, e->type, a, eval_int(v, e->right));
	}
}

static int64_t
eval_logic(struct eval *v, const struct expr *e)
{
	bool a = eval_any(v, e->left) != 0;

	if (e->op == OP_LXOR)
		return a != (eval_any(v, e->right) != 0);
	if (a != (e->op == OP_LAND))
		return a;
	return eval_any(v, e->right) != 0;
}

/* A number that can be assigned to, its key or address computed once. */
struct eval_lvalue {
	const struct expr *e;
	uint64_t key[EXEC_KEY_WORDS]; /* ELEM */
	uint64_t addr;		      /* memory */
};

static void
eval_lvalue(struct eval *v, const struct expr *e, struct eval_lvalue *lv)
{
	lv->e = e;
	if (e->kind == EXPR_ELEM)
		eval_key(v, &v->rs->vars[e->var->id].key, e->args, lv->key);
	else if (e->kind != EXPR_VAR)
		lv->addr = eval_target(v, e);
}

static int64_t
read_lvalue(struct eval *v, const struct eval_lvalue *lv)
{
	if (lv->e->kind == EXPR_VAR)
		return (int64_t)eval_read(v, lv->e);
	if (lv->e->kind != EXPR_ELEM)
		return eval_load_at(v, lv->e, lv->addr);
	memcpy(v->x->key, lv->key, sizeof(lv->key));
	return eval_canonical(assoc_get(v->x->assocs[lv->e->var->id], v->x), lv->e->type);
}

static int64_t
write_lvalue(struct eval *v, const struct eval_lvalue *lv, int64_t value)
{
	if (lv->e->kind != EXPR_ELEM && lv->e->kind != EXPR_VAR)
		return eval_store_at(v, lv->e, lv->addr, value);
	if (lv->e->kind == EXPR_ELEM)
		memcpy(v->x->key, lv->key, sizeof(lv->key));
	eval_write(v, lv->e, (uint64_t)value);
	return value;
}

static int64_t
eval_assign(struct eval *v, const struct expr *e)
{
	struct eval_lvalue lv;
	int64_t old, x;

	if (e->op == OP_NONE) {
		x = eval_int(v, e->right);
		eval_lvalue(v, e->left, &lv);
		return write_lvalue(v, &lv, x);
	}
	eval_lvalue(v, e->left, &lv);
	old = read_lvalue(v, &lv);
	x = eval_arith(v, e->op, e->optype, eval_canonical((uint64_t)old, e->optype),
		eval_int(v, e->right));
	x = write_lvalue(v, &lv, eval_canonical((uint64_t)x, e->type));
	return e->post ? old : x;
}

static uint64_t
eval_assign_str(struct eval *v, const struct expr *e)
{
	uint64_t h = eval_str(v, e->right);

	if (e->left->kind == EXPR_ELEM)
		eval_key(v, &v->rs->vars[e->left->var->id].key, e->left->args, v->x->key);
	if (e->left->kind == EXPR_ELEM || e->left->kind == EXPR_VAR)
		eval_write(v, e->left, h);
	else
		eval_put_string(v, e->left, h);
	return h;
}

static int64_t
eval_builtin(struct eval *v, const struct expr *e)
{
	const struct builtin *b = (const struct builtin *)e->builtin;
	uint64_t x;

	switch (b->kind) {
	case BUILTIN_PKT:
		memcpy(&x, (const uint8_t *)v->pkt + b->off, 8);
		return (int64_t)x;
	case BUILTIN_WALL:
		return (int64_t)(v->pkt->ts + v->x->wall_offset);
	case BUILTIN_VALUE:
		return b->value();
	default:
		memcpy(&x, (const uint8_t *)v->x + b->off, 8);
		return eval_canonical(x, e->type);
	}
}

int64_t
eval_int(struct eval *v, const struct expr *e)
{
	switch (e->kind) {
	case EXPR_INT: return e->value;
	case EXPR_VAR:
	case EXPR_ELEM: return (int64_t)eval_read(v, e);
	case EXPR_BUILTIN: return eval_builtin(v, e);
	case EXPR_ARG: return (int64_t)v->pkt->id;
	case EXPR_MEMBER:
		return gen_row(e) == NULL ? eval_memory(v, e) :
			eval_canonical((uint64_t)eval_member_int(v, e), e->type);
	case EXPR_DEREF: return eval_memory(v, e);
	case EXPR_ADDR: return (int64_t)eval_address_of(v, e->left);
	case EXPR_INDEX: return eval_index(v, e);
	case EXPR_CAST: return eval_canonical((uint64_t)eval_int(v, e->left), e->type);
	case EXPR_NEG: return eval_canonical(0 - (uint64_t)eval_int(v, e->left), e->type);
	case EXPR_BITNOT: return eval_canonical(~(uint64_t)eval_int(v, e->left), e->type);
	case EXPR_NOT: return eval_any(v, e->left) == 0;
	case EXPR_BINARY: return eval_binary(v, e);
	case EXPR_LOGIC: return eval_logic(v, e);
	case EXPR_COND: return eval_any(v, e->cond) != 0 ? eval_int(v, e->left) :
		eval_int(v, e->right);
	case EXPR_ASSIGN: return eval_assign(v, e);
	case EXPR_CALL: return (int64_t)eval_call(v, e);
	case EXPR_COMMA:
		eval_any(v, e->left);
		return eval_int(v, e->right);
	default: return 0;
	}
}

static uint64_t
eval_builtin_str(struct eval *v, const struct expr *e)
{
	const struct builtin *b = (const struct builtin *)e->builtin;
	const char *text = b->kind == BUILTIN_TEXT ? b->text() :
		b->kind == BUILTIN_PROV ? v->en->probe->e.prov : v->en->probe->e.name;
	uint64_t h;

	if (b->kind == BUILTIN_STR) {
		memcpy(&h, (const uint8_t *)v->x + b->off, 8);
		return h;
	}
	for (uint32_t i = 0; i < v->rs->nstrings; i++)
		if (strcmp(v->rs->strings[i], text) == 0)
			return ruleset_constant(v->rs, i);
	return 0;
}

static uint64_t
eval_str(struct eval *v, const struct expr *e)
{
	switch (e->kind) {
	case EXPR_STRING: return ruleset_constant(v->rs, e->str_id);
	case EXPR_MEMBER:
		return gen_row(e) != NULL ? eval_member_str(v, e) : eval_string_at(v, e);
	case EXPR_INDEX:
	case EXPR_DEREF: return eval_string_at(v, e);
	case EXPR_BUILTIN: return eval_builtin_str(v, e);
	case EXPR_VAR:
	case EXPR_ELEM: return eval_read(v, e);
	case EXPR_ASSIGN: return eval_assign_str(v, e);
	case EXPR_COND: return eval_any(v, e->cond) != 0 ? eval_str(v, e->left) :
		eval_str(v, e->right);
	case EXPR_CALL: return eval_call(v, e);
	case EXPR_COMMA:
		eval_any(v, e->left);
		return eval_str(v, e->right);
	case EXPR_CAST:
		if (e->left->type->kind == TYPE_STRING)
			return eval_str(v, e->left);
		return e->left->kind == EXPR_INT && e->left->value == 0 ?
			0 : eval_string_at(v, e->left);
	default: return 0;
	}
}

/* --- statements --- */

static void
eval_agg(struct eval *v, const struct stmt *s)
{
	const struct agg_def *def = &v->rs->defs[s->agg->id - 1];
	struct agg_pend *pend = &v->x->pend;
	struct agg_upd *u = (struct agg_upd *)(pend->buf + pend->used);
	unsigned key_words = def->head_words + def->tail_words;

	u->def = (uint16_t)(s->agg->id - 1);
	u->words = (uint16_t)(1 + key_words + def->upd_words);
	eval_key(v, def, s->keys, u->word);
	if (def->upd_words > 0)
		u->word[key_words] = (uint64_t)eval_int(v, s->value);
	if (def->upd_words > 1)
		u->word[key_words + 1] = s->weight != NULL ? (uint64_t)eval_int(v, s->weight) : 1;
	if (v->x->alive)
		pend->used += 8u * u->words;
}

static void
eval_action(struct eval *v, const struct stmt *s, const struct action_use *use)
{
	uint8_t *rec = (uint8_t *)v->x->mem + v->rs->locals_bytes;
	unsigned field = 0;

	if (use->action->spec != SPEC_NONE) {
		uint64_t id = (uint64_t)eval_int(v, s->args[0]);

		if (v->x->alive)
			spec_do(v->x, use->action->spec, id);
		return;
	}
	for (unsigned i = 0; i < s->nargs && v->x->alive; i++) {
		const struct record_field *f;
		uint64_t value;

		if (s->args[i]->kind == EXPR_AGG)
			continue;
		f = &use->fields[field++];
		if (f->kind == RECORD_BYTES) {
			eval_fetch(v, rec + f->off, s->args[i], f->is_dump);
			continue;
		}
		value = eval_any(v, s->args[i]);
		if (f->kind == RECORD_STR)
			str_cell_put(rec + f->off, f->size, value);
		else
			memcpy(rec + f->off, &value, f->size);
	}
}

uint64_t
eval_match(const struct ruleset *rs, unsigned word, const struct pkt *pkt)
{
	uint64_t bits = 0;

	for (unsigned i = 64 * word; i < rs->npacket && i < 64 * (word + 1); i++)
		if (ruleset_fires(rs, &rs->enablings[i], pkt))
			bits |= UINT64_C(1) << (i % 64);
	return bits;
}

bool
eval_predicate(const struct ruleset *rs, const struct enabling *en, struct exec *x, struct pkt *pkt)
{
	struct eval v = {.rs = rs, .en = en, .x = x, .pkt = pkt};

	return en->clause->pred == NULL || (eval_any(&v, en->clause->pred) != 0 && x->alive);
}

void
eval_body(const struct ruleset *rs, const struct enabling *en, struct exec *x, struct pkt *pkt)
{
	struct eval v = {.rs = rs, .en = en, .x = x, .pkt = pkt};
	const struct action_use *use = en->uses;

	x->statement = 0;
	for (const struct stmt *s = en->clause->stmts; s != NULL && x->alive; s = s->next) {
		x->statement++;
		switch (s->kind) {
		case STMT_EXPR:
			eval_any(&v, s->expr);
			break;
		case STMT_AGG:
			eval_agg(&v, s);
			break;
		case STMT_ACTION:
			eval_action(&v, s, use++);
			break;
		}
	}
}
