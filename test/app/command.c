/* Tests of app/command.c, of the words in command_type.c, and of command_help.c: every row is walked,
 * and docs/console.md is what the rows say. */
#include "../../app/command.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../../app/console.h"
#include "../unit.h"
#include "command_fake.h"

#define REFERENCE "## Reference\n"

/* "show port stats all|PORT" if that is what @line is; else what is told about it. */
static const char *
parsed(const char *line, struct command_args *a)
{
	static struct diag d;
	const struct command *row = command_parse(command_fake(), line, a, &d);

	return row != NULL ? row->syntax : d.text;
}

static void
says(const char *line, const char *want)
{
	struct command_args a;

	CU_ASSERT_STRING_EQUAL(parsed(line, &a), want);
}

static void
words(void)
{
	struct command_args a;

	says("start", "start");
	says("  show \t workers  # a remark", "show workers");
	says("clear gaps", "clear gaps");
	says("", "");
	says("   ", "");
	says("# show workers", "");
	CU_ASSERT_STRING_EQUAL(parsed("set fwd mac", &a), "set fwd rxonly|io|mac");
	CU_ASSERT_STRING_EQUAL(a.choice, "mac");
	CU_ASSERT(!a.all);
	CU_ASSERT_STRING_EQUAL(parsed("set promisc all off", &a), "set promisc all|PORT on|off");
	CU_ASSERT_STRING_EQUAL(a.choice, "off");
	CU_ASSERT(a.all && !a.has_port);
	parsed("set promisc 1 on", &a);
	CU_ASSERT(!a.all && a.has_port && a.port == 1);
	parsed("show port stats http.pcap", &a);
	CU_ASSERT(a.has_port && a.port == 1);
	parsed("snapshot \"a b\"", &a);
	CU_ASSERT_STRING_EQUAL(a.name, "a b");
	parsed("sleep 0.5", &a);
	CU_ASSERT_EQUAL(a.ns, 500000000);
	parsed("sleep 2s", &a);
	CU_ASSERT_EQUAL(a.ns, 2000000000);
	parsed("probe del 2", &a);
	CU_ASSERT(a.has_program && a.program == 2);
	parsed("set burst 32", &a);
	CU_ASSERT(a.has_number && a.number == 32);
}

static void
rest_of_line(void)
{
	struct command_args a;

	CU_ASSERT_STRING_EQUAL(parsed("probe add  tcp:::send { # }\n#pragma D\n", &a), "probe add TEXT");
	CU_ASSERT_STRING_EQUAL(a.text, "tcp:::send { # }\n#pragma D\n");
	CU_ASSERT_STRING_EQUAL(parsed("watch show port stats 0 2", &a), "watch COMMAND [SECONDS]");
	CU_ASSERT_STRING_EQUAL(a.text, "show port stats 0 2");
	CU_ASSERT_STRING_EQUAL(parsed("help", &a), "help [TOPIC]");
	CU_ASSERT_PTR_NULL(a.text);
	parsed("help show port", &a);
	CU_ASSERT_STRING_EQUAL(a.text, "show port");
}

/* A part that is left out leaves nothing behind of what was tried. */
static void
optional_parts(void)
{
	struct command_args a;

	parsed("show agg", &a);
	CU_ASSERT(a.name[0] == '\0' && !a.has_number && !a.has_program);
	parsed("show agg top 3", &a);
	CU_ASSERT(a.name[0] == '\0' && a.number == 3 && !a.has_program);
	parsed("show agg @bytes of 2 top 7", &a);
	CU_ASSERT_STRING_EQUAL(a.name, "bytes");
	CU_ASSERT(a.number == 7 && a.has_program && a.program == 2);
	parsed("show agg ports", &a);
	CU_ASSERT_STRING_EQUAL(a.name, "ports");
}

