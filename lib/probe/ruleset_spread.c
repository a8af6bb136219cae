/*
 * ruleset_spread: may the packets of a program be spread over workers?
 *
 * needs: a ruleset that is made. leaves: yes, or what stands against it. When in doubt it is no.
 *
 * Clauses that no packet fires run on one worker, so all that matters is what clauses that packets
 * fire leave behind, or find. Aggregating functions commute. What is left are variables: it is
 * noted who reads and writes each, and judged at the end.
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "action.h"
#include "builtin.h"
#include "gen.h"
#include "ruleset.h"
#include "sub.h"

/* Who runs a clause. ERROR belongs to whatever faults, and that may be a packet's clause. */
enum { PACKETS = 1, TIMERS = 2, ENDS = 4 /* BEGIN, END */, FAULTS = PACKETS | 8 };

/* What a program does with a variable. */
struct use {
	unsigned read, written;	    /* by whom */
	int changed_at, timed_at;   /* lines of clauses that write it: the packets', timers' */
	int stale_at;		    /* ... of one that may read what another firing has left */
	uint32_t keys;		    /* bit i: key i is the connection wherever packets use it */
	bool loose;		    /* written where there may be no connection */
	bool other;		    /* more than the packet's id is stored, or asked for */
};

struct spread {
	const struct ruleset *rs;
	struct ruleset_spread *out;
	struct use *uses;	    /* by var id */
	/* of the clause that is looked at */
	const struct clause *c;
	unsigned who;
	bool *set;		    /* by var id: this firing has set it */
	unsigned maybe;		    /* what is looked at may not be evaluated */
};

/* Only the first reason is told. */
static void __attribute__((format(printf, 2, 3)))
refuse(struct spread *s, const char *fmt, ...)
{
	va_list ap;

	if (!s->out->can)
		return;
	s->out->can = false;
	va_start(ap, fmt);
	vsnprintf(s->out->why, sizeof(s->out->why), fmt, ap);
	va_end(ap);
}

/* --- the connection as a key -------------------------------------------------------------- */

static bool
is_connection(const struct expr *e)
{
	while (e->kind == EXPR_CAST && e->type->size == sizeof(uint64_t))
		e = e->left;
	return e->kind == EXPR_MEMBER && gen_row(e) != NULL &&
		strcmp(gen_row(e)->m.name, "cs_cid") == 0;
}

/* Which keys of the element @e are the connection. */
static uint32_t
connection_keys(const struct expr *e)
{
	uint32_t keys = 0;

	for (unsigned i = 0; i < e->nargs; i++)
		keys |= (uint32_t)is_connection(e->args[i]) << i;
	return keys;
}

static bool
is_zero(const struct expr *e)
{
	return e->kind == EXPR_INT && e->value == 0;
}

/* Does the term @e hold only if there is a connection? An element that nobody sets where there is
 * none is 0 there. */
static bool
demands_connection(const struct expr *e)
{
	if (e == NULL)
		return false;
	if (e->kind == EXPR_LOGIC && e->op == OP_LAND)
		return demands_connection(e->left) || demands_connection(e->right);
	if (e->kind == EXPR_BINARY && e->op == OP_NE)
		return (is_connection(e->left) && is_zero(e->right)) ||
			(is_zero(e->left) && is_connection(e->right));
	return is_connection(e) || (e->kind == EXPR_ELEM && connection_keys(e) != 0);
}

/* Does the clause run for packets of connections only? */
static bool
has_connection(const struct clause *c)
{
	bool events = true;

	for (unsigned i = 0; i < c->nprobes; i++) {
		const struct probe *p = (const struct probe *)c->probes[i];

		events &= p->kind == PROBE_PACKET && p->row->event != 0 &&
			p->row->event < FLOW_NEVENTS &&
			(FLOW_BIT(p->row->event) & FLOW_WHOLE) == 0;
	}
	return events || demands_connection(c->pred) ||
		(c->first != NULL && demands_connection(c->first->pred));
}

