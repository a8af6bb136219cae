/* action: the list of actions, and what those on aggregations do. */
#include "../../lib/probe/action.h"

#include <errno.h>
#include <string.h>

#include "rig.h"

extern const struct action act_clear, act_denormalize, act_normalize, act_printa, act_trunc;

/* --- the lists ----------------------------------------------------------------------------- */

static void
list(void)
{
	for (unsigned i = 0; i < action_count; i++) {
		const struct action *a = action_list[i];

		CU_ASSERT(i == 0 || strcmp(action_list[i - 1]->f.name, a->f.name) < 0);
		/* The worker does it, or control does with what the worker has recorded. */
		CU_ASSERT_EQUAL(a->run != NULL, a->spec == SPEC_NONE);
		CU_ASSERT_EQUAL((a->f.flags & ENV_DATA) != 0, a->spec == SPEC_NONE);
		CU_ASSERT(a->doc && *a->doc);
		CU_ASSERT(a->f.flags & ENV_ACTION);
		CU_ASSERT_PTR_NULL(a->f.unavailable);
		/* What works on aggregations needs their state at this very firing. */
		CU_ASSERT_EQUAL(a->cut, (a->f.flags & ENV_AGG) != 0);
		CU_ASSERT_EQUAL(a->stop, !strcmp(a->f.name, "exit"));
	}
}

static void
refused(void)
{
	static const char *const names[] = {"chill", "copyin", "panic", "stack", "ustack"};
	unsigned found = 0;

	for (unsigned i = 0; i < action_refused_count; i++) {
		const struct env_func *f = &action_refused[i];

		CU_ASSERT(i == 0 || strcmp(action_refused[i - 1].name, f->name) < 0);
		CU_ASSERT(f->unavailable && *f->unavailable);
		CU_ASSERT_EQUAL(f->ret != NULL, (f->flags & ENV_SUB) != 0);
		for (unsigned j = 0; j < action_count; j++)
			CU_ASSERT_STRING_NOT_EQUAL(action_list[j]->f.name, f->name);
		for (unsigned j = 0; j < sizeof(names) / sizeof(*names); j++)
			found += !strcmp(f->name, names[j]);
	}
	CU_ASSERT_EQUAL(found, sizeof(names) / sizeof(*names));
}

/* --- printa -------------------------------------------------------------------------------- */

static const unsigned ids[] = {1, 2, 3};

#define PRINTA(naggs_, format_)                                                                    \
	{                                                                                          \
		{.action = &act_printa, .format = format_, .aggs = ids, .naggs = naggs_}, {0}      \
	}

/* @a[int16_t, string] = count(), @b likewise sum(), @c likewise quantize(). */
static struct rig *
three_aggs(const struct action_use *use)
{
	struct agg_def defs[3] = {
		{.fn = agg_fn_find("count")},
		{.fn = agg_fn_find("sum"), .value_signed = true, .value_size = 8},
		{.fn = agg_fn_find("quantize"), .value_signed = true, .value_size = 8},
	};
	struct rig *r;

	for (unsigned i = 0; i < 3; i++) {
		defs[i].nparts = 2;
		defs[i].parts[0] = (struct agg_part)RIG_INT(2);
		defs[i].parts[1] = (struct agg_part)RIG_TEXT;
	}
	r = rig_new(true, use, defs, 3);
	return r;
}

static void
fill(struct rig *r)
{
	const struct rig_key x[] = {{.num = -1}, {.text = "x"}}, y[] = {{.num = 2}, {.text = "y"}};

	rig_count(r, 1, x, 0);
	rig_count(r, 1, y, 0);
	rig_count(r, 1, x, 0);
	rig_count(r, 2, x, -100);
	rig_count(r, 3, y, 5);
}

static void
printa_default(void)
{
	const struct action_use use[] = PRINTA(1, NULL);
	struct rig *r = three_aggs(use);

	rig_fire(r, 0, 0);
	CU_ASSERT_STRING_EQUAL(rig_out(r), "\n");
	CU_ASSERT_FALSE(r->c.printed[0]);
	fill(r);
	rig_fire(r, 0, 0);
	CU_ASSERT_STRING_EQUAL(rig_out(r), "\n"
		"     2  y                                                                 1\n"
		" 65535  x                                                                 2\n");
	CU_ASSERT(r->c.printed[0] && !r->c.printed[1]);
	rig_free(r);
}

