/*
 * rules: what the rows of lib/probe say about a program at compile time: the checks of actions, the
 * types of members, the raw headers. Runs the compiler on an environment of those rows alone.
 */
#include <string.h>

#include "../../lib/lang/compile.h"
#include "../../lib/probe/action.h"
#include "../../lib/probe/builtin.h"
#include "../../lib/probe/prov.h"
#include "../unit.h"

#define MAX_ROWS 64

static const struct env_aggfn count = {.name = "count"};
static const struct env_aggfn *const aggfns[] = {&count};

static int
option(struct env *env, const char *name, const char *value, struct diag *d)
{
	return diag_set(d, NULL, "no options here");
}

static void
warn(struct env *env, const struct diag *d)
{
}

/* Compile @text against one probe t:::p with arguments @args. NULL: it compiled; else the tag. */
static const char *
compile(const char *text, const char *const *args, unsigned nargs, struct diag *d)
{
	const struct env_probe probe = {
		.id = 1, .prov = "t", .mod = "", .func = "", .name = "p", .args = args,
		.nargs = nargs,
	};
	const struct env_probe *const probes[] = {&probe};
	const struct env_struct *structs[MAX_ROWS];
	const struct env_func *funcs[MAX_ROWS];
	const struct env_var *vars[MAX_ROWS];
	struct env env = {
		.probes = probes, .nprobes = 1, .structs = structs, .funcs = funcs,
		.vars = vars,
		.aggfns = aggfns, .naggfns = 1, .consts = prov_consts, .nconsts = prov_consts_count,
		.prelude = prov_prelude, .option = option, .warn = warn,
	};
	const struct compile_source src = {.text = text, .len = strlen(text)};
	const struct compile_options opt = {.strsize = 256};
	struct program *p;

	for (unsigned i = 0; i < provider_count; i++)
		for (unsigned j = 0; j < provider_list[i]->nstructs; j++)
			structs[env.nstructs++] = &provider_list[i]->structs[j].s;
	for (unsigned i = 0; i < builtin_count; i++)
		vars[env.nvars++] = &builtin_list[i].v;
	for (unsigned i = 0; i < action_count; i++)
		funcs[env.nfuncs++] = &action_list[i]->f;
	for (unsigned i = 0; i < action_refused_count; i++)
		funcs[env.nfuncs++] = &action_refused[i];
	p = compile_program(&env, &src, &opt, d);
	if (!p)
		return d->tag ? d->tag : "";
	compile_free(p);
	return NULL;
}

/* --- actions ------------------------------------------------------------------------------- */

static void
actions(void)
{
	static const struct {
		const char *stmts, *tag, *says;
	} rows[] = {
		{"printf(\"%d %s\", 1, \"x\")", NULL, NULL},
		{"trace(1); exit(0)", NULL, NULL},
		{"@a[1] = count(); printa(@a)", NULL, NULL},
		{"@a[1] = count(); printa(\"%d %@d\", @a)", NULL, NULL},
		{"@a[1] = count(); @b[2] = count(); printa(\"%d %@d %@d\", @a, @b)", NULL, NULL},
		{"@a[(char)1] = count(); @b[2] = count(); printa(@a, @b)", NULL, NULL},
		{"@a = count(); clear(@a); trunc(@a); trunc(@a, 5)", NULL, NULL},
		{"@a = count(); normalize(@a, 3); denormalize(@a)", NULL, NULL},
		{"printa(@a); @a = count()", "D_PRINTA_AGGBAD", "undefined aggregation: @a"},
		{"clear(@a); @a = count()", "D_CLEAR_AGGBAD", "undefined aggregation: @a"},
		{"trunc(@a)", "D_TRUNC_AGGBAD", "undefined aggregation: @a"},
		{"normalize(@a, 2)", "D_NORMALIZE_AGGBAD", "undefined aggregation: @a"},
		{"denormalize(@a)", "D_NORMALIZE_AGGBAD", "undefined aggregation: @a"},
		{"@a = count(); trunc(@a, \"x\")", "D_TRUNC_SCALAR",
			"trunc( ) argument #2 must be of scalar type"},
		{"@a = count(); normalize(@a, \"x\")", "D_NORMALIZE_SCALAR",
			"normalize( ) argument #2 must be of scalar type"},
		{"@a = count(); normalize(@a, 5 - 5)", "D_DIV_ZERO",
			"expression contains division by zero"},
		{"printa(\"%d\")", "D_PRINTA_PROTO",
			"printa( ) prototype mismatch: 1 args passed, 2 expected"},
		{"@a = count(); printa(@a, 7)", "D_PRINTA_AGGARG",
			"printa( ) argument #2 is incompatible with prototype:\n"
			"\tprototype: aggregation\n\t argument: int"},
		{"@a[1] = count(); @b[1, 2] = count(); printa(@a, @b)", "D_PRINTA_AGGKEY",
			"printa( ): @a and @b do not have matching key signatures: "
			"@a has 1 key, @b has 2 keys"},
		{"@a = count(); @b[1] = count(); printa(@b, @a)", "D_PRINTA_AGGKEY",
			"printa( ): @b and @a do not have matching key signatures: "
			"@b has 1 key, @a has 0 keys"},
		{"@a[1] = count(); @b[\"x\"] = count(); printa(@a, @b)", "D_PRINTA_AGGPROTO",
			"printa( ): @b[ ] key #1 is incompatible with @a:\n"
			"        b key #1: string\n        a key #1: int"},
		{"@a = count(); printa(@a, @a, @a, @a, @a, @a, @a, @a, @a)", "D_PRINTA_PROTO",
			"printa( ) prototype mismatch: 9 aggregations passed, at most 8 expected"},
		{"stack()", "D_UNKNOWN",
			"stack( ) is not available: it needs a probe inside the kernel"},
		{"trace(copyin(0, 1))", "D_UNKNOWN",
			"copyin( ) is not available: it needs the process that a probe fires "
			"in: packets have none"},
	};
	char text[256];
	struct diag d;

	for (unsigned i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		const char *tag;

		memset(&d, 0, sizeof(d));
		snprintf(text, sizeof(text), "p { %s; }", rows[i].stmts);
		tag = compile(text, NULL, 0, &d);
		CU_ASSERT_STRING_EQUAL(tag ? tag : "", rows[i].tag ? rows[i].tag : "");
		CU_ASSERT_STRING_EQUAL(tag ? d.text : "", rows[i].says ? rows[i].says : "");
	}
}