static bool
is_packet_id(const struct expr *e)
{
	while (e->kind == EXPR_CAST && e->type->size == sizeof(uint64_t))
		e = e->left;
	return e->kind == EXPR_BUILTIN && strcmp(e->builtin->name, "arg0") == 0;
}

/* The variable that @e compares with the packet's id: has this packet been here? NULL: none. */
static const struct var *
compared_with_id(const struct expr *e)
{
	const struct expr *v = e->left;

	if (e->op != OP_EQ && e->op != OP_NE)
		return NULL;
	if (is_packet_id(v))
		v = e->right;
	else if (!is_packet_id(e->right))
		return NULL;
	while (v->kind == EXPR_CAST && v->type->size == sizeof(uint64_t))
		v = v->left;
	return v->kind == EXPR_VAR && v->var->type->size == sizeof(uint64_t) ? v->var : NULL;
}

/* --- what earlier clauses have set in the same firing ------------------------------------- */

/* @e sets @v, to what does not fault if @plain. */
static bool
sets(const struct expr *e, const struct var *v, bool plain)
{
	if (e == NULL || e->kind != EXPR_ASSIGN)
		return false;
	if (e->left->kind == EXPR_VAR && e->left->var == v && e->op == OP_NONE)
		return !plain || gen_is_plain(e->right);
	return sets(e->right, v, plain);
}

static bool
is_plain(const struct stmt *st)
{
	const struct expr *e = st->expr;
	bool plain = gen_is_plain(e) || (e->kind == EXPR_ASSIGN && e->left->kind == EXPR_VAR &&
		gen_is_plain(e->right));

	for (unsigned i = 0; st->agg != NULL && i < st->agg->nkeys; i++)
		plain &= gen_is_plain(st->keys[i]);
	for (unsigned i = 0; i < st->nargs; i++)
		plain &= gen_is_plain(st->args[i]);
	return plain && gen_is_plain(st->value) && gen_is_plain(st->weight);
}

/* Does @c, once it runs, set @v, unless it faults? And if @plain: without a chance of that? */
static bool
clause_sets(const struct clause *c, const struct var *v, bool plain)
{
	for (const struct stmt *st = c->stmts; st != NULL; st = st->next) {
		if (sets(st->expr, v, plain))
			return true;
		if (plain && !is_plain(st))
			return false;
	}
	return false;
}

/* Does whatever fires @c fire @before, too? */
static bool
covers(const struct clause *before, const struct clause *c)
{
	unsigned i = 0;

	for (unsigned k = 0; k < c->nprobes; k++) {
		while (i < before->nprobes && before->probes[i]->id < c->probes[k]->id)
			i++;
		if (i == before->nprobes || before->probes[i] != c->probes[k])
			return false;
	}
	return true;
}

/* Has @v always been set when the clause runs? A part of a clause runs only if no part before it
 * has faulted. */
static bool
was_set(const struct spread *s, const struct var *v)
{
	const struct clause *c = s->c;

	for (const struct clause *b = s->rs->program->clauses; b != c; b = b->next) {
		bool part = b->first != NULL && b->first == c->first;

		if (part ? (b == c->first || b->pred == NULL) && clause_sets(b, v, false) :
				b->part == 0 && b->pred == NULL && covers(b, c) &&
				clause_sets(b, v, true))
			return true;
	}
	return false;
}

/* --- expressions, in the order of their evaluation ---------------------------------------- */

static void look(struct spread *s, const struct expr *e);

static void
note_read(struct spread *s, const struct var *v)
{
	struct use *u = &s->uses[v->id];

	u->read |= s->who;
	u->other = true;
	/* The flag of an if is set before it is asked: see sugar.c of the language. */
	if (v->scope == VAR_THIS && !s->set[v->id] && v->name[0] != '%' && u->stale_at == 0 &&
			!was_set(s, v))
		u->stale_at = s->c->line;
}

static void
note_write(struct spread *s, const struct var *v)
{
	struct use *u = &s->uses[v->id];

	u->written |= s->who;
	if ((s->who & PACKETS) != 0 && u->changed_at == 0)
		u->changed_at = s->c->line;
	if ((s->who & TIMERS) != 0 && u->timed_at == 0)
		u->timed_at = s->c->line;
}