static void
printa_several_default(void)
{
	const struct action_use use[] = PRINTA(2, NULL);
	struct rig *r = three_aggs(use);

	fill(r);
	rig_fire(r, 0, 0);
	CU_ASSERT_STRING_EQUAL(rig_out(r), "\n"
		"     2  y                                                                 1"
		"                0\n"
		" 65535  x                                                                 2"
		"             -100\n");
	CU_ASSERT(r->c.printed[0] && r->c.printed[1] && !r->c.printed[2]);
	rig_free(r);
}

#define CONV(text_, flags_, width_, conv_)                                                         \
	{                                                                                          \
		.text = text_, .text_len = sizeof(text_) - 1, .flags = flags_, .width = width_,    \
		.prec = -1, .conv = conv_                                                          \
	}

static void
printa_format(void)
{
	static struct format_conv convs[] = {
		CONV("<", 0, 4, 'd'), CONV("|", FORMAT_MINUS, 4, 's'),
		CONV("> ", FORMAT_AGG, 6, 'd'), CONV(" ", FORMAT_AGG, -1, 'x'),
		CONV("\n", 0, -1, 0),
	};
	static const struct format f = {.convs = convs, .nconvs = 4, .nargs = 2, .naggs = 2};
	const struct action_use one[] = PRINTA(1, &f), two[] = PRINTA(2, &f);
	struct rig *r = three_aggs(one);

	fill(r);
	rig_fire(r, 0, 0);
	/* The last aggregation serves what conversions are left. */
	CU_ASSERT_STRING_EQUAL(rig_out(r), "<   2|y   >      1 1\n<  -1|x   >      2 2\n");
	r->use[0] = two[0];
	rig_fire(r, 0, 0);
	CU_ASSERT_STRING_EQUAL(rig_out(r),
		"<   2|y   >      1 0\n<  -1|x   >      2 ffffffffffffff9c\n");
	rig_free(r);
}

static void
printa_picture(void)
{
	static struct format_conv convs[] = {
		CONV("", 0, -1, 'd'), CONV(": ", FORMAT_AGG, 9, 'd'), CONV("|\n", 0, -1, 0),
	};
	static const struct format f = {.convs = convs, .nconvs = 2, .nargs = 1, .naggs = 1};
	static const unsigned third[] = {3};
	const struct action_use use[] = {
		{.action = &act_printa, .format = &f, .aggs = third, .naggs = 1}, {0},
	};
	struct rig *r = three_aggs(use);

	fill(r);
	rig_fire(r, 0, 0);
	CU_ASSERT_STRING_EQUAL(rig_out(r), "2: \n"
		"           value  ------------- Distribution ------------- count    \n"
		"               2 |                                         0        \n"
		"               4 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@ 1        \n"
		"               8 |                                         0        \n"
		"|\n");
	rig_free(r);
}

/* A cell without a value is zero whatever the function: min()'s state before its first value is
 * not. */
static void
printa_missing(void)
{
	static struct format_conv convs[] = {
		CONV("", FORMAT_AGG, -1, 'd'), CONV(" ", FORMAT_AGG, -1, 'd'), CONV("\n", 0, -1, 0),
	};
	static const struct format f = {.convs = convs, .nconvs = 2, .naggs = 2};
	const struct agg_def defs[2] = {
		{.fn = agg_fn_find("count"), .nparts = 1, .parts = {RIG_INT(8)}},
		{.fn = agg_fn_find("min"), .nparts = 1, .parts = {RIG_INT(8)}, .value_signed = true,
			.value_size = 8},
	};
	const struct action_use use[] = PRINTA(2, &f);
	struct rig *r = rig_new(true, use, defs, 2);

	rig_count(r, 1, &(struct rig_key){.num = 1}, 0);
	rig_fire(r, 0, 0);
	CU_ASSERT_STRING_EQUAL(rig_out(r), "1 0\n");
	r->use[0].format = NULL;
	rig_fire(r, 0, 0);
	CU_ASSERT_STRING_EQUAL(rig_out(r),
		"\n                1                1                0\n");
	rig_free(r);
}

/* Keys whose parts differ in size are one row if they print alike; bytes that are all zero, which
 * are not stored, are read nevertheless. */
