/* program: reading and joining the pieces, compiling, reporting. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../lib/probe/list.h"
#include "message.h"
#include "program.h"

struct text {
	char *bytes;
	size_t len, cap;
};

static int
append(struct text *t, const char *bytes, size_t n)
{
	if (t->len + n + 1 > t->cap) {
		size_t cap = (t->len + n + 1) * 2;
		char *p = realloc(t->bytes, cap);

		if (p == NULL)
			return -ENOMEM;
		t->bytes = p;
		t->cap = cap;
	}
	memcpy(t->bytes + t->len, bytes, n);
	t->len += n;
	t->bytes[t->len] = '\0';
	return 0;
}

static int
append_text(struct text *t, const char *s)
{
	return append(t, s, strlen(s));
}

static int
append_file(struct text *t, const char *name)
{
	FILE *f = strcmp(name, "-") == 0 ? stdin : fopen(name, "r");
	char buf[65536];
	size_t n;
	int ret = 0;

	if (f == NULL) {
		message("failed to open %s: %s", name, strerror(errno));
		return -EINVAL;
	}
	while (ret == 0 && (n = fread(buf, 1, sizeof(buf), f)) > 0)
		ret = append(t, buf, n);
	if (ferror(f)) {
		message("failed to read %s: %s", name, strerror(errno));
		ret = -EINVAL;
	}
	if (f != stdin)
		fclose(f);
	return ret;
}

/* The description at the start of @text: up to a blank, a predicate or a body. */
static size_t
description_length(const char *text)
{
	return strcspn(text, " \t\n/{");
}

/* What goes before a description that lacks some of the @fields that may precede its last one. */
static const char *
missing_fields(const char *desc, size_t n, unsigned fields)
{
	for (size_t i = 0; i < n && fields > 0; i++)
		fields -= desc[i] == ':';
	return "::" + 2 - fields;
}

/* -P ip { ... } is ip:::, -m mod is :mod::, -f func is ::func:, -i id is that probe's full name;
 * -m ip:mod is ip:mod::, and so on. */
static int
append_named(struct text *t, const struct options_piece *p, const struct probes *probes)
{
	size_t n = description_length(p->text);
	const char *before = missing_fields(p->text, n, p->kind == 'P' ? 0 : p->kind == 'm' ? 1 : 2);
	const char *after = p->kind == 'P' ? ":::" : p->kind == 'm' ? "::" : ":";

	if (p->kind == 'i') {
		unsigned long k = strtoul(p->text, NULL, 10);
		const struct env_probe *e;

		if (k == 0 || k > probes->n) {
			message("invalid probe identifier %.*s: Unknown probe identifier", (int)n,
				p->text);
			return -EINVAL;
		}
		e = &probes->list[k - 1]->e;
		return append_text(t, e->prov) | append_text(t, ":") | append_text(t, e->mod) |
			append_text(t, ":") | append_text(t, e->func) | append_text(t, ":") |
			append_text(t, e->name) | append_text(t, p->text + n);
	}
	return append_text(t, before) | append(t, p->text, n) | append_text(t, after) |
		append_text(t, p->text + n);
}

/* Every piece starts at line 1 of a source of its own name, so that messages tell which. */
static int
append_piece(struct text *t, const struct options_piece *p, const struct probes *probes)
{
	int ret = t->len > 0 ? append_text(t, "\n# 1 \"\"\n") : 0;

	if (ret == 0 && p->kind == 's')
		ret = append_file(t, p->text);
	else if (ret == 0 && p->kind == 'n')
		ret = append_text(t, p->text);
	else if (ret == 0)
		ret = append_named(t, p, probes);
	return ret;
}

/* "ip:::receive " of "ip:::receive { ... }". */
static int
spec_length(const char *text)
{
	return (int)strcspn(text, "{/;");
}

static void
report_error(const struct options *o, const struct options_piece *p, const struct diag *d)
{
	char intro[512];

	if (p->kind == 's')
		snprintf(intro, sizeof(intro), "failed to compile script %s: ", p->text);
	else
		snprintf(intro, sizeof(intro), "invalid probe specifier %.400s: ", p->text);
	message_diag(intro, d, o->set.errtags);
}

static void
report_matched(const struct options *o, const struct options_piece *p, unsigned n)
{
	if (o->set.quiet)
		return;
	if (p->kind == 's')
		message("script '%s' matched %u probe%s", p->text, n, n == 1 ? "" : "s");
	else
		message("description '%.*s' matched %u probe%s", spec_length(p->text), p->text, n,
			n == 1 ? "" : "s");
}

/* @last: no piece follows, so that arguments which nobody has used are an error. */
static struct program *
compile_text(const struct options *o, const struct options_piece *p, bool last,
	struct probes *probes, const struct text *t, struct diag *d)
{
	struct compile_source src = {.name = p->kind == 's' ? p->text : NULL, .text = t->bytes,
		.len = t->len, .argc = (int)o->nargs + 1};
	struct compile_options copt = {.zdefs = o->set.zdefs, .empty = o->set.empty,
		.defaultargs = o->set.defaultargs, .argref = o->set.argref || !last,
		.strsize = (uint32_t)o->set.strsize, .scratchsize = o->set.scratchsize, .target = 0};
	const char **argv = calloc((size_t)src.argc, sizeof(*argv));
	struct program *prog;

	if (argv == NULL) {
		diag_set(d, NULL, "out of memory");
		return NULL;
	}
	argv[0] = src.name != NULL ? src.name : "dtap";
	for (unsigned i = 0; i < o->nargs; i++)
		argv[i + 1] = o->args[i];
	src.argv = argv;
	prog = compile_program(&probes->env, &src, &copt, d);
	free(argv);
	return prog;
}

struct program *
program_compile(struct options *o, struct probes *probes, char **text)
{
	struct text t = {0};
	struct program *prog = NULL;
	unsigned matched = 0;

	for (unsigned i = 0; i < o->npieces; i++) {
		struct diag d = {0};

		compile_free(prog);
		prog = NULL;
		if (append_piece(&t, &o->pieces[i], probes) != 0)
			break;
		prog = compile_text(o, &o->pieces[i], i + 1 == o->npieces, probes, &t, &d);
		if (prog == NULL) {
			report_error(o, &o->pieces[i], &d);
			break;
		}
		report_matched(o, &o->pieces[i], prog->nmatched - matched);
		matched = prog->nmatched;
	}
	if (prog == NULL) {
		free(t.bytes);
		t.bytes = NULL;
	}
	*text = t.bytes;
	return prog;
}

static int
list_piece(const struct options *o, const struct options_piece *p, struct probes *probes)
{
	const struct env_probe **found;
	struct diag d = {0};
	struct text t = {0};
	unsigned n;
	int ret;

	if (p->kind == 'n')
		ret = append(&t, p->text, description_length(p->text));
	else
		ret = append_named(&t, p, probes);
	if (ret == 0)
		ret = compile_match(&probes->env, t.bytes, &found, &n, &d);
	if (ret == 0) {
		list_probes(stdout, found, n, o->verbose);
		free(found);
	} else {
		message("failed to match %s: %s", t.bytes != NULL ? t.bytes : p->text, d.text);
	}
	free(t.bytes);
	return ret;
}

int
program_list(const struct options *o, struct probes *probes)
{
	int status = 0;

	if (o->npieces == 0)
		list_probes(stdout, probes->env.probes, probes->env.nprobes, o->verbose);
	for (unsigned i = 0; i < o->npieces; i++)
		if (list_piece(o, &o->pieces[i], probes) != 0)
			status = 1;
	return status;
}