static void
look_at_keys(struct spread *s, const struct expr *e)
{
	for (unsigned i = 0; i < e->nargs; i++)
		look(s, e->args[i]);
	if ((s->who & PACKETS) != 0)
		s->uses[e->var->id].keys &= connection_keys(e);
}

/* The left side of the assignment @e, or a part of it. */
static void
look_at_target(struct spread *s, const struct expr *e, const struct expr *assign)
{
	switch (e->kind) {
	case EXPR_VAR:
		note_write(s, e->var);
		s->uses[e->var->id].other |= e != assign->left || assign->op != OP_NONE ||
			!is_packet_id(assign->right);
		if (e == assign->left && s->maybe == 0)
			s->set[e->var->id] = true;
		return;
	case EXPR_ELEM:
		look_at_keys(s, e);
		note_write(s, e->var);
		/* What is set to 0 is not there, as what was never set. */
		if (!has_connection(s->c) && !(e == assign->left && assign->op == OP_NONE &&
				is_zero(assign->right)))
			s->uses[e->var->id].loose = true;
		return;
	case EXPR_INDEX:
		look(s, e->right);
		look_at_target(s, e->left, assign);
		return;
	default:
		look_at_target(s, e->left, assign);
	}
}

static void
look_at_assignment(struct spread *s, const struct expr *e)
{
	look(s, e->right);
	if (!gen_is_own(e->left)) {
		look(s, e->left);
		if ((s->who & (PACKETS | TIMERS)) != 0)
			refuse(s, "the clause in line %d writes through a pointer", s->c->line);
		return;
	}
	if (e->op != OP_NONE)
		look(s, e->left);
	look_at_target(s, e->left, e);
}

/* Where there is an address, whoever gets hold of it may read what is there. */
static void
note_address(struct spread *s, const struct expr *e)
{
	while (e->kind != EXPR_VAR && e->kind != EXPR_ELEM)
		e = e->left;
	s->uses[e->var->id].read |= PACKETS;
	s->uses[e->var->id].other = true;
}

static void
look_maybe(struct spread *s, const struct expr *e)
{
	s->maybe++;
	look(s, e);
	s->maybe--;
}

static void
look(struct spread *s, const struct expr *e)
{
	if (e == NULL)
		return;
	switch (e->kind) {
	case EXPR_ASSIGN:
		look_at_assignment(s, e);
		return;
	case EXPR_VAR:
		note_read(s, e->var);
		return;
	case EXPR_BUILTIN:
		if (((const struct builtin *)e->builtin)->kind == BUILTIN_LOSS)
			refuse(s, "the clause in line %d reads %s", s->c->line, e->builtin->name);
		return;
	case EXPR_ELEM:
		look_at_keys(s, e);
		note_read(s, e->var);
		return;
	case EXPR_BINARY:
		if (compared_with_id(e) != NULL) {
			s->uses[compared_with_id(e)->id].read |= s->who;
			return;
		}
		break;
	case EXPR_LOGIC:
		look(s, e->left);
		look_maybe(s, e->right);
		return;
	case EXPR_COND:
		look(s, e->cond);
		look_maybe(s, e->left);
		look_maybe(s, e->right);
		return;
	case EXPR_ADDR:
	case EXPR_CAST:
		if (type_is_pointer(e->type) && gen_is_own(e->left) &&
				(e->kind == EXPR_ADDR || e->left->type->kind == TYPE_ARRAY))
			note_address(s, e->left);
		break;
	default:
		break;
	}
	for (unsigned i = 0; i < e->nargs; i++)
		look(s, e->args[i]);
	look(s, e->left);
	look(s, e->right);
	if (e->kind == EXPR_CALL && (e->func->flags & ENV_STATE) != 0 && (s->who & PACKETS) != 0)
		refuse(s, "the clause in line %d calls %s()", s->c->line, e->func->name);
}

