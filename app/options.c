/*
 * Parsing the command line; its texts are in options_help.c.
 */
#include "options.h"

#include <errno.h>
#include <getopt.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../lib/lang/diag.h"
#include "options_place.h"

enum {
	OPT_PORT = 256,
	OPT_LOCAL,
	OPT_CONNECTIONS,
	OPT_WORKERS,
	OPT_LCORES,
	OPT_MAP,
	OPT_INLINE,
	OPT_POLL,
	OPT_CONSOLE,
	OPT_CONFIG,
	SHORT_MAX = 128
};

/* What dtrace knows and dtap can not do, and why. */
static const struct refused {
	char flag;
	const char *why;
} refused[] = {
	{'a', "there is no anonymous tracing"},
	{'A', "there is no anonymous tracing"},
	{'B', "there are no boot-time traces"},
	{'G', "no object files are made"},
	{'Q', "it means nothing here"},
};

/* Those of the table that have no letter; the others can be told apart by it. */
static const struct option long_options[] = {
	{"config", required_argument, NULL, OPT_CONFIG},
	{"connections", optional_argument, NULL, OPT_CONNECTIONS},
	{"console", no_argument, NULL, OPT_CONSOLE},
	{"help", no_argument, NULL, 'h'},
	{"inline", required_argument, NULL, OPT_INLINE},
	{"lcores", required_argument, NULL, OPT_LCORES},
	{"local", required_argument, NULL, OPT_LOCAL},
	{"map", required_argument, NULL, OPT_MAP},
	{"poll", required_argument, NULL, OPT_POLL},
	{"port", required_argument, NULL, OPT_PORT},
	{"version", no_argument, NULL, 'V'},
	{"workers", required_argument, NULL, OPT_WORKERS},
	{NULL, 0, NULL, 0},
};

/* getopt's "n:", from the table. '-': what is no option is handed out in its place, as code 1. */
static const char *
short_options(char text[static SHORT_MAX])
{
	char *p = stpcpy(text, "-:3:6:");

	for (unsigned i = 0; i < options_count; i++) {
		if (options_rows[i].flag == '\0' || options_rows[i].flag == '3')
			continue;
		*p++ = options_rows[i].flag;
		if (options_rows[i].arg != NULL)
			*p++ = ':';
	}
	for (unsigned i = 0; i < sizeof(refused) / sizeof(*refused); i++)
		*p++ = refused[i].flag;
	*p = '\0';
	return text;
}

static void
add_piece(struct options *o, char kind, const char *text)
{
	o->pieces[o->npieces++] = (struct options_piece){kind, text, 0};
}

/* -i: digits are a probe's id, if no letter follows; anything else is an interface. */
static void
add_id_or_interface(struct options *o, const char *text)
{
	size_t n = strspn(text, "0123456789");

	if (n > 0 && strchr(" \t\n,;/{", text[n]))
		add_piece(o, 'i', text);
	else
		o->ports[o->nports++] = (struct options_port){true, text};
}

/* @shown: the option as it was written, for the message. */
static enum options_verdict
set(struct options *o, const char *name, const char *value, struct diag *d, const char *shown)
{
	const char *why = settings_set(&o->set, name, value, SETTINGS_EARLY);

	if (!why)
		return OPTIONS_RUN;
	diag_set(d, NULL, "failed to set %s: %s", shown, why);
	return OPTIONS_ERROR;
}

/* -x NAME[=VALUE]. The name is cut off in place, as dtrace does it. */
static enum options_verdict
set_from(struct options *o, char *text, struct diag *d)
{
	char *value = strchr(text, '='), shown[128];

	if (!strcmp(text, "help"))
		return OPTIONS_SETTINGS;
	if (value)
		*value++ = '\0';
	snprintf(shown, sizeof(shown), "-x %s", text);
	return set(o, text, value, d, shown);
}

