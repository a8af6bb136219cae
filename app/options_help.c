/*
 * What -h, -V, -x help and a wrong command line print.
 */
#include "options.h"

#include <inttypes.h>

#include <rte_version.h>

#define SOURCES "Packets come from:"
#define WORKERS "Who receives them:"
#define PROGRAM "Program:"
#define CPP "Before the program:"
#define PROCESS "A process:"
#define OUTPUT "Output:"

const struct options_row options_rows[] = {
	{SOURCES, 'r', NULL, "FILE", "a capture, pcap or pcapng; - is standard input; repeat to merge"},
	{SOURCES, 'i', NULL, "INTERFACE", "a network interface of this machine"},
	{SOURCES, 0, "port", "DEVICE", "a NIC by PCI address, or a DPDK device with its arguments"},
	{SOURCES, 0, "local", "PREFIX",
		"addresses of the traced host, to tell send from receive; repeat"},
	{SOURCES, 0, "inline", "A,B", "pass packets on between two ports"},
	{WORKERS, 0, "workers", "N", "as many workers, each on an lcore of its own, share all packets"},
	{WORKERS, 0, "lcores", "LIST", "on these processors, as in 2,4-7"},
	{WORKERS, 0, "map", "P.Q=LCORE", "which lcore polls queue Q of port P, as in eth0.1=4; repeat"},
	{WORKERS, 0, "poll", "HOW",
		"busy, or adaptive: sleep when it is quiet, the default of -i alone"},
	{PROGRAM, 'n', NULL, "PROBE", "clauses of D, PROBE [/PREDICATE/] [{ ACTIONS }]: a whole program"},
	{PROGRAM, 'P', NULL, "PROVIDER", "the same, for all probes of a provider"},
	{PROGRAM, 'm', NULL, "MODULE", "the same, for [PROVIDER:]MODULE"},
	{PROGRAM, 'f', NULL, "FUNCTION", "the same, for [[PROVIDER:]MODULE:]FUNCTION"},
	{PROGRAM, 'i', NULL, "ID", "the same, for the probe of this number"},
	{PROGRAM, 's', NULL, "FILE", "a script, - is standard input; other words are its $1, $2, ..."},
	{PROGRAM, 'e', NULL, NULL, "only compile it"},
	{PROGRAM, 'l', NULL, NULL, "only list its probes, or all; with -v also their arguments"},
	{PROGRAM, 'w', NULL, NULL, "permit destructive actions"},
	{PROGRAM, 'Z', NULL, NULL, "permit descriptions that match no probe"},
	{CPP, 'C', NULL, NULL, "run the C preprocessor over programs"},
	{CPP, 'D', NULL, "NAME[=VALUE]", "define a macro"},
	{CPP, 'U', NULL, "NAME", "undefine a macro"},
	{CPP, 'I', NULL, "FOLDER", "where included files are"},
	{CPP, 'H', NULL, NULL, "print the paths of included files"},
	{CPP, 'X', NULL, "a|c|s|t", "how close to ISO C it is"},
	{CPP, 'L', NULL, "FOLDER", "D libraries, *.d, to read before the program; repeat"},
	{PROCESS, 'c', NULL, "COMMAND", "run a command, $target, and end when it ends"},
	{PROCESS, 'p', NULL, "PID", "end when this process, $target, ends"},
	{OUTPUT, 'q', NULL, NULL, "only what the program prints"},
	{OUTPUT, 'o', NULL, "FILE", "append it to a file; what pcap() saves goes there alone"},
	{OUTPUT, 0, "connections", "[=json]", "print all connections at the end, and on SIGUSR1"},
	{OUTPUT, 0, "console", NULL, "take commands: change programs while packets flow, show results"},
	{OUTPUT, 0, "config", "FILE", "run the console's commands that are in a file; again on SIGHUP"},
	{OUTPUT, 'F', NULL, NULL, "begin lines with CPU and | FUNCTION:NAME"},
	{OUTPUT, 'S', NULL, NULL, "print the code that was made of the program"},
	{OUTPUT, 'v', NULL, NULL, "how stable the program is; at the end, what became of every packet"},
	{OUTPUT, 'b', NULL, "SIZE", "as -x bufsize=SIZE"},
	{OUTPUT, 'x', NULL, "NAME[=VALUE]", "an option; 'dtap -x help' names all"},
	{OUTPUT, '3', NULL, "2", "accepted; all is 64 bits"},
	{OUTPUT, 'V', "version", NULL, "print the version"},
	{OUTPUT, 'h', "help", NULL, "print this; also -?"},
};

const unsigned options_count = sizeof(options_rows) / sizeof(*options_rows);

