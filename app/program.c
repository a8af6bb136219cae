/* program: reading and joining the pieces, compiling, reporting. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../lib/probe/list.h"
#include "buffer.h"
#include "message.h"
#include "preprocess.h"
#include "program.h"

/* "failed to compile script x.d: ", "invalid probe specifier BEGIN {: ". */
static char *
make_intro(const struct options_piece *p)
{
	char *intro;

	if (asprintf(&intro, p->kind == 's' ? "failed to compile script %s: " :
			"invalid probe specifier %s: ", p->text) < 0)
		return NULL;
	return intro;
}

/* Where the text of an included file or a library is wrong, its name goes before the line; that of
 * the command line has no lines. */
static void
report_error(const struct options *o, const struct options_piece *p, const struct diag *d)
{
	bool other = strcmp(d->file, p->kind == 's' ? p->text : "") != 0 && d->file[0] != '\0' &&
		strcmp(d->file, "/dev/stdin") != 0;
	struct diag shown = *d;
	char *intro = make_intro(p);

	if (p->kind != 's' && !other)
		shown.line = 0;
	if (intro != NULL)
		message_diag(intro, &shown, o->set.errtags, other);
	free(intro);
}

static void
report_failure(const struct options *o, const struct options_piece *p, const char *why)
{
	struct diag d;

	diag_set(&d, NULL, "%s", why);
	report_error(o, p, &d);
}

static int
read_script(const struct options *o, const struct options_piece *p, struct buffer *b)
{
	FILE *f = strcmp(p->text, "-") == 0 ? stdin : fopen(p->text, "r");
	int ret;

	if (f == NULL) {
		message("failed to open %s: %s", p->text, strerror(errno));
		return -EINVAL;
	}
	ret = buffer_append_file(b, f);
	if (ret != 0)
		report_failure(o, p,
			ret == -EIO ? "Error occurred while reading from input stream" :
			"Memory allocation failure");
	if (f != stdin)
		fclose(f);
	return ret;
}

static int
append_piece(struct buffer *t, const struct options *o, const struct options_piece *p)
{
	struct buffer raw = {0};
	const char *why = NULL;
	int ret = buffer_append_text(&raw, p->kind == 's' ? "" : p->text);

	if (ret == 0 && p->kind == 's')
		ret = read_script(o, p, &raw);
	if (ret == 0 && o->set.cpp)
		why = preprocess(&o->set, raw.bytes, raw.len, t);
	else if (ret == 0)
		ret = buffer_append(t, raw.bytes, raw.len);
	if (why != NULL)
		report_failure(o, p, why);
	free(raw.bytes);
	return why != NULL ? -EINVAL : ret;
}

/* What makes the descriptions of a piece whole: -P ip is ip:::, -m mod is mod::, -f func is
 * func:. */
static const char *
after_descriptions(const struct options_piece *p)
{
	switch (p->kind) {
	case 'P': return ":::";
	case 'm': return "::";
	case 'f': return ":";
	default: return "";
	}
}