static void
printa_keys(void)
{
	static struct format_conv convs[] = {
		CONV("", 0, -1, 'd'), CONV(" ", 0, 3, 's'), CONV(" ", FORMAT_AGG, -1, 'd'),
		CONV(" ", FORMAT_AGG, -1, 'd'), CONV("\n", 0, -1, 0),
	};
	static const struct format f = {.convs = convs, .nconvs = 4, .nargs = 2, .naggs = 2};
	const struct agg_part bytes = {.kind = AGG_PART_BYTES, .size = 12};
	const struct agg_def defs[2] = {
		{.fn = agg_fn_find("count"), .nparts = 2, .parts = {RIG_INT(2), bytes}},
		{.fn = agg_fn_find("count"), .nparts = 2, .parts = {RIG_INT(8), bytes}},
	};
	const struct action_use use[] = PRINTA(2, &f);
	const struct rig_key zero[] = {{.num = 7}, {.text = "\0\0\0\0\0\0\0\0\0\0\0"}};
	const struct rig_key some[] = {{.num = 7}, {.text = "abcdefghijkl"}};
	struct rig *r = rig_new(true, use, defs, 2);

	rig_count(r, 1, zero, 0);
	rig_count(r, 2, zero, 0);
	rig_count(r, 2, zero, 0);
	rig_count(r, 2, some, 0);
	rig_fire(r, 0, 0);
	CU_ASSERT_STRING_EQUAL(rig_out(r), "7 abcdefghijkl 0 1\n7     1 2\n");
	rig_free(r);
}

/* --- the others ---------------------------------------------------------------------------- */

/* @a[int64_t] = sum(), of 1: 10, 2: 20, 3: 30; printed by a format after @use was fired. */
static void
change(const struct action_use *use, int64_t arg, const char *expected)
{
	static struct format_conv convs[] = {
		CONV("", 0, -1, 'd'), CONV("=", FORMAT_AGG, -1, 'd'), CONV(" ", 0, -1, 0),
	};
	static const struct format f = {.convs = convs, .nconvs = 2, .nargs = 1, .naggs = 1};
	const struct agg_def def = {
		.fn = agg_fn_find("sum"), .nparts = 1, .parts = {RIG_INT(8)}, .value_signed = true,
		.value_size = 8,
	};
	struct rig *r = rig_new(true, use, &def, 1);

	for (int64_t i = 1; i <= 3; i++)
		rig_count(r, 1, &(struct rig_key){.num = i}, 10 * i);
	CU_ASSERT_EQUAL(rig_fire(r, arg, 0), 0);
	r->use[0] = (struct action_use){
		.action = &act_printa, .format = &f, .aggs = ids, .naggs = 1,
	};
	r->enabling.nuses = 1;
	rig_fire(r, 0, 0);
	CU_ASSERT_STRING_EQUAL(rig_out(r), expected);
	rig_free(r);
}

#define ON_AGG(action_, nfields_)                                                                  \
	{                                                                                          \
		.action = action_, .aggs = ids, .naggs = 1, .fields = rig_fields,                  \
		.nfields = nfields_                                                                \
	}

static void
others(void)
{
	const struct action_use clear[] = {ON_AGG(&act_clear, 0), {0}};
	const struct action_use all[] = {ON_AGG(&act_trunc, 0), {0}};
	const struct action_use some[] = {ON_AGG(&act_trunc, 1), {0}};
	const struct action_use norm[] = {ON_AGG(&act_normalize, 1), {0}};
	const struct action_use denorm[] = {
		ON_AGG(&act_normalize, 1), ON_AGG(&act_denormalize, 0), {0},
	};
	const struct action_use kept[] = {ON_AGG(&act_normalize, 1), ON_AGG(&act_clear, 0), {0}};

	change(clear, 0, "1=0 2=0 3=0 ");
	change(all, 0, "");
	change(some, 0, "");
	change(some, 2, "2=20 3=30 ");
	change(some, -1, "1=10 ");
	change(norm, 10, "1=1 2=2 3=3 ");
	change(norm, 20, "1=0 2=1 3=1 ");
	change(denorm, 10, "1=10 2=20 3=30 ");
	change(kept, 10, "1=0 2=0 3=0 ");
}

static void
normalize_by_zero(void)
{
	const struct agg_def def = {.fn = agg_fn_find("count")};
	const struct action_use use[] = {ON_AGG(&act_normalize, 1), {0}};
	struct rig *r = rig_new(true, use, &def, 1);

	CU_ASSERT_EQUAL(rig_fire(r, 0, 0), -EINVAL);
	CU_ASSERT_STRING_EQUAL(r->said, "could not normalize @a: the factor is 0");
	rig_free(r);
}

UNIT_SUITE(suite_action, "probe/action.c", {"list", list}, {"refused", refused},
	{"printa by default", printa_default}, {"printa of several", printa_several_default},
	{"printa by a format", printa_format}, {"printa of a picture", printa_picture},
	{"printa of what is missing", printa_missing}, {"printa of odd keys", printa_keys},
	{"clear, trunc, normalize", others},
	{"normalize by zero", normalize_by_zero});