/* An option that is short for -x: what it takes is the value. */
static enum options_verdict
set_short(struct options *o, int code, const char *value, struct diag *d)
{
	static const struct {
		char flag;
		const char *name;
	} names[] = {{'b', "bufsize"}, {'C', "cpp"}, {'D', "define"}, {'F', "flowindent"},
		{'H', "cpphdrs"}, {'I', "incdir"}, {'L', "libdir"}, {'q', "quiet"},
		{'S', "verbose"}, {'U', "undef"}, {'w', "destructive"}, {'X', "stdc"},
		{'Z', "zdefs"}};
	char shown[128];
	unsigned i = 0;

	while (names[i].flag != code)
		i++;
	snprintf(shown, sizeof(shown), value ? "-%c %s" : "-%c", code, value);
	return set(o, names[i].name, value, d, shown);
}

static enum options_verdict
set_pid(struct options *o, const char *text, struct diag *d)
{
	char *end;
	long pid;

	errno = 0;
	pid = strtol(text, &end, 10);
	if (errno || end == text || *end || pid < 1 || pid > INT_MAX) {
		diag_set(d, NULL, "invalid pid: %s", text);
		return OPTIONS_ERROR;
	}
	o->pid = (int)pid;
	return OPTIONS_RUN;
}

static enum options_verdict
set_connections(struct options *o, const char *format, struct diag *d)
{
	if (format == NULL || strcmp(format, "text") == 0) {
		o->connections = OPTIONS_TEXT;
	} else if (strcmp(format, "json") == 0) {
		o->connections = OPTIONS_JSON;
	} else {
		diag_set(d, NULL, "invalid format of --connections: %s (text, json)", format);
		return OPTIONS_ERROR;
	}
	return OPTIONS_RUN;
}

/* -32 and -64: the machine is what it is. */
static enum options_verdict
set_model(int code, const char *text, struct diag *d)
{
	if (!strcmp(text, code == '3' ? "2" : "4"))
		return OPTIONS_RUN;
	diag_set(d, NULL, "invalid option -- '%c%s'", code, text);
	return OPTIONS_USAGE;
}

/* What getopt_long() could not make sense of, in its own words. */
static enum options_verdict
misused(int code, char **argv, struct diag *d)
{
	bool is_long = !optopt || optopt >= OPT_PORT;

	if (is_long && code == ':')
		diag_set(d, NULL, "option '%s' requires an argument", argv[optind - 1]);
	else if (is_long)
		diag_set(d, NULL, "unrecognized option '%s'", argv[optind - 1]);
	else
		diag_set(d, NULL, code == ':' ? "option requires an argument -- '%c'" :
			"invalid option -- '%c'", optopt);
	return OPTIONS_USAGE;
}

/* What is left: -?, what getopt_long() complains of with the same letter, and what is refused. */
static enum options_verdict
other(int code, char **argv, struct diag *d)
{
	for (unsigned i = 0; i < sizeof(refused) / sizeof(*refused); i++) {
		if (refused[i].flag != code)
			continue;
		diag_set(d, NULL, "option -%c is not supported: %s", code, refused[i].why);
		return OPTIONS_ERROR;
	}
	return code == '?' && optopt == '?' ? OPTIONS_HELP : misused(code, argv, d);
}

static enum options_verdict
option(struct options *o, int code, char **argv, struct diag *d)
{
	switch (code) {
	case 1: o->args[o->nargs++] = optarg; break;
	case '3':
	case '6': return set_model(code, optarg, d);
	case 'b': case 'C': case 'D': case 'F': case 'H': case 'I': case 'L': case 'q': case 'S':
	case 'U': case 'w': case 'X': case 'Z':
		return set_short(o, code, optarg, d);
	case 'c': o->command = optarg; break;
	case 'e': o->check = true; break;
	case 'f': case 'm': case 'n': case 'P': case 's':
		add_piece(o, code, optarg);
		break;
	case 'h': return OPTIONS_HELP;
	case 'i': add_id_or_interface(o, optarg); break;
	case 'l': o->list = true; break;
	case 'o': o->output = optarg; break;
	case 'p': return set_pid(o, optarg, d);
	case 'r': o->captures[o->ncaptures++] = optarg; break;
	case 'v': o->verbose = true; break;
	case 'V': o->version = true; break;
	case 'x': return set_from(o, optarg, d);
	case OPT_LOCAL:
		o->has_local = true;
		return local_add_prefix(&o->local, optarg, d) ? OPTIONS_ERROR : OPTIONS_RUN;
	case OPT_CONNECTIONS: return set_connections(o, optarg, d);
	case OPT_PORT: o->ports[o->nports++] = (struct options_port){false, optarg}; break;
	case OPT_WORKERS: o->workers = optarg; break;
	case OPT_LCORES: o->lcores = optarg; break;
	case OPT_MAP: o->maps[o->nmaps++] = optarg; break;
	case OPT_INLINE: o->inlined = optarg; break;
	case OPT_POLL: return set(o, "poll", optarg, d, "--poll");
	case OPT_CONSOLE: o->console = o->prompt = true; break;
	case OPT_CONFIG:
		o->console = true;
		o->config = optarg;
		break;
	default: return other(code, argv, d);
	}
	return OPTIONS_RUN;
}