/* @last: no piece follows, so that arguments which nobody has used are an error. */
static struct program *
compile_text(const struct options *o, unsigned piece, struct probes *probes, int target,
	const struct program_text *t, size_t len, struct diag *d)
{
	static const struct options_piece nothing = {.kind = 'n', .text = ""};
	const struct options_piece *p = o->npieces > 0 ? &o->pieces[piece] : &nothing;
	struct compile_source src = {.name = p->kind == 's' ? p->text : NULL, .text = t->bytes,
		.len = len, .argc = (int)o->nargs + 1, .parts = t->parts, .nparts = piece + 1};
	struct compile_options copt = {.zdefs = o->set.zdefs,
		.empty = o->set.empty || o->npieces == 0, .amin = o->set.amin,
		.defaultargs = o->set.defaultargs, .pspec = o->set.pspec, .list = o->list,
		.argref = o->set.argref || piece + 1 < o->npieces,
		.strsize = (uint32_t)o->set.strsize, .scratchsize = o->set.scratchsize,
		.target = target, .libs = t->libs.list, .nlibs = t->libs.n};
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

/* Compile what there is with one more piece: an error is that piece's. */
static struct program *
compile_piece(struct options *o, unsigned piece, struct probes *probes, int target,
	struct program_text *t, struct buffer *b)
{
	struct options_piece *p = &o->pieces[piece];
	struct program *prog;
	struct diag d = {0};

	/* Every piece starts at line 1 of a source of its own, and ends a description without
	 * more. */
	if (buffer_append_text(b, b->len > 0 ? "\n;\n# 1 \"\"\n" : "") != 0)
		return NULL;
	t->parts[piece] = (struct compile_part){b->len, after_descriptions(p), p->kind == 's'};
	if (append_piece(b, o, p) != 0)
		return NULL;
	t->bytes = b->bytes;
	prog = compile_text(o, piece, probes, target, t, b->len, &d);
	if (prog == NULL) {
		report_error(o, p, &d);
		return NULL;
	}
	p->nmatched = prog->nmatched;
	p->nclauses = prog->nclauses;
	for (unsigned i = 0; i < piece; i++) {
		p->nmatched -= o->pieces[i].nmatched;
		p->nclauses -= o->pieces[i].nclauses;
	}
	return prog;
}

/* No piece: a program that does nothing. */
static struct program *
compile_nothing(const struct options *o, struct probes *probes, int target, struct program_text *t)
{
	struct program *prog;
	struct diag d = {0};

	t->bytes = calloc(1, 1);
	t->parts[0] = (struct compile_part){0, "", false};
	prog = t->bytes != NULL ? compile_text(o, 0, probes, target, t, 0, &d) : NULL;
	if (prog == NULL)
		message_diag("", &d, o->set.errtags, false);
	return prog;
}

struct program *
program_compile(struct options *o, struct probes *probes, int target, struct program_text *text)
{
	struct program *prog = NULL;
	struct buffer b = {0};

	*text = (struct program_text){.parts = calloc(o->npieces + 1u, sizeof(*text->parts))};
	if (text->parts == NULL || libraries_read(&text->libs, &o->set) != 0) {
		message("out of memory");
		return NULL;
	}
	if (o->npieces == 0)
		return compile_nothing(o, probes, target, text);
	for (unsigned i = 0; i < o->npieces; i++) {
		compile_free(prog);
		prog = compile_piece(o, i, probes, target, text, &b);
		if (prog == NULL)
			break;
	}
	text->bytes = b.bytes;
	return prog;
}

struct program *
program_compile_text(const struct options *o, const char *text, const char *file,
	struct probes *probes, struct program_text *t, struct diag *d)
{
	struct options_piece piece = {.kind = file != NULL ? 's' : 'n', .text = file != NULL ?
		file : text};
	struct options one = *o;
	struct buffer b = {0};
	const char *why = NULL;
	int ret;

	one.pieces = &piece;
	one.npieces = 1;
	*t = (struct program_text){.parts = calloc(1, sizeof(*t->parts))};
	ret = t->parts == NULL ? -ENOMEM : libraries_read(&t->libs, &o->set);
	if (ret == 0 && o->set.cpp)
		why = preprocess(&o->set, text, strlen(text), &b);
	else if (ret == 0)
		ret = buffer_append_text(&b, text);
	t->bytes = b.bytes;
	if (ret != 0 || why != NULL) {
		diag_set(d, NULL, "%s", why != NULL ? why : "out of memory");
		return NULL;
	}
	t->parts[0] = (struct compile_part){0, after_descriptions(&piece), file != NULL};
	return compile_text(&one, 0, probes, 0, t, b.len, d);
}

struct ruleset *
program_rules(const struct program *prog, const struct probes *probes, const struct settings *set,
	bool send, struct procs *procs, struct diag *d)
{
	static const enum ruleset_policy policies[] = {[SETTINGS_SWITCH] = RULESET_SWITCH,
		[SETTINGS_FILL] = RULESET_FILL, [SETTINGS_RING] = RULESET_RING};
	struct ruleset_options opt = {.send = send, .dynvarsize = set->dynvarsize,
		.policy = policies[set->bufpolicy], .nspec = (unsigned)set->nspec,
		.specsize = set->specsize, .strsize = (uint32_t)set->strsize,
		.scratchsize = set->scratchsize, .pcapsize = set->pcapsize, .procs = procs};

	return ruleset_new(prog, probes, &opt, d);
}

int
program_permit(const struct settings *set, const struct program *prog, const struct ruleset *rules,
	struct diag *d)
{
	for (const struct clause *c = prog->clauses; c != NULL; c = c->next)
		if (c->destructive && c->nprobes > 0 && !set->destructive) {
			diag_set(d, NULL, "could not enable tracing: Destructive actions not allowed");
			return -EPERM;
		}
	if (rules->end_needs > set->bufsize)
		diag_set(d, NULL, "could not enable tracing: END enabling exceeds size of principal "
			"buffer");
	else if (rules->max_need > set->bufsize)
		diag_set(d, NULL, "could not enable tracing: Enabling exceeds size of buffer");
	else
		return 0;
	return -EPERM;
}

void
program_text_fini(struct program_text *text)
{
	free(text->bytes);
	free(text->parts);
	libraries_fini(&text->libs);
}

void
program_tell(const struct options *o, const struct program *prog, FILE *out)
{
	const struct clause *c = prog != NULL ? prog->clauses : NULL;

	for (unsigned i = 0; i < o->npieces; i++) {
		const struct options_piece *p = &o->pieces[i];
		const char *kind = p->kind == 's' ? "script" : "description";
		/* of a description only what stands before the predicate and the body */
		int n = (int)strcspn(p->text, p->kind == 's' ? "" : "{/;");

		if (!o->set.quiet && !o->check)
			message("%s '%.*s' matched %u probe%s", kind, n, p->text, p->nmatched,
				p->nmatched == 1 ? "" : "s");
		if (o->verbose) {
			fprintf(out, "\nStability attributes for %s %.*s:\n", kind, n, p->text);
			c = list_stability(out, c, p->nclauses);
			fprintf(out, o->check ? "" : "\n");
		}
	}
}

static int
list_description(const struct options *o, const char *desc, struct probes *probes, FILE *out)
{
	const struct env_probe **found;
	struct diag d = {0};
	unsigned n;
	int ret = compile_match(&probes->env, desc, &found, &n, &d);

	if (ret != 0) {
		message("%s", d.text);
		return ret;
	}
	list_probes(out, found, n, o->verbose);
	free(found);
	return 0;
}

int
program_list(struct options *o, struct probes *probes, FILE *out)
{
	struct program_text text = {0};
	struct program *prog = NULL;
	int status = 0;

	if (o->npieces > 0) {
		prog = program_compile(o, probes, 0, &text);
		status = prog == NULL;
	}
	if (status == 0)
		list_head(out);
	if (o->npieces == 0)
		list_probes(out, probes->env.probes, probes->env.nprobes, o->verbose);
	for (const struct clause *c = prog != NULL ? prog->clauses : NULL; c != NULL; c = c->next)
		for (unsigned i = 0; i < c->ndescs; i++)
			if (list_description(o, c->descs[i], probes, out) != 0)
				status = 1;
	compile_free(prog);
	program_text_fini(&text);
	return status;
}
