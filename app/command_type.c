/* Typed words of commands: understand, explain, complete. */
#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "command_d.h"
#include "command_file.h"
#include "console.h"

#define SECONDS_MIN 0.01
#define SECONDS_MAX 86400
#define NS 1e9

static void
add_if_begins(struct command_words *w, const char *word, const char *typed)
{
	if (strncmp(word, typed, strlen(typed)) == 0)
		command_words_add_whole(w, word, strlen(word));
}

/* All digits. */
static bool
parse_decimal(const char *word, uint64_t max, uint64_t *out)
{
	char *end;

	errno = 0;
	*out = strtoull(word, &end, 10);
	return isdigit((unsigned char)*word) && *end == '\0' && errno == 0 && *out <= max;
}

/* Any name. */
static bool
parse_name(const struct console_ops *ops, const char *word, struct command_args *a)
{
	snprintf(a->name, sizeof(a->name), "%s", word);
	return *word != '\0';
}

static bool
parse_text(const struct console_ops *ops, const char *word, struct command_args *a)
{
	a->text = word;
	return true;
}

/* --- AGG --- */

static bool
parse_agg(const struct console_ops *ops, const char *word, struct command_args *a)
{
	const char *name = word + (*word == '@');

	for (unsigned i = 0; ops->agg_name(ops->arg, i) != NULL; i++)
		if (strcmp(ops->agg_name(ops->arg, i), name) == 0)
			return parse_name(ops, name, a);
	return false;
}

static const char *
expect_agg(const struct console_ops *ops, char *buf, size_t size)
{
	struct command_words names = {0};
	size_t len;

	for (unsigned i = 0; ops->agg_name(ops->arg, i) != NULL; i++)
		command_words_add(&names, ops->agg_name(ops->arg, i),
			strlen(ops->agg_name(ops->arg, i)));
	len = (size_t)snprintf(buf, size, "an aggregation (%s", names.n == 0 ? "there is none" : "");
	for (unsigned i = 0; i < names.n && len < size; i++)
		len += (size_t)snprintf(buf + len, size - len, "%s@%s", i > 0 ? ", " : "",
			names.word[i]);
	if (len < size)
		snprintf(buf + len, size - len, ")");
	command_words_fini(&names);
	return buf;
}

static void
complete_agg(const struct console_ops *ops, const char *typed, size_t *from,
	struct command_words *w)
{
	char name[256];

	for (unsigned i = 0; ops->agg_name(ops->arg, i) != NULL; i++) {
		snprintf(name, sizeof(name), "@%s", ops->agg_name(ops->arg, i));
		add_if_begins(w, name + (*typed != '@' && *typed != '\0'), typed);
	}
}

/* --- COMMAND --- */

static const char *
expect_command(const struct console_ops *ops, char *buf, size_t size)
{
	return "a command";
}

static void
complete_command(const struct console_ops *ops, const char *typed, size_t *from,
	struct command_words *w)
{
	command_complete(ops, typed, from, w);
}

/* --- DEVICE --- */

static const char *
expect_device(const struct console_ops *ops, char *buf, size_t size)
{
	return "a device (0000:03:00.0, net_null0, eth0)";
}

/* --- FILE --- */

static const char *
expect_file(const struct console_ops *ops, char *buf, size_t size)
{
	return "a file";
}

/* --- GLOB --- */

static const char *
expect_glob(const struct console_ops *ops, char *buf, size_t size)
{
	return "a probe description";
}

static void
complete_glob(const struct console_ops *ops, const char *typed, size_t *from,
	struct command_words *w)
{
	command_d_description(&ops->probes(ops->arg)->env, typed, w);
}

/* --- NUMBER --- */

static bool
parse_number(const struct console_ops *ops, const char *word, struct command_args *a)
{
	a->has_number = parse_decimal(word, UINT32_MAX, &a->number);
	return a->has_number;
}

static const char *
expect_number(const struct console_ops *ops, char *buf, size_t size)
{
	return "a number";
}

/* --- PORT --- */

static bool
parse_port(const struct console_ops *ops, const char *word, struct command_args *a)
{
	unsigned n;
	const struct port *ports = ops->ports(ops->arg, &n);
	uint64_t number;

	for (unsigned i = 0; i < n; i++)
		if (strcmp(ports[i].name, word) == 0 ||
				(parse_decimal(word, UINT16_MAX, &number) && number == ports[i].id)) {
			a->port = ports[i].id;
			a->has_port = true;
			return true;
		}
	return false;
}

static const char *
expect_port(const struct console_ops *ops, char *buf, size_t size)
{
	unsigned n;
	const struct port *ports = ops->ports(ops->arg, &n);
	size_t len = (size_t)snprintf(buf, size, n == 0 ? "a port (there is none" : n == 1 ?
		"a port (0" : "a port (0-%u", n - 1);

	for (unsigned i = 0; i < n && len < size; i++)
		len += (size_t)snprintf(buf + len, size - len, ", %s", ports[i].name);
	if (len < size)
		snprintf(buf + len, size - len, ")");
	return buf;
}

