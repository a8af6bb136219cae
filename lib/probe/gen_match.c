/*
 * gen_match: one program that matches up to 64 enablings: bit i of its result is enabling i.
 *
 * Conditions that several enablings share are computed once. Where many test one value for equality
 * with constants, a look-up from the value to the bits of those that hold takes the place of the
 * tests; what is left of the predicates is grouped by what it is.
 */
#include <stddef.h>

#include "gen.h"
#include "helper.h"
#include "lookup.h"

#define LOOKUP_MIN 5 /* so many tests of one value are better looked up */

/* An enabling's condition: @rest, and that @value equals @key if there is one. */
struct match {
	ir_t rest;
	ir_t value; /* 0: none */
	int64_t key;
};

/* Does the probe fire, the predicate aside? */
static ir_t
fires(struct gen *g, const struct enabling *en)
{
	const struct probe *p = en->probe;
	unsigned side = ruleset_side(g->rs, en);
	struct ir *ir = &g->ir;
	ir_t m;

	if (side == RULESET_NO_SIDE)
		return ir_const(ir, 0);

	g->firing = true;
	m = gen_present(g, prov_need(p->prov, p->row));
	if (p->prov->without != 0)
		m = ir_bin(ir, IR_AND, m,
			ir_bink(ir, IR_XOR, gen_present(g, p->prov->without), 1));
	g->firing = false;
	if (side == RULESET_ANY_SIDE)
		return m;
	return ir_bin(ir, IR_AND, m, ir_bit(ir,
		ir_load(ir, ir_pkt(ir), offsetof(struct pkt, fires), 4, false), side));
}

static bool
is_key_test(const struct expr *e)
{
	return e->kind == EXPR_BINARY && e->op == OP_EQ && type_is_int(e->left->type) &&
		(e->right->kind == EXPR_INT) != (e->left->kind == EXPR_INT);
}

static void
condition(struct gen *g, const struct enabling *en, const struct gen_terms *t, struct match *m)
{
	*m = (struct match){.rest = fires(g, en)};
	for (unsigned i = 0; i < t->n; i++) {
		const struct expr *e = t->pure[i];

		if (m->value == 0 && is_key_test(e)) {
			bool right = e->right->kind == EXPR_INT;

			m->key = right ? e->right->value : e->left->value;
			m->value = gen_int(g, right ? e->left : e->right);
			continue;
		}
		m->rest = ir_bin(&g->ir, IR_AND, m->rest, gen_bool(g, e));
	}
}

/* Bits of the enablings whose value is @value, looked up. */
static ir_t
look_up(struct gen *g, const struct match *m, unsigned n, ir_t value)
{
	struct lookup *l = lookup_new(g->rs->lookups);
	ir_t args[2];

	if (l == NULL)
		gen_fail(g, NULL, "out of memory");
	g->rs->lookups = l;
	for (unsigned i = 0; i < n; i++)
		if (m[i].value == value)
			lookup_add(l, (uint64_t)m[i].key, UINT64_C(1) << i);
	args[0] = ir_const(&g->ir, (int64_t)(uintptr_t)l);
	args[1] = value;
	return ir_call(&g->ir, HELPER_LOOKUP, args, 2, true, false);
}

/* Tests of one value: a look-up if they are many, else each joins its enabling's rest. Returns the
 * bits that may be set as far as these tests go; bits of other enablings are set. */
static ir_t
test_value(struct gen *g, struct match *m, unsigned n, ir_t value)
{
	uint64_t those = 0;
	unsigned count = 0;
	ir_t found = 0;

	for (unsigned i = 0; i < n; i++) {
		those |= (uint64_t)(m[i].value == value) << i;
		count += m[i].value == value;
	}
	if (count >= LOOKUP_MIN)
		found = look_up(g, m, n, value);
	for (unsigned i = 0; i < n; i++) {
		if (m[i].value != value)
			continue;
		if (found == 0)
			m[i].rest = ir_bin(&g->ir, IR_AND, m[i].rest,
				ir_eq(&g->ir, value, ir_const(&g->ir, m[i].key)));
		m[i].value = 0;
	}
	return found == 0 ? ir_const(&g->ir, -1) :
		ir_bink(&g->ir, IR_OR, found, (int64_t)~those);
}

/* All enablings with the same condition set their bits together. */
static ir_t
set_bits(struct gen *g, const struct match *m, unsigned n)
{
	ir_t word = ir_const(&g->ir, 0);
	uint64_t done = 0;

	for (unsigned i = 0; i < n; i++) {
		uint64_t same = 0;
		ir_t bits;

		if ((done >> i & 1) != 0)
			continue;
		for (unsigned j = i; j < n; j++)
			same |= (uint64_t)(m[j].rest == m[i].rest) << j;
		done |= same;
		bits = (same & (same - 1)) == 0 ? ir_bink(&g->ir, IR_SHL, m[i].rest, i) :
			ir_bink(&g->ir, IR_AND, ir_bin(&g->ir, IR_SUB, ir_const(&g->ir, 0),
				m[i].rest), (int64_t)same);
		word = ir_bin(&g->ir, IR_OR, word, bits);
	}
	return word;
}

void
gen_match(struct gen *g, unsigned first, const struct gen_terms *terms)
{
	struct match m[64];
	ir_t allowed = ir_const(&g->ir, -1);
	unsigned n = g->rs->npacket - first;

	n = n > 64 ? 64 : n;
	for (unsigned i = 0; i < n; i++) {
		g->en = &g->rs->enablings[first + i];
		condition(g, g->en, &terms[i], &m[i]);
	}
	for (unsigned i = 0; i < n; i++)
		if (m[i].value != 0)
			allowed = ir_bin(&g->ir, IR_AND, allowed, test_value(g, m, n, m[i].value));
	g->ir.result = ir_bin(&g->ir, IR_AND, set_bits(g, m, n), allowed);
}
