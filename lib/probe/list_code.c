/*
 * list_code: what -S prints, the generated eBPF. Clauses are named by their lines, and by the first
 * of their probes on each row of a provider.
 */
#include "list.h"

#include "load.h"
#include "ruleset.h"

static void
show(FILE *f, const struct code *code, const char *what)
{
	if (code->n == 0)
		return;
	fprintf(f, "\n\t%s: %u instructions\n", what, code->n);
	load_show(code, f);
}

void
list_code(FILE *f, const struct ruleset *rs)
{
	for (unsigned i = 0; i < rs->nwords; i++) {
		fprintf(f, "\nMatch of packets, clauses %u to %u\n", 64 * i,
			64 * i + 63 < rs->npacket ? 64 * i + 63 : rs->npacket - 1);
		show(f, &rs->pred[i], "match");
	}
	for (unsigned i = 0; i < rs->n; i++) {
		const struct enabling *en = &rs->enablings[i];
		const struct env_probe *p = &en->probe->e;

		fprintf(f, "\nClause %u, line %d: %s:%s:%s:%s\n", i, en->clause->line, p->prov,
			p->mod, p->func, p->name);
		show(f, &en->guard, "predicate");
		show(f, &en->body, "body");
		show(f, &en->body4, "body, IPv4 alone");
	}
}
