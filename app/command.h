/*
 * command: what can be said to the console: rows, and the one matcher that parses, explains,
 * completes and documents them.
 *
 * A command is a row in a table of app/cmd_WORD.c. Its syntax is made of words:
 *
 *	show		this very word
 *	on|off		one of them; typed words can be among them: all|PORT
 *	PORT		what command_types[] says it is
 *	[top NUMBER]	may be left out
 *
 * What a typed word takes may be the rest of the line; the command itself looks then for what is
 * behind it.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

struct console;
struct console_ops;
struct diag;

#define COMMAND_NAME_MAX 4096

/* What was said in place of the syntax's words. */
struct command_args {
	char choice[16];     /* the last word of alternatives: "on"; "": there was none */
	bool all;	     /* ... but "all" is this */
	uint16_t port;
	bool has_port;
	unsigned program;
	bool has_program;
	uint64_t number;
	bool has_number;
	uint64_t ns;	     /* SECONDS */
	char name[COMMAND_NAME_MAX]; /* AGG, DEVICE, FILE, GLOB; "" if left out */
	const char *text;    /* COMMAND, TEXT, TOPIC: the rest of the line, in the caller's text */
};

struct command {
	const char *syntax;
	const char *topic;   /* see command_topics[] */
	const char *help;    /* one line, no full stop */
	/* Prints to @out. 0, or -errno with @d filled. */
	int (*run)(struct console *c, const struct command_args *a, FILE *out, struct diag *d);
};

/* A file's rows. */
struct command_table {
	const struct command *rows;
	unsigned n;
};
extern const struct command_table *const command_tables[];
extern const unsigned command_ntables;

struct command_topic {
	const char *name, *title;
};
extern const struct command_topic command_topics[];
extern const unsigned command_ntopics;

/* Words that were collected: owned, without repetition, in order of coming. Those that complete a
 * line have a blank behind them where the next word may follow. Zeroed: none. */
struct command_words {
	char **word;
	unsigned n, cap;
};
/* @n bytes. If memory is out, it is not there. */
void command_words_add(struct command_words *w, const char *word, size_t n);
void command_words_add_whole(struct command_words *w, const char *word, size_t n); /* and a blank */
void command_words_fini(struct command_words *w);

/* Words of a syntax that stand for something. */
struct command_type {
	const char *name;    /* "PORT" */
	const char *doc;     /* one line, for the reference */
	bool rest;	     /* takes the rest of the line */
	/* Understand @word (TEXT and COMMAND: all that is left). */
	bool (*parse)(const struct console_ops *ops, const char *word, struct command_args *a);
	/* What would do, for "expected ...". @buf: room. */
	const char *(*expect)(const struct console_ops *ops, char *buf, size_t size);
	/* Add what @typed, which ends at the cursor, may become. NULL: nobody knows. Words replace
	 * what is behind byte *from of it; 0 if it is not set. */
	void (*complete)(const struct console_ops *ops, const char *typed, size_t *from,
		struct command_words *w);
};
extern const struct command_type command_types[];
extern const unsigned command_ntypes;

/* SECONDS. */
bool command_seconds(const char *word, uint64_t *ns);

/* The command that @line is. NULL with @d filled: what was expected at which word; or with @d's
 * text empty: there is none on the line, it is blank or a comment. */
const struct command *command_parse(const struct console_ops *ops, const char *line,
	struct command_args *a, struct diag *d);

/* Does a command's text go on where a D program does? */
bool command_takes_text(const struct command *row);

/* What can stand at the end of @line, the text before the cursor, in place of what is there from byte
 * *from on. @w: to be freed by the caller. */
void command_complete(const struct console_ops *ops, const char *line, size_t *from,
	struct command_words *w);

/* The topics; the commands of one; or those that begin with @what. 0, or -EINVAL with @d filled. */
int command_help(FILE *out, const char *what, struct diag *d);
/* The reference part of docs/console.md. */
void command_markdown(FILE *out);
