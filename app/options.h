/*
 * options: the command line.
 *
 *	dtap [options] [script arguments] [-- EAL options]
 */
#pragma once

#include <stdbool.h>
#include <stdio.h>

#include "local.h"
#include "place.h"
#include "settings.h"

struct diag;

/* The table of options: short ones, and long ones that have no letter. */
struct options_row {
	const char *group; /* what is above it in the help */
	char flag;	   /* 0: only a long one */
	const char *name;  /* of the long one, or NULL */
	const char *arg;   /* what follows it, NULL: nothing */
	const char *doc;   /* one line */
};
extern const struct options_row options_rows[];
extern const unsigned options_count;

/* A piece of the program, in the order of the command line. */
struct options_piece {
	char kind;	  /* its option: 'n' text, 's' script file, 'P', 'm', 'f' names, 'i' probe
			     id */
	const char *text; /* description and what follows it in the same argument; file name */
	unsigned nmatched; /* probes; program_compile() fills in this and the next */
	unsigned nclauses;
};

enum options_connections { OPTIONS_NONE, OPTIONS_TEXT, OPTIONS_JSON };

struct options_port {
	bool interface;	  /* -i: a kernel interface; else --port: a device's address or arguments */
	const char *spec;
};

/* Strings point into argv and the environment. */
struct options {
	struct options_piece *pieces;
	unsigned npieces;
	const char **captures; /* -r, in order */
	unsigned ncaptures;
	struct options_port *ports; /* -i, --port, in order */
	unsigned nports;
	const char *workers;   /* --workers; NULL: not given; likewise below */
	const char *lcores;    /* --lcores */
	const char *inlined;   /* --inline */
	const char **maps;     /* --map, in order */
	unsigned nmaps;
	struct place_options place; /* what these four say */
	struct local local;    /* --local; else the addresses of the interfaces are added later */
	bool has_local;	       /* --local was given */
	const char *output;    /* -o; NULL: standard output */
	enum options_connections connections; /* --connections */
	bool list;	       /* -l */
	bool verbose;	       /* -v */
	bool version;	       /* -V */
	bool check;	       /* -e: stop after compiling */
	bool console;	       /* commands are taken: --console or --config */
	bool prompt;	       /* --console: from standard input, too */
	const char *config;    /* --config: a file of console commands; NULL: none */
	char *command;	       /* -c: NULL: none */
	int pid;	       /* -p: 0: none */
	const char **args;     /* $1, $2, ... */
	unsigned nargs;
	char **eal;	       /* after --; points into argv, ends with NULL */
	unsigned neal;
	struct settings set;
};

enum options_verdict {
	OPTIONS_RUN,	 /* go on */
	OPTIONS_HELP,	 /* -h, -?: print options_help(), exit status 0 */
	OPTIONS_VERSION, /* -V: print options_version(), exit status 0 */
	OPTIONS_SETTINGS, /* -x help: print options_settings(), exit status 0 */
	OPTIONS_ERROR,	 /* @d says what is wrong with a value, exit status 1 */
	OPTIONS_USAGE,	 /* @d says what is wrong, if anything; print options_usage() too, status
			    2 */
};

/* Parse the environment's DTRACE_OPT_*, then the command line. @o is filled in any case and is
 * to be freed by options_fini(). */
enum options_verdict options_parse(struct options *o, int argc, char **argv, struct diag *d);
void options_fini(struct options *o);

void options_usage(FILE *out);
void options_help(FILE *out);
void options_settings(FILE *out);
/* @bytes in the largest unit that fits, "16m"; returns @text. */
#define OPTIONS_SIZE_TEXT 24
const char *options_size(uint64_t bytes, char text[static OPTIONS_SIZE_TEXT]);
/* " (DEFAULT)" in the units one would write, or nothing. */
void options_default(FILE *out, const struct settings_row *row);
void options_version(FILE *out);