/* --- members ------------------------------------------------------------------------------- */

/* Every member of every struct has a type that the language knows. */
static void
members(void)
{
	for (unsigned i = 0; i < provider_count; i++)
		for (unsigned j = 0; j < provider_list[i]->nstructs; j++) {
			const struct env_struct *s = &provider_list[i]->structs[j].s;

			for (unsigned k = 0; k < s->members.n; k++) {
				const struct env_member *m = env_row(&s->members, k);
				char type[64], text[256];
				const char *args[1] = {type};
				struct diag d;

				snprintf(type, sizeof(type), "%s *", s->name);
				snprintf(text, sizeof(text), "p { this->x = sizeof(args[0]->%s); }",
					m->name);
				CU_ASSERT_PTR_NULL(compile(text, args, 1, &d));
			}
		}
}

/* --- raw headers --------------------------------------------------------------------------- */

/* Sizes and offsets are those of the protocols. */
static void
headers(void)
{
	static const char *const facts[] = {
		"sizeof(ipha_t) == 20",
		"offsetof(ipha_t, ipha_dst) == 16",
		"sizeof(ip6_t) == 40",
		"offsetof(ip6_t, ip6_dst) == 24",
		"sizeof(in6_addr_t) == 16",
		"sizeof(in6_addr) == 16",
		"sizeof(tcph_t) == 20",
		"sizeof(tcpha_t) == 20",
		"offsetof(tcpha_t, tha_win) == 14",
		"sizeof(udpha_t) == 8",
		"sizeof(sctp_hdr_t) == 12",
		"sizeof(struct icmp) == 8",
		"sizeof(icmph_t) == 8",
		"sizeof(icmp6_t) == 8",
		"sizeof(struct ethhdr) == 14",
		"sizeof(struct iphdr) == 20",
		"offsetof(struct iphdr, ttl) == 8",
		"sizeof(struct ipv6hdr) == 40",
		"sizeof(struct tcphdr) == 20",
		"offsetof(struct tcphdr, window) == 14",
		"sizeof(struct udphdr) == 8",
		"sizeof(struct icmphdr) == 8",
	};
	char text[256];
	struct diag d;

	/* What is not so divides by zero, which a constant expression may not. */
	for (unsigned i = 0; i < sizeof(facts) / sizeof(*facts); i++) {
		snprintf(text, sizeof(text), "p { trace(1 / (%s)); }", facts[i]);
		CU_ASSERT_PTR_NULL(compile(text, NULL, 0, &d));
	}
	CU_ASSERT_STRING_EQUAL(compile("p { trace(1 / (sizeof(ipha_t) == 21)); }", NULL, 0, &d),
		"D_DIV_ZERO");
	CU_ASSERT_PTR_NULL(compile("p { trace(((ipha_t *)0)->ipha_ttl + ((struct iphdr *)0)->ihl + "
		"((ip6_t *)0)->ip6_dst._S6_un._S6_u8[3]); }", NULL, 0, &d));
}

UNIT_SUITE(suite_rules, "probe/rules.c", {"actions", actions}, {"members", members},
	{"raw headers", headers});
