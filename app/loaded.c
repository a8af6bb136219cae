/* loaded: see loaded.h. */
#include "loaded.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "message.h"

static int
on_option(void *arg, const char *name, const char *value, struct diag *d)
{
	struct loaded *l = arg;

	return settings_pragma(&l->set, name, value, d);
}

static void
on_warning(void *arg, const struct diag *d)
{
	message_diag("", d, false, false);
}

/* "tcp:::receive /args[4]->tcp_dport == 80/ {": what one knows it by. */
static char *
make_name(const char *text, const char *file)
{
	text += strspn(text, " \t\n");
	return file != NULL ? strdup(file) : strndup(text, strcspn(text, "\n"));
}

static int
make(struct loaded *l, const struct loaded_options *o, const char *text, const char *file,
	struct diag *d)
{
	l->name = make_name(text, file);
	if (l->name == NULL)
		return -ENOMEM;
	l->probes->option = on_option;
	l->probes->warn = on_warning;
	l->probes->arg = l;
	l->program = program_compile_text(o->opt, text, file, l->probes, &l->text, d);
	if (l->program == NULL)
		return -EINVAL;
	l->rules = program_rules(l->program, l->probes, &l->set, o->send, o->procs, d);
	if (l->rules == NULL)
		return -EINVAL;
	return program_permit(&l->set, l->program, l->rules, d);
}

/* Where it prints. */
static int
open_output(const struct loaded *l, const struct loaded_options *o, FILE **out, struct diag *d)
{
	const char *path = o->opt->output;
	struct loaded_output *f = o->output;

	*out = o->out;
	if (path == NULL || (f->packets && !l->rules->saves_output))
		return 0;
	if (l->rules->saves_output) {
		f->packets = f->text == NULL;
		return f->packets ? 0 : diag_set(d, NULL, "pcap() can't save in '%s' (-o): "
			"it has the text of programs", path);
	}
	if (f->text == NULL)
		f->text = fopen(path, "ae");
	if (f->text == NULL)
		return diag_set(d, NULL, "failed to open output file '%s': %s", path,
			strerror(errno));
	*out = f->text;
	return 0;
}

struct loaded *
loaded_new(const struct loaded_options *o, const char *text, const char *file, unsigned number,
	struct diag *d)
{
	struct loaded *l = calloc(1, sizeof(*l));
	FILE *out;

	diag_set(d, NULL, "out of memory");
	if (l == NULL)
		return NULL;
	l->number = number;
	l->set = o->opt->set;
	l->probes = o->probes;
	if (make(l, o, text, file, d) == 0 && open_output(l, o, &out, d) == 0) {
		l->tracing = (struct tracing){.set = &l->set, .output = o->opt->output,
			.rs = l->rules, .out = out};
		if (tracing_init(&l->tracing, o->workers, o->opt, o->wake) == 0)
			return l;
		diag_set(d, NULL, "the program can't be traced");
	}
	loaded_free(l);
	return NULL;
}

void
loaded_free(struct loaded *l)
{
	if (l == NULL)
		return;
	if (l->tracing.workers != NULL)
		tracing_fini(&l->tracing);
	ruleset_free(l->rules);
	compile_free(l->program);
	program_text_fini(&l->text);
	free(l->name);
	free(l);
}