static void
complete_port(const struct console_ops *ops, const char *typed, size_t *from,
	struct command_words *w)
{
	unsigned n;
	const struct port *ports = ops->ports(ops->arg, &n);
	char number[8];

	for (unsigned i = 0; i < n; i++) {
		snprintf(number, sizeof(number), "%u", ports[i].id);
		add_if_begins(w, *typed == '\0' || isdigit((unsigned char)*typed) ? number :
			ports[i].name, typed);
	}
}

/* --- PROGRAM --- */

static bool
parse_program(const struct console_ops *ops, const char *word, struct command_args *a)
{
	struct console_program p;
	uint64_t number;

	for (unsigned i = 0; parse_decimal(word, INT32_MAX, &number) &&
			ops->program(ops->arg, i, &p); i++)
		if (p.number == number) {
			a->program = p.number;
			a->has_program = true;
		}
	return a->has_program;
}

static const char *
expect_program(const struct console_ops *ops, char *buf, size_t size)
{
	struct console_program p;
	size_t len = (size_t)snprintf(buf, size, "a program (%s",
		ops->program(ops->arg, 0, &p) ? "" : "there is none");

	for (unsigned i = 0; len < size && ops->program(ops->arg, i, &p); i++)
		len += (size_t)snprintf(buf + len, size - len, "%s%u", i > 0 ? ", " : "", p.number);
	if (len < size)
		snprintf(buf + len, size - len, ")");
	return buf;
}

static void
complete_program(const struct console_ops *ops, const char *typed, size_t *from,
	struct command_words *w)
{
	struct console_program p;
	char number[16];

	for (unsigned i = 0; ops->program(ops->arg, i, &p); i++) {
		snprintf(number, sizeof(number), "%u", p.number);
		add_if_begins(w, number, typed);
	}
}

/* --- SECONDS --- */

bool
command_seconds(const char *word, uint64_t *ns)
{
	char *end;
	double s = strtod(word, &end);

	*ns = s >= SECONDS_MIN && s <= SECONDS_MAX ? (uint64_t)(s * NS) : 0;
	return isdigit((unsigned char)*word) && *ns > 0 &&
		(*end == '\0' || strcmp(end, "s") == 0);
}

static bool
parse_seconds(const struct console_ops *ops, const char *word, struct command_args *a)
{
	return command_seconds(word, &a->ns);
}

static const char *
expect_seconds(const struct console_ops *ops, char *buf, size_t size)
{
	return "seconds (0.5, 10)";
}

/* --- TEXT --- */

static const char *
expect_text(const struct console_ops *ops, char *buf, size_t size)
{
	return "a D program";
}

static void
complete_text(const struct console_ops *ops, const char *typed, size_t *from,
	struct command_words *w)
{
	command_d_complete(&ops->probes(ops->arg)->env, typed, from, w);
}

/* --- TOPIC --- */

static const char *
expect_topic(const struct console_ops *ops, char *buf, size_t size)
{
	return "a topic or a command";
}

static void
complete_topic(const struct console_ops *ops, const char *typed, size_t *from,
	struct command_words *w)
{
	for (unsigned i = 0; i < command_ntopics; i++)
		add_if_begins(w, command_topics[i].name, typed);
	for (unsigned t = 0; t < command_ntables; t++)
		for (unsigned i = 0; i < command_tables[t]->n; i++) {
			const char *syntax = command_tables[t]->rows[i].syntax;

			if (strncmp(syntax, typed, strlen(typed)) == 0)
				command_words_add_whole(w, syntax, strcspn(syntax, " "));
		}
}

const struct command_type command_types[] = {
	{"AGG", "an aggregation of a loaded program, with or without its `@`", false, parse_agg,
		expect_agg, complete_agg},
	{"COMMAND", "a command with its own words", true, parse_text, expect_command,
		complete_command},
	{"DEVICE", "what `--port` or `-i` takes: a NIC's PCI address, a virtual device with its "
		"arguments, an interface", false, parse_name, expect_device, NULL},
	{"FILE", "a file's name; in quotes, if there are blanks in it", false, parse_name,
		expect_file, command_file_complete},
	{"GLOB", "a probe description, with any part left out or with `*` in it", false, parse_name,
		expect_glob, complete_glob},
	{"NUMBER", "a whole number", false, parse_number, expect_number, NULL},
	{"PORT", "a port's number, or its name", false, parse_port, expect_port, complete_port},
	{"PROGRAM", "a loaded program's number, as `probe list` shows it", false, parse_program,
		expect_program, complete_program},
	{"SECONDS", "seconds, with a fraction if need be", false, parse_seconds, expect_seconds,
		NULL},
	{"TEXT", "a D program; it may go over several lines", true, parse_text, expect_text,
		complete_text},
	{"TOPIC", "a topic, or the first words of a command", true, parse_text, expect_topic,
		complete_topic},
};
const unsigned command_ntypes = sizeof(command_types) / sizeof(*command_types);