/* Rules that no single option can break. */
static enum options_verdict
agree(struct options *o, struct diag *d)
{
	unsigned stdins = 0;

	for (unsigned i = 0; i < o->ncaptures; i++)
		stdins += !strcmp(o->captures[i], "-");
	for (unsigned i = 0; i < o->npieces; i++)
		stdins += o->pieces[i].kind == 's' && !strcmp(o->pieces[i].text, "-");
	stdins += o->prompt;
	if (stdins > 1) {
		diag_set(d, NULL, "standard input (-) can be read only once");
		return OPTIONS_USAGE;
	}
	if (o->ncaptures && o->nports) {
		diag_set(d, NULL, "-r reads captures, -i and --port listen: not both at once");
		return OPTIONS_USAGE;
	}
	if (o->connections != OPTIONS_NONE && !o->ncaptures && !o->nports) {
		diag_set(d, NULL, "--connections needs packets: -r, -i or --port");
		return OPTIONS_USAGE;
	}
	if (o->command && o->pid) {
		diag_set(d, NULL, "-c starts a process, -p names one: not both at once");
		return OPTIONS_USAGE;
	}
	if (o->console && (o->command || o->pid || o->list || o->check)) {
		diag_set(d, NULL, "--console and --config take commands: no -c, -p, -l or -e with them");
		return OPTIONS_USAGE;
	}
	if (o->list && o->version) {
		diag_set(d, NULL, "only one of the [-lV] options can be specified at a time");
		return OPTIONS_USAGE;
	}
	if (o->version)
		return OPTIONS_VERSION;
	return options_place(o, d) ? OPTIONS_ERROR : OPTIONS_RUN;
}

/* No option makes more than one element: argc is room enough. */
static int
allocate(struct options *o, int argc)
{
	o->pieces = calloc(argc, sizeof(*o->pieces));
	o->captures = calloc(argc, sizeof(*o->captures));
	o->ports = calloc(argc, sizeof(*o->ports));
	o->maps = calloc(argc, sizeof(*o->maps));
	o->place.maps = calloc(argc, sizeof(*o->place.maps));
	o->args = calloc(argc, sizeof(*o->args));
	return o->pieces && o->captures && o->ports && o->maps && o->place.maps && o->args ? 0 :
		-ENOMEM;
}

enum options_verdict
options_parse(struct options *o, int argc, char **argv, struct diag *d)
{
	enum options_verdict verdict = OPTIONS_RUN;
	char letters[SHORT_MAX];
	int code;

	*o = (struct options){0};
	settings_init(&o->set);
	if (allocate(o, argc)) {
		diag_set(d, NULL, "out of memory");
		return OPTIONS_ERROR;
	}
	if (settings_environment(&o->set, d))
		return OPTIONS_ERROR;
	if (argc < 2)
		return OPTIONS_USAGE;
	short_options(letters);
	optind = 0; /* GNU: begin anew */
	while (verdict == OPTIONS_RUN) {
		code = getopt_long(argc, argv, letters, long_options, NULL);
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
	free(o->maps);
	free(o->place.maps);
	free(o->args);
	local_fini(&o->local);
}