void
options_usage(FILE *out)
{
	fputs("Usage: dtap [-32|-64] [-", out);
	for (unsigned i = 0; i < options_count; i++)
		if (options_rows[i].flag && !options_rows[i].arg)
			fputc(options_rows[i].flag, out);
	fputs("] [-b bufsz] [-c cmd] [-D name[=def]]\n"
	      "\t[-I path] [-L path] [-o output] [-p pid] [-s script] [-U name]\n"
	      "\t[-x opt[=val]] [-X a|c|s|t]\n"
	      "\t[-r capture | -i interface | --port device] [--local prefix]\n"
	      "\t[--inline a,b] [--workers n] [--lcores list] [--map port.queue=lcore]\n"
	      "\t[--poll how] [--console] [--config file]\n"
	      "\n"
	      "\t[-P provider [[ predicate ] action ]]\n"
	      "\t[-m [ provider: ] module [[ predicate ] action ]]\n"
	      "\t[-f [[ provider: ] module: ] func [[ predicate ] action ]]\n"
	      "\t[-n [[[ provider: ] module: ] func: ] name [[ predicate ] action ]]\n"
	      "\t[-i probe-id [[ predicate ] action ]] [ args ... ] [ -- EAL options ]\n"
	      "\n"
	      "\tpredicate -> '/' D-expression '/'\n"
	      "\t   action -> '{' D-statements '}'\n"
	      "\n"
	      "Try 'dtap -h'.\n", out);
}

/* "-D NAME[=VALUE]", "--port DEVICE". */
static void
print_option(FILE *out, const struct options_row *row)
{
	char text[64];
	int n = 0;

	if (row->flag)
		n = snprintf(text, sizeof(text), "-%c", row->flag);
	else
		n = snprintf(text, sizeof(text), "--%s", row->name);
	if (row->arg)
		snprintf(text + n, sizeof(text) - (size_t)n, row->arg[0] == '[' ? "%s" : " %s",
			row->arg);
	fprintf(out, "  %-16s %s\n", row->flag == '3' ? "-32, -64" : text, row->doc);
}

void
options_help(FILE *out)
{
	const char *group = "";

	fputs("dtap: ask packets questions in D, DTrace's language\n"
	      "\n"
	      "Examples:\n"
	      "  dtap -r http.pcap -n 'tcp:::receive /args[4]->tcp_dport == 80/ {\n"
	      "      @[args[2]->ip_saddr] = count(); }'\n"
	      "  dtap -i eth0 -n 'ip:::send { @[args[2]->ip_daddr] = quantize(args[2]->ip_plength); }'\n"
	      "  tcpdump -U -w - | dtap -r - -s script.d\n"
	      "  dtap -lv -n 'tcp:::send'        which probes there are, and their arguments\n", out);
	for (unsigned i = 0; i < options_count; i++) {
		if (group != options_rows[i].group)
			fprintf(out, "\n%s\n", options_rows[i].group);
		group = options_rows[i].group;
		print_option(out, &options_rows[i]);
	}
	fputs("\n"
	      "Options of -x may also be DTRACE_OPT_NAME=VALUE in the environment, and\n"
	      "'#pragma D option NAME=VALUE' in programs. Results are printed at the end of a file,\n"
	      "on Ctrl-C, and by exit(). What follows -- goes to DPDK's EAL.\n"
	      "Exit status: 0, or that of exit(); 1 error, 2 usage.\n", out);
}

const char *
options_size(uint64_t v, char text[static OPTIONS_SIZE_TEXT])
{
	static const char units[] = "\0kmgt";
	unsigned unit = 0;

	for (; v && !(v % 1024) && units[unit + 1]; unit++)
		v /= 1024;
	snprintf(text, OPTIONS_SIZE_TEXT, "%" PRIu64 "%.1s", v, &units[unit]);
	return text;
}

void
options_default(FILE *out, const struct settings_row *row)
{
	uint64_t v = row->initial;
	char text[OPTIONS_SIZE_TEXT];

	switch (row->kind) {
	case SETTINGS_WORD: fprintf(out, " (%s)", row->words[v]); break;
	case SETTINGS_RATE: fprintf(out, " (%" PRIu64 "ms)", v / 1000000); break;
	case SETTINGS_INT: fprintf(out, " (%" PRIu64 ")", v); break;
	case SETTINGS_SIZE: fprintf(out, " (%s)", options_size(v, text)); break;
	case SETTINGS_BOOL:
	case SETTINGS_FLAG: fprintf(out, " (%s)", v ? "on" : "off"); break;
	default: break; /* there is none */
	}
}

void
options_settings(FILE *out)
{
	unsigned n;
	const struct settings_row *rows = settings_rows(&n);

	for (unsigned i = 0; i < n; i++) {
		fprintf(out, "  %-15s %s", rows[i].name, rows[i].doc);
		options_default(out, &rows[i]);
		fputc('\n', out);
	}
}

void
options_version(FILE *out)
{
	fprintf(out, "dtap %s, %s\n", DTAP_VERSION, rte_version());
}