static void
errors(void)
{
	says("show port stat 0", "show port: expected info, stats or xstats, not 'stat'");
	says("show port", "show port: expected info, stats or xstats");
	says("show port stats", "show port stats: expected all or a port (0-1, net_null0, http.pcap)");
	says("show port stats 7", "show port stats: expected all or a port (0-1, net_null0, http.pcap),"
		" not '7'");
	says("show agg nosuch", "show agg: expected an aggregation (@bytes, @ports), of, top or the end"
		" of the line, not 'nosuch'");
	says("show agg top many", "show agg top: expected a number, not 'many'");
	says("show workers now", "show workers: expected the end of the line, not 'now'");
	says("probe del 1", "probe del: expected all or a program (0, 2), not '1'");
	says("probe add", "probe add: expected a D program");
	says("probe load", "probe load: expected a file");
	says("sleep -1", "sleep: expected seconds (0.5, 10), not '-1'");
	says("sleep 1e9", "sleep: expected seconds (0.5, 10), not '1e9'");
	says("set burst 99999999999", "set burst: expected a number, not '99999999999'");
	says("port attach", "port attach: expected a device (0000:03:00.0, net_null0, eth0)");
	says("watch", "watch: expected a command");
	says("nosuch", "expected clear, help, quit, sleep, snapshot, source, port, show, probe, set,"
		" start, stop or watch, not 'nosuch'");
	/* An abbreviation is none, as in testpmd. */
	says("sh workers", "expected clear, help, quit, sleep, snapshot, source, port, show, probe, set,"
		" start, stop or watch, not 'sh'");
}

/* All that may stand in place of what follows '^', which is left out. */
static const char *
completed(const char *marked)
{
	static char out[4096];
	char line[512];
	struct command_words w = {0};
	size_t from = 0, mark = strcspn(marked, "^"), len = 0;

	snprintf(line, sizeof(line), "%.*s%s", (int)mark, marked, marked + mark + 1);
	command_complete(command_fake(), line, &from, &w);
	CU_ASSERT(w.n == 0 || from == mark);
	out[0] = '\0';
	for (unsigned i = 0; i < w.n; i++)
		len += (size_t)snprintf(out + len, sizeof(out) - len, "%s%s", i > 0 ? "," : "", w.word[i]);
	command_words_fini(&w);
	return out;
}

static void
completes(const char *marked, const char *want)
{
	CU_ASSERT_STRING_EQUAL(completed(marked), want);
}

static void
completion(void)
{
	completes("^s", "set ,show ,sleep ,snapshot ,source ,start ,stop ");
	completes("^start", "start ");
	completes("show port ^", "info ,stats ,xstats ");
	completes("show port stats ^", "0 ,1 ,all ");
	completes("show port stats ^h", "http.pcap ");
	completes("show port nosuch ^", "");
	completes("show agg ^", "@bytes ,@ports ,of ,top ");
	completes("show agg ^b", "bytes ");
	completes("show agg ^@", "@bytes ,@ports ");
	completes("show agg ports ^", "of ,top ");
	completes("probe enable ^", "0 ,2 ,all ");
	completes("watch show port ^x", "xstats ");
	completes("help ^p", "port ,ports ,probe ,programs ");
	completes("start ^", "");
	completes("probe load ^" DOCS_DIR "/conso", DOCS_DIR "/console.md ");
	completes("probe load ^" DOCS_DIR "/../tes", DOCS_DIR "/../test/");
}

static void
completion_of_d(void)
{
	completes("show probes ^tcp", "tcp:::,tcpf:::");
	completes("probe add ^tcp:::rec", "tcp:::receive");
	completes("probe add tcp:::send, ^udp:::se", "udp:::send");
	completes("probe add ^tcp:net_null:net_null0:rec", "tcp:net_null:net_null0:receive");
	completes("probe add BEGIN { } ^EN", "END");
	completes("probe add tcp:::receive /args[4]->^tcp_dp", "tcp_dport");
	completes("probe add tcp:::receive { @[args[2]->^ip_sa", "ip_saddr");
	/* args[4] is not that of another clause, or of another provider. */
	completes("probe add tcp:::send { } udp:::send { args[4]->^", completed("probe add udp:::receive /args[4]->^"));
	CU_ASSERT_PTR_NULL(strstr(completed("probe add udp:::receive { args[4]->^"), "tcp_"));
	CU_ASSERT_PTR_NOT_NULL(strstr(completed("probe add udp:::receive { args[4]->^"), "udp_dport"));
	/* Of a pointer that nobody knows: any member. */
	completes("probe add BEGIN { p->^tcps_cw", completed("probe add tcp:::send { args[3]->^tcps_cw"));
	completes("probe add BEGIN { ^quant", "quantize");
	completes("probe add BEGIN { @ = ^llq", "llquantize");
	completes("probe add BEGIN { x = ^TH_SY", "TH_SYN");
	completes("probe add BEGIN { trace(^timest", "timestamp");
	completes("probe add BEGIN { trace(\"^timest", "");
	completes("probe add BEGIN { /* ^timest", "");
	completes("probe add BEGIN { @^timest", "");
}