/* --- clauses ------------------------------------------------------------------------------ */

static unsigned
who_fires(const struct clause *c)
{
	unsigned who = 0;

	for (unsigned i = 0; i < c->nprobes; i++) {
		enum probe_kind kind = ((const struct probe *)c->probes[i])->kind;

		who |= kind == PROBE_PACKET ? PACKETS : kind == PROBE_ERROR ? FAULTS :
			kind == PROBE_TICK || kind == PROBE_PROFILE ? TIMERS : ENDS;
	}
	return who;
}

static void
look_at_statement(struct spread *s, const struct stmt *st)
{
	const struct action *a = st->kind == STMT_ACTION ? (const struct action *)st->func : NULL;

	look(s, st->expr);
	for (unsigned i = 0; st->agg != NULL && i < st->agg->nkeys; i++)
		look(s, st->keys[i]);
	look(s, st->value);
	look(s, st->weight);
	for (unsigned i = 0; i < st->nargs; i++)
		look(s, st->args[i]);
	if (a != NULL && (a->spec != SPEC_NONE || ((s->who & PACKETS) != 0 && (a->cut || a->stop))))
		refuse(s, "the clause in line %d calls %s()", s->c->line, a->f.name);
}

static void
look_at_clause(struct spread *s, const struct clause *c)
{
	s->c = c;
	s->who = who_fires(c);
	memset(s->set, 0, s->rs->program->nvars * sizeof(*s->set));
	look(s, c->pred);
	for (const struct stmt *st = c->stmts; st != NULL; st = st->next)
		look_at_statement(s, st);
}

static void
judge(struct spread *s, const struct var *v)
{
	const struct use *u = &s->uses[v->id];
	unsigned any = u->read | u->written;
	bool own = u->keys != 0 && !u->loose && any == PACKETS;

	if ((any & PACKETS) == 0)
		return;
	if (v->scope == VAR_SELF && (any != PACKETS || u->other))
		refuse(s, "self->%s is kept from packet to packet", v->name);
	else if (v->scope == VAR_THIS && u->stale_at != 0)
		refuse(s, "the clause in line %d reads this->%s, which it may find as another "
			"packet left it", u->stale_at, v->name);
	else if (v->scope == VAR_GLOBAL && (u->written & PACKETS) != 0 && !own)
		refuse(s, "the clause in line %d changes %s", u->changed_at, v->name);
	else if (v->scope == VAR_GLOBAL && (u->written & TIMERS) != 0)
		refuse(s, "the clause in line %d changes %s, which packets read", u->timed_at,
			v->name);
}

static void
look_at_all(struct spread *s)
{
	const struct program *p = s->rs->program;

	for (unsigned i = 0; i < p->nvars; i++)
		s->uses[i].keys = (uint32_t)((UINT64_C(1) << p->vars[i]->nkeys) - 1);
	for (const struct clause *c = p->clauses; c != NULL; c = c->next)
		look_at_clause(s, c);
	for (unsigned i = 0; i < p->nvars; i++)
		judge(s, p->vars[i]);
}

bool
ruleset_spread(const struct ruleset *rs, struct ruleset_spread *out)
{
	struct spread s = {.rs = rs, .out = out};

	*out = (struct ruleset_spread){.can = true,
		.by_addresses = (rs->flow.events & FLOW_WHOLE) != 0};
	s.uses = calloc(rs->program->nvars + 1u, sizeof(*s.uses));
	s.set = calloc(rs->program->nvars + 1u, sizeof(*s.set));
	if (rs->opt.policy != RULESET_SWITCH)
		refuse(&s, "the option bufpolicy keeps the first or the last records of all");
	/* Of connections that expire; when that is noticed, others' packets decide. */
	if (rs->flow.events >> FLOW_EXTRA != 0)
		refuse(&s, "state-change and timeouts are also fired by connections that expire");
	if (s.uses == NULL || s.set == NULL)
		refuse(&s, "out of memory");
	else
		look_at_all(&s);
	free(s.uses);
	free(s.set);
	return out->can;
}
