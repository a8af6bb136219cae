/* list: see list.h. */
#include "list.h"

#include <string.h>

#include "prov.h"

/* A NULL-typed argument, as the language sees it. */
static const char *
arg_type(const char *type)
{
	return type ? type : "void *";
}

/* --- dtrace -l ----------------------------------------------------------------------------- */

static void
print_stability(FILE *f, const char *of, struct attr a)
{
	fprintf(f,
		"\n\t%s Attributes\n"
		"\t\tIdentifier Names: %s\n"
		"\t\tData Semantics:   %s\n"
		"\t\tDependency Class: %s\n",
		of, attr_level_name(a.names), attr_level_name(a.data), attr_class_name(a.class));
}

static void
print_details(FILE *f, const struct env_probe *p)
{
	struct attr a = p->attr != NULL ? *p->attr : attr_stable;

	print_stability(f, "Probe Description", a);
	print_stability(f, "Argument", a);
	fprintf(f, "\n\tArgument Types\n");
	for (unsigned i = 0; i < p->nargs; i++)
		fprintf(f, "\t\targs[%u]: %s\n", i, arg_type(p->args[i]));
	if (p->nargs == 0)
		fprintf(f, "\t\tNone\n");
	fprintf(f, "\n");
}

void
list_head(FILE *f)
{
	fprintf(f, "%5s %10s %17s %33s %s\n", "ID", "PROVIDER", "MODULE", "FUNCTION", "NAME");
}

void
list_probes(FILE *f, const struct env_probe *const *probes, unsigned n, bool verbose)
{
	for (unsigned i = 0; i < n; i++) {
		const struct env_probe *p = probes[i];

		fprintf(f, "%5u %10s %17s %33s %s\n", p->id, p->prov, p->mod, p->func, p->name);
		if (verbose)
			print_details(f, p);
	}
}

const struct clause *
list_stability(FILE *f, const struct clause *c, unsigned n)
{
	struct attr descriptions = attr_stable, statements = attr_stable;

	for (; n > 0; n--, c = c->next) {
		descriptions = attr_min(descriptions, c->desc_attr);
		statements = attr_min(statements, c->stmt_attr);
	}
	print_stability(f, "Minimum Probe Description", descriptions);
	print_stability(f, "Minimum Statement", statements);
	return c;
}

/* --- the reference page -------------------------------------------------------------------- */

static const char page_head[] =
	"<!-- Made from the tables in lib/probe by list_markdown(); do not edit. -->\n"
	"# Providers\n\n"
	"Probes are named `provider:module:function:name`. The module is the driver of a port,\n"
	"the function its name, so `tcp:::receive` is that probe on every port and\n"
	"`tcp::eth0:receive` on one.\n\n"
	"`args[]` of a probe have the types that its row names; a member that the packet does\n"
	"not have is 0, `\"<null>\"` or NULL by its type, as is every member of an argument typed\n"
	"NULL. Numbers are in host byte order, lengths in bytes, unless a row says otherwise.\n\n"
	"No packet fires `dtrace:::BEGIN`, `dtrace:::END`, `dtrace:::ERROR`,\n"
	"`profile:::profile-N` and `profile:::tick-N`; they have no `args[]`.\n\n"
	"| provider | probes |\n|---|---|\n";

static void
probe_rows(FILE *f, const struct provider *p)
{
	fprintf(f, "\n| probe | fires when | args[0], args[1], ... |\n|---|---|---|\n");
	for (unsigned i = 0; i < p->nprobes; i++) {
		const struct prov_probe *r = &p->probes[i];

		fprintf(f, "| `%s:::%s` | %s |", p->name, r->name, r->doc);
		for (unsigned a = 0; a < r->nargs; a++)
			fprintf(f, "%s`%s`", a ? ", " : " ", r->args[a] ? r->args[a] : "NULL");
		fprintf(f, " |\n");
	}
}

static void
struct_rows(FILE *f, const struct prov_struct *s)
{
	fprintf(f, "\n### %s\n\n%s", s->s.name, s->doc);
	if (s->s.alias)
		fprintf(f, "; also called `%s`", s->s.alias);
	fprintf(f, ".\n\n| member | type | value |\n|---|---|---|\n");
	for (unsigned i = 0; i < s->s.members.n; i++) {
		const struct prov_member *m = env_row(&s->s.members, i);

		fprintf(f, "| `%s` | `%s` | %s |\n", m->m.name, m->m.type, m->doc);
	}
}

static void
provider_section(FILE *f, const struct provider *p)
{
	fprintf(f, "\n## %s\n\n%s", p->name, p->doc);
	if (p->alias)
		fprintf(f, "; also called `%s`", p->alias);
	fprintf(f, ".\n");
	probe_rows(f, p);
	for (unsigned i = 0; i < p->nstructs; i++)
		struct_rows(f, &p->structs[i]);
}

void
list_markdown(FILE *f)
{
	fputs(page_head, f);
	for (unsigned i = 0; i < provider_count; i++)
		fprintf(f, "| [%s](#%s) | %s |\n", provider_list[i]->name, provider_list[i]->name,
			provider_list[i]->doc);
	for (unsigned i = 0; i < provider_count; i++)
		provider_section(f, provider_list[i]);
	fprintf(f, "\n## Constants\n\n| name | value |\n|---|---|\n");
	for (unsigned i = 0; i < prov_consts_count; i++)
		fprintf(f, "| `%s` | %ld |\n", prov_consts[i].name, (long)prov_consts[i].value);
	fputs("\n`tcp_state_string[state]` and `sctp_state_string[state]` are the names of states, "
		"such as\n`\"state-established\"`; `\"<unknown>\"` for any other number.\n", f);
}
