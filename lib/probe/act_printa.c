/*
 * act_printa: printa([format,] @a, ...): rows of one aggregation, or of several with equal keys
 * side by side, by a format or in the default layout.
 */
#include "../agg/agg_print.h"
#include "../agg/key.h"
#include "../lang/check.h"
#include "action.h"
#include "consumer.h"
#include "text.h"

/* --- compile time -------------------------------------------------------------------------- */

/* Key types that libdtrace takes for the same: integers of any size, strings, else equal ones. */
static bool
key_compatible(const struct type *a, const struct type *b)
{
	return (type_is_int(a) && type_is_int(b)) || type_same(a, b);
}

static void
check_keys(struct check *c, const struct expr *at, const struct agg *a, const struct agg *b)
{
	if (a->nkeys != b->nkeys)
		check_fail(c, at, "D_PRINTA_AGGKEY",
			"printa( ): @%s and @%s do not have matching key signatures: "
			"@%s has %u key%s, @%s has %u key%s",
			a->name, b->name, a->name, a->nkeys, a->nkeys == 1 ? "" : "s", b->name,
			b->nkeys, b->nkeys == 1 ? "" : "s");
	for (unsigned i = 0; i < a->nkeys; i++)
		if (!key_compatible(a->keys[i], b->keys[i]))
			check_fail(c, at, "D_PRINTA_AGGPROTO",
				"printa( ): @%s[ ] key #%u is incompatible with @%s:\n"
				"%9s key #%u: %s\n%9s key #%u: %s",
				b->name, i + 1, a->name, b->name, i + 1, b->keys[i]->name, a->name,
				i + 1, a->keys[i]->name);
}

static void
check(struct check *c, struct expr *call)
{
	const struct agg *first = NULL;
	unsigned naggs = 0;

	action_check_aggs(c, call, "D_PRINTA_AGGBAD");
	for (unsigned i = 0; i < call->nargs; i++) {
		const struct expr *arg = call->args[i];

		if (arg->kind != EXPR_AGG) {
			if (i > 0 || arg->kind != EXPR_STRING)
				check_fail(c, arg, "D_PRINTA_AGGARG",
					"printa( ) argument #%u is incompatible with prototype:\n"
					"\tprototype: aggregation\n\t argument: %s",
					i + 1, arg->type->name);
			continue;
		}
		if (naggs++ == 0)
			first = arg->agg;
		else
			check_keys(c, arg, first, arg->agg);
	}
	if (naggs == 0)
		check_fail(c, call, "D_PRINTA_PROTO",
			"printa( ) prototype mismatch: %u args passed, %u expected", call->nargs,
			call->nargs + 1);
	if (naggs > AGG_ROWS_MAX_IDS)
		check_fail(c, call, "D_PRINTA_PROTO",
			"printa( ) prototype mismatch: %u aggregations passed, at most %u expected",
			naggs, AGG_ROWS_MAX_IDS);
}

/* --- printing ------------------------------------------------------------------------------ */

/* One row, and how far its format has come. */
struct cursor {
	const struct consumer *c;
	const struct action_use *use;
	const struct agg_def *key_def; /* layout of the key */
	const struct agg_row *row;
	unsigned key, agg;
};

static const struct agg_def *
def_of(const struct cursor *at, unsigned i)
{
	return at->c->defs[at->use->aggs[i] - 1];
}

/* The next component of the key. */
static void
next_key(void *ctx, struct text_value *v)
{
	struct cursor *at = ctx;
	const struct agg_def *def = at->key_def;
	const struct agg_part *part = &def->parts[at->key];

	v->size = part->size;
	v->is_signed = part->is_signed;
	switch (part->kind) {
	case AGG_PART_INT:
		v->kind = RECORD_INT;
		v->num = (uint64_t)agg_key_int(def, at->key, at->row->key);
		break;
	case AGG_PART_STR:
		v->kind = RECORD_STR;
		v->str = agg_key_text(def, at->key, at->row->key, &at->c->strings, v->buf,
			sizeof(v->buf));
		break;
	case AGG_PART_BYTES:
		v->kind = RECORD_BYTES;
		v->bytes = agg_key_tail(def, at->row->key, part->tail);
		break;
	}
	at->key++;
}

/* The next aggregation's value: a number by @conv, a distribution as its picture. The last
 * aggregation serves all conversions that are left. */
static int
next_value(void *ctx, FILE *out, const struct format_conv *conv, int width, int prec)
{
	struct cursor *at = ctx;
	const struct agg_def *def = def_of(at, at->agg);
	const uint64_t *state = at->row->state[at->agg];
	uint64_t factor = agg_result_factor(at->c->result, def->id);
	struct text_value v = {.kind = RECORD_INT, .is_signed = true, .size = 8};

	if (at->agg + 1 < at->use->naggs)
		at->agg++;
	if (def->fn->hist) {
		fputc('\n', out);
		agg_print_hist(out, def, state, factor, &at->c->opt.look);
		return 0;
	}
	v.num = state ? (uint64_t)def->fn->scalar(def, state, factor) : 0;
	return text_conv(out, conv, width, prec, &v);
}

/* The default layout of several aggregations: keys, then values, then a newline. */
static void
print_row(struct consumer *c, const struct cursor *at)
{
	agg_print_keys(c->out, at->key_def, at->row->key, &c->opt.look);
	for (unsigned i = 0; i < at->use->naggs; i++) {
		const struct agg_def *def = def_of(at, i);

		agg_print_value(c->out, def, at->row->state[i],
			agg_result_factor(c->result, def->id), &c->opt.look);
	}
	fputc('\n', c->out);
}

static int
print_rows(struct consumer *c, const struct action_use *use)
{
	struct agg_rows rows;
	int r = agg_rows_get(c->result, use->aggs, use->naggs, &c->opt.order, &c->strings, &rows);

	if (r)
		return r;
	for (size_t i = 0; i < rows.n && r == 0; i++) {
		struct cursor at = {
			.c = c, .use = use, .key_def = rows.def, .row = &rows.rows[i],
		};
		struct text_source source = {.arg = next_key, .agg = next_value, .ctx = &at};

		if (use->format)
			r = text_format(c->out, use->format, &source);
		else
			print_row(c, &at);
	}
	agg_rows_free(&rows);
	return r;
}

static int
run(struct consumer *c, const struct action_use *use, const uint8_t *rec)
{
	int r;

	if (!use->format)
		fputc('\n', c->out);
	if (!use->format && use->naggs == 1)
		r = agg_print(c->out, c->result, c->defs[use->aggs[0] - 1], &c->opt.order,
			&c->opt.look);
	else
		r = print_rows(c, use);
	for (unsigned i = 0; i < use->naggs; i++) {
		unsigned id = use->aggs[i];

		if (agg_result_rows(c->result, id) > 0)
			c->printed[id - 1] = true;
	}
	return r;
}

const struct action act_printa = {
	.f = {
		.name = "printa",
		.flags = ENV_ACTION | ENV_DATA | ENV_AGG,
		.params = "[fmt], @, ...",
		.check = check,
	},
	.run = run,
	.cut = true,
	.doc = "print aggregations, by a format or in the default layout",
};
