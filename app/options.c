/*
 * Parsing the command line; its texts are in options_help.c.
 */
#include "options.h"

#include <errno.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "../lib/lang/diag.h"

enum { OPT_PORT = 256, OPT_LOCAL };

/* '-': what is no option is handed out in its place, as code 1. */
static const char short_options[] = "-:b:ef:hi:lm:n:o:P:qr:s:vVwx:Z";

static const struct option long_options[] = {
	{"help", no_argument, NULL, 'h'},
	{"local", required_argument, NULL, OPT_LOCAL},
	{"port", required_argument, NULL, OPT_PORT},
	{"version", no_argument, NULL, 'V'},
	{NULL, 0, NULL, 0},
};

static void
add_piece(struct options *o, char kind, const char *text)
{
	o->pieces[o->npieces++] = (struct options_piece){kind, text};
}

/* -i: digits only are a probe's id, anything else is an interface. */
static void
add_id_or_interface(struct options *o, const char *text)
{
	if (*text && !text[strspn(text, "0123456789")])
		add_piece(o, 'i', text);
	else
		o->ports[o->nports++] = (struct options_port){true, text};
}

static enum options_verdict
set(struct options *o, const char *name, const char *value, struct diag *d)
{
	const char *why = settings_set(&o->set, name, value, SETTINGS_EARLY);

	if (!why)
		return OPTIONS_RUN;
	diag_set(d, NULL, "failed to set -x %s: %s", name, why);
	return OPTIONS_ERROR;
}

/* -x NAME[=VALUE]. The name is cut off in place, as dtrace does it. */
static enum options_verdict
set_from(struct options *o, char *text, struct diag *d)
{
	char *value = strchr(text, '=');

	if (!strcmp(text, "help"))
		return OPTIONS_SETTINGS;
	if (value)
		*value++ = '\0';
	return set(o, text, value, d);
}

static enum options_verdict
set_bufsize(struct options *o, const char *size, struct diag *d)
{
	const char *why = settings_set(&o->set, "bufsize", size, SETTINGS_EARLY);

	if (!why)
		return OPTIONS_RUN;
	diag_set(d, NULL, "failed to set -b %s: %s", size, why);
	return OPTIONS_ERROR;
}

/* What getopt_long() could not make sense of. */
static enum options_verdict
misused(int code, char **argv, struct diag *d)
{
	if (!optopt || optopt >= OPT_PORT)
		diag_set(d, NULL, code == ':' ? "option %s needs an argument" :
			"unknown option %s", argv[optind - 1]);
	else
		diag_set(d, NULL, code == ':' ? "option -%c needs an argument" :
			"unknown option -%c", optopt);
	return OPTIONS_USAGE;
}

static enum options_verdict
option(struct options *o, int code, char **argv, struct diag *d)
{
	switch (code) {
	case 1: o->args[o->nargs++] = optarg; break;
	case 'b': return set_bufsize(o, optarg, d);
	case 'e': o->check = true; break;
	case 'f':
	case 'm':
	case 'n':
	case 'P':
	case 's': add_piece(o, code, optarg); break;
	case 'h': return OPTIONS_HELP;
	case 'i': add_id_or_interface(o, optarg); break;
	case 'l': o->list = true; break;
	case 'o': o->output = optarg; break;
	case 'q': return set(o, "quiet", NULL, d);
	case 'r': o->captures[o->ncaptures++] = optarg; break;
	case 'v': o->verbose = true; break;
	case 'V': return OPTIONS_VERSION;
	case 'w': return set(o, "destructive", NULL, d);
	case 'x': return set_from(o, optarg, d);
	case 'Z': return set(o, "zdefs", NULL, d);
	case OPT_LOCAL:
		return local_add_prefix(&o->local, optarg, d) ? OPTIONS_ERROR : OPTIONS_RUN;
	case OPT_PORT: o->ports[o->nports++] = (struct options_port){false, optarg}; break;
	default: return misused(code, argv, d);
	}
	return OPTIONS_RUN;
}

/* Rules that no single option can break. */
static enum options_verdict
agree(const struct options *o, struct diag *d)
{
	unsigned stdins = 0;

	for (unsigned i = 0; i < o->ncaptures; i++)
		stdins += !strcmp(o->captures[i], "-");
	for (unsigned i = 0; i < o->npieces; i++)
		stdins += o->pieces[i].kind == 's' && !strcmp(o->pieces[i].text, "-");
	if (stdins > 1) {
		diag_set(d, NULL, "standard input (-) can be read only once");
		return OPTIONS_USAGE;
	}
	if (o->ncaptures && o->nports) {
		diag_set(d, NULL, "-r reads captures, -i and --port listen: not both at once");
		return OPTIONS_USAGE;
	}
	return OPTIONS_RUN;
}

/* No option makes more than one element: argc is room enough. */
static int
allocate(struct options *o, int argc)
{
	o->pieces = calloc(argc, sizeof(*o->pieces));
	o->captures = calloc(argc, sizeof(*o->captures));
	o->ports = calloc(argc, sizeof(*o->ports));
	o->args = calloc(argc, sizeof(*o->args));
	return o->pieces && o->captures && o->ports && o->args ? 0 : -ENOMEM;
}

enum options_verdict
options_parse(struct options *o, int argc, char **argv, struct diag *d)
{
	enum options_verdict verdict = OPTIONS_RUN;
	int code;

	*o = (struct options){0};
	settings_init(&o->set);
	if (allocate(o, argc)) {
		diag_set(d, NULL, "out of memory");
		return OPTIONS_ERROR;
	}
	if (settings_environment(&o->set, d))
		return OPTIONS_ERROR;
	if (argc < 2) {
		diag_set(d, NULL, "nothing to do");
		return OPTIONS_USAGE;
	}
	optind = 0; /* GNU: begin anew */
	while (verdict == OPTIONS_RUN) {
		code = getopt_long(argc, argv, short_options, long_options, NULL);
		if (code == -1)
			break;
		verdict = option(o, code, argv, d);
	}
	if (verdict != OPTIONS_RUN)
		return verdict;
	o->eal = argv + optind;
	o->neal = argc - optind;
	return agree(o, d);
}

void
options_fini(struct options *o)
{
	free(o->pieces);
	free(o->captures);
	free(o->ports);
	free(o->args);
	local_fini(&o->local);
}