static void
rows(void)
{
	for (unsigned t = 0; t < command_ntables; t++)
		for (unsigned i = 0; i < command_tables[t]->n; i++) {
			const struct command *row = &command_tables[t]->rows[i];
			bool topic = false;

			CU_ASSERT(strlen(row->help) > 10 && row->help[strlen(row->help) - 1] != '.');
			CU_ASSERT_PTR_NOT_NULL(row->run);
			for (unsigned k = 0; k < command_ntopics; k++)
				topic = topic || strcmp(command_topics[k].name, row->topic) == 0;
			CU_ASSERT(topic);
			for (unsigned u = 0; u <= t; u++)
				for (unsigned k = 0; k < (u == t ? i : command_tables[u]->n); k++)
					CU_ASSERT_STRING_NOT_EQUAL(row->syntax,
						command_tables[u]->rows[k].syntax);
		}
	for (unsigned i = 1; i < command_ntypes; i++)
		CU_ASSERT(strcmp(command_types[i - 1].name, command_types[i].name) < 0);
}

/* Every word in capitals of a syntax is one that there is. */
static void
types(void)
{
	for (unsigned t = 0; t < command_ntables; t++)
		for (unsigned i = 0; i < command_tables[t]->n; i++)
			for (const char *p = command_tables[t]->rows[i].syntax; *p != '\0';) {
				size_t n = strcspn(p, " |[]");
				bool known = n == 0 || islower((unsigned char)*p);

				for (unsigned k = 0; k < command_ntypes; k++)
					known = known || (strlen(command_types[k].name) == n &&
						strncmp(command_types[k].name, p, n) == 0);
				CU_ASSERT(known);
				p += n + (p[n] != '\0');
			}
}

static char *
help_on(const char *what, struct diag *d)
{
	char *text;
	size_t n;
	FILE *f = open_memstream(&text, &n);

	command_help(f, what, d);
	fclose(f);
	return text;
}

static void
help(void)
{
	struct diag d = {0};
	char *text = help_on("set burst", &d);

	CU_ASSERT_STRING_EQUAL(text, "\nset burst NUMBER\n"
		"    Take at most so many packets at once, 1 to 64\n\n");
	free(text);
	text = help_on(NULL, &d);
	for (unsigned i = 0; i < command_ntopics; i++)
		CU_ASSERT_PTR_NOT_NULL(strstr(text, command_topics[i].title));
	free(text);
	text = help_on("all", &d);
	for (unsigned t = 0; t < command_ntables; t++)
		for (unsigned i = 0; i < command_tables[t]->n; i++)
			CU_ASSERT_PTR_NOT_NULL(strstr(text, command_tables[t]->rows[i].syntax));
	free(text);
	text = help_on("config", &d);
	CU_ASSERT_PTR_NOT_NULL(strstr(text, "set fwd"));
	CU_ASSERT_PTR_NULL(strstr(text, "probe add"));
	free(text);
	CU_ASSERT_STRING_EQUAL(d.text, "");
	free(help_on("nosuch", &d));
	CU_ASSERT_STRING_EQUAL(d.text, "help: there is neither a topic nor a command 'nosuch'");
}

/* docs/console.md ends with what the tables say. With DTAP_UPDATE in the environment it is written. */
static void
page(void)
{
	const char *path = DOCS_DIR "/console.md";
	char *made, *kept = NULL, *reference;
	size_t len, room = 0;
	FILE *f = open_memstream(&made, &len);

	fputs(REFERENCE "\n", f);
	command_markdown(f);
	fclose(f);
	f = fopen(path, "r+");
	CU_ASSERT_PTR_NOT_NULL_FATAL(f);
	CU_ASSERT_FATAL(getdelim(&kept, &room, '\0', f) > 0);
	reference = strstr(kept, REFERENCE);
	CU_ASSERT_PTR_NOT_NULL_FATAL(reference);
	if (getenv("DTAP_UPDATE") != NULL) {
		rewind(f);
		CU_ASSERT_EQUAL(ftruncate(fileno(f), 0), 0);
		fprintf(f, "%.*s%s", (int)(reference - kept), kept, made);
	} else {
		CU_ASSERT_STRING_EQUAL(reference, made);
	}
	fclose(f);
	free(made);
	free(kept);
	command_fake_end();
}

UNIT_SUITE(suite_command, "app/command.c", {"words", words}, {"rest of the line", rest_of_line},
	{"optional parts", optional_parts}, {"errors", errors}, {"completion", completion},
	{"completion of D", completion_of_d}, {"rows", rows}, {"words of syntaxes", types},
	{"help", help}, {"reference page", page});
