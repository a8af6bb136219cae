/* Tests of app/options.c and app/options_help.c. */
#include "../unit.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../app/options.h"
#include "../../lib/lang/diag.h"

enum { ARGS_MAX = 32 };

static struct options o;
static struct diag d;
static char *args[ARGS_MAX + 1];

/* Parse the words of @line (split at blanks, '_' stands for a blank). */
static enum options_verdict
parse(const char *line)
{
	static char text[1024];
	int n = 0;

	options_fini(&o);
	snprintf(text, sizeof(text), "dtap %s", line);
	for (char *word = strtok(text, " "); word && n < ARGS_MAX; word = strtok(NULL, " ")) {
		args[n++] = word;
		for (; *word; word++)
			*word = *word == '_' ? ' ' : *word;
	}
	args[n] = NULL;
	d = (struct diag){0};
	return options_parse(&o, n, args, &d);
}

static void
pieces(void)
{
	CU_ASSERT_EQUAL_FATAL(parse("-n tcp:::send -P ip -s a.d -i 17 -m x:y -f fn -n BEGIN{}"),
		OPTIONS_RUN);
	CU_ASSERT_EQUAL_FATAL(o.npieces, 7);
	for (unsigned i = 0; i < o.npieces; i++)
		CU_ASSERT_EQUAL(o.pieces[i].kind, "nPsimfn"[i]);
	CU_ASSERT_STRING_EQUAL(o.pieces[0].text, "tcp:::send");
	CU_ASSERT_STRING_EQUAL(o.pieces[3].text, "17");
	CU_ASSERT_STRING_EQUAL(o.pieces[6].text, "BEGIN{}");
}

static void
sources(void)
{
	CU_ASSERT_EQUAL_FATAL(parse("-r a.pcap -r - -n x"), OPTIONS_RUN);
	CU_ASSERT_EQUAL_FATAL(o.ncaptures, 2);
	CU_ASSERT_STRING_EQUAL(o.captures[1], "-");
	CU_ASSERT_EQUAL_FATAL(parse("-i eth0 -i 12/1/{} -i 12a --port 0000:03:00.0"), OPTIONS_RUN);
	CU_ASSERT_EQUAL_FATAL(o.nports, 3);
	CU_ASSERT_STRING_EQUAL(o.ports[0].spec, "eth0");
	CU_ASSERT_STRING_EQUAL(o.ports[1].spec, "12a");
	CU_ASSERT(o.ports[1].interface && !o.ports[2].interface);
	CU_ASSERT_STRING_EQUAL(o.ports[2].spec, "0000:03:00.0");
	CU_ASSERT_EQUAL(o.npieces, 1);
	CU_ASSERT_EQUAL(parse("-r a.pcap -i eth0"), OPTIONS_USAGE);
	CU_ASSERT_EQUAL(parse("-r - -r -"), OPTIONS_USAGE);
	CU_ASSERT_EQUAL(parse("-s - -r -"), OPTIONS_USAGE);
	CU_ASSERT_STRING_EQUAL(d.text, "standard input (-) can be read only once");
}

/* As the kernel calls an interpreter: options of the #! line in one word, the script, its words. */
static void
script_arguments(void)
{
	CU_ASSERT_EQUAL_FATAL(parse("-qs x.d one -v two - -- -l 0 --in-memory"), OPTIONS_RUN);
	CU_ASSERT_EQUAL_FATAL(o.nargs, 3);
	CU_ASSERT_STRING_EQUAL(o.args[0], "one");
	CU_ASSERT_STRING_EQUAL(o.args[1], "two");
	CU_ASSERT_STRING_EQUAL(o.args[2], "-");
	CU_ASSERT(o.verbose && o.set.quiet && !o.list);
	CU_ASSERT_EQUAL_FATAL(o.neal, 3);
	CU_ASSERT_STRING_EQUAL(o.eal[0], "-l");
	CU_ASSERT_STRING_EQUAL(o.eal[2], "--in-memory");
	CU_ASSERT_PTR_NULL(o.eal[3]);
	CU_ASSERT_EQUAL_FATAL(parse("-l"), OPTIONS_RUN);
	CU_ASSERT_EQUAL(o.neal, 0);
}

static void
flags(void)
{
	CU_ASSERT_EQUAL(parse("-l -V"), OPTIONS_USAGE);
	CU_ASSERT_EQUAL(parse("-?"), OPTIONS_HELP);
	CU_ASSERT_EQUAL(parse("-32 -64 -l"), OPTIONS_RUN);
	CU_ASSERT_EQUAL(parse("-33 -l"), OPTIONS_USAGE);
	CU_ASSERT_EQUAL_FATAL(parse("-elvwZ -o out.txt -b 8k --local 10.0.0.0/8 --local ::1"),
		OPTIONS_RUN);
	CU_ASSERT(o.check && o.list && o.verbose && o.set.destructive && o.set.zdefs);
	CU_ASSERT_STRING_EQUAL(o.output, "out.txt");
	CU_ASSERT_EQUAL(o.set.bufsize, 8192);
	CU_ASSERT_EQUAL(o.local.v4.n, 1);
	CU_ASSERT_EQUAL(o.local.v6.n, 1);
	CU_ASSERT_EQUAL(parse("--local nowhere"), OPTIONS_ERROR);
	CU_ASSERT(parse("-r f --connections") == OPTIONS_RUN && o.connections == OPTIONS_TEXT);
	CU_ASSERT(parse("-i eth0 --connections=json") == OPTIONS_RUN &&
		o.connections == OPTIONS_JSON);
	CU_ASSERT_EQUAL(parse("-r f --connections=xml"), OPTIONS_ERROR);
	CU_ASSERT_STRING_EQUAL(d.text, "invalid format of --connections: xml (text, json)");
	CU_ASSERT_EQUAL(parse("--connections"), OPTIONS_USAGE);
	CU_ASSERT(parse("--console --config a.cmd") == OPTIONS_RUN && o.console);
	CU_ASSERT_STRING_EQUAL(o.config, "a.cmd");
	CU_ASSERT_EQUAL(parse("--console -r -"), OPTIONS_USAGE);
	CU_ASSERT(parse("-l") == OPTIONS_RUN && o.set.poll == SETTINGS_POLL_AUTO);
	CU_ASSERT(parse("-x poll=busy") == OPTIONS_RUN && o.set.poll == SETTINGS_BUSY);
	CU_ASSERT(parse("--poll=adaptive") == OPTIONS_RUN && o.set.poll == SETTINGS_ADAPTIVE);
	CU_ASSERT_EQUAL(parse("--poll lazy"), OPTIONS_ERROR);
	CU_ASSERT_STRING_EQUAL(d.text,
		"failed to set --poll: Invalid value for specified option");
	CU_ASSERT_EQUAL(parse("-h"), OPTIONS_HELP);
	CU_ASSERT_EQUAL(parse("--help"), OPTIONS_HELP);
	CU_ASSERT_EQUAL(parse("-V"), OPTIONS_VERSION);
	CU_ASSERT_EQUAL(parse("-x help"), OPTIONS_SETTINGS);
}

static void
settings(void)
{
	CU_ASSERT_EQUAL(parse("-x bufsize=2m -xquiet=no -x aggsortrev"), OPTIONS_RUN);
	CU_ASSERT_EQUAL(o.set.bufsize, 2 << 20);
	CU_ASSERT_EQUAL(o.set.aggsortrev, 1);
	CU_ASSERT_EQUAL(parse("-x bufsize=x"), OPTIONS_ERROR);
	CU_ASSERT_STRING_EQUAL(d.text,
		"failed to set -x bufsize: Invalid value for specified option");
	CU_ASSERT_EQUAL(parse("-x foo=1"), OPTIONS_ERROR);
	CU_ASSERT_STRING_EQUAL(d.text, "failed to set -x foo: Invalid option name");
	CU_ASSERT_EQUAL(parse("-b 4q"), OPTIONS_ERROR);
	CU_ASSERT_STRING_EQUAL(d.text, "failed to set -b 4q: Invalid value for specified option");
	CU_ASSERT_EQUAL(parse("-X z"), OPTIONS_ERROR);
	CU_ASSERT_STRING_EQUAL(d.text, "failed to set -X z: Invalid value for specified option");
	CU_ASSERT_EQUAL(parse("-G"), OPTIONS_ERROR);
	CU_ASSERT_STRING_EQUAL(d.text, "option -G is not supported: no object files are made");
	CU_ASSERT_EQUAL(parse("-p 12x"), OPTIONS_ERROR);
	CU_ASSERT_STRING_EQUAL(d.text, "invalid pid: 12x");
	CU_ASSERT_EQUAL_FATAL(parse("-C -DX=1 -D Y -U Z -I dir -Hx cppargs=-P -L lib -xlibdir=b"),
		OPTIONS_RUN);
	CU_ASSERT(o.set.cpp && o.set.cpphdrs);
	CU_ASSERT_EQUAL_FATAL(o.set.ncppargs, 5);
	for (unsigned i = 0; i < o.set.ncppargs; i++) {
		CU_ASSERT_STRING_EQUAL(o.set.cppargs[i].flag,
			((const char *[]){"-D", "-D", "-U", "-I", ""})[i]);
		CU_ASSERT_STRING_EQUAL(o.set.cppargs[i].value,
			((const char *[]){"X=1", "Y", "Z", "dir", "-P"})[i]);
	}
	CU_ASSERT_EQUAL_FATAL(o.set.nlibdirs, 2);
	CU_ASSERT_STRING_EQUAL(o.set.libdirs[1], "b");
	/* the environment comes first, the command line wins */
	setenv("DTRACE_OPT_AGGSIZE", "1m", 1);
	CU_ASSERT_EQUAL(parse("-l"), OPTIONS_RUN);
	CU_ASSERT_EQUAL(o.set.aggsize, 1 << 20);
	CU_ASSERT_EQUAL(parse("-x aggsize=2m"), OPTIONS_RUN);
	CU_ASSERT_EQUAL(o.set.aggsize, 2 << 20);
	setenv("DTRACE_OPT_AGGSIZE", "?", 1);
	CU_ASSERT_EQUAL(parse("-l"), OPTIONS_ERROR);
	unsetenv("DTRACE_OPT_AGGSIZE");
}

static void
places(void)
{
	static const unsigned cpus[] = {2, 4, 5, 6, 7};

	CU_ASSERT_EQUAL_FATAL(parse("--port net_null0,size=80 -i eth0.7 --workers 3 --lcores 2,4-7"),
		OPTIONS_RUN);
	CU_ASSERT_EQUAL(o.place.workers, 3);
	CU_ASSERT_EQUAL_FATAL(o.place.ncpus, 5);
	CU_ASSERT_EQUAL(memcmp(o.place.cpus, cpus, sizeof(cpus)), 0);
	CU_ASSERT(!o.place.inlined);
	CU_ASSERT_EQUAL_FATAL(parse("--map net_null0.3=1 --port net_null0,size=80 -i eth0.7 "
		"--map eth0.7.0=12 --map 1.1=0 --inline eth0.7,0"), OPTIONS_RUN);
	CU_ASSERT_EQUAL_FATAL(o.place.nmaps, 3);
	CU_ASSERT(o.place.maps[0].port == 0 && o.place.maps[0].queue == 3 &&
		o.place.maps[0].lcore == 1);
	CU_ASSERT(o.place.maps[1].port == 1 && o.place.maps[1].queue == 0 &&
		o.place.maps[1].lcore == 12);
	CU_ASSERT(o.place.maps[2].port == 1 && o.place.maps[2].queue == 1 &&
		o.place.maps[2].lcore == 0);
	CU_ASSERT(o.place.inlined && o.place.pair[0] == 1 && o.place.pair[1] == 0);
}

static void
no_places(void)
{
	static const struct {
		const char *options, *text;
	} cases[] = {
		{"--workers 0", "invalid number of workers: 0 (1 to 127)"},
		{"--workers 2x", "invalid number of workers: 2x (1 to 127)"},
		{"--workers 128", "invalid number of workers: 128 (1 to 127)"},
		{"--lcores 1,", "invalid list of lcores: 1, (as in 2,4-7; each once, 127 at most)"},
		{"--lcores 3-1", "invalid list of lcores: 3-1 (as in 2,4-7; each once, 127 at most)"},
		{"--lcores 1,0-2", "invalid list of lcores: 1,0-2 (as in 2,4-7; each once, 127 at most)"},
		{"--lcores 128", "invalid list of lcores: 128 (as in 2,4-7; each once, 127 at most)"},
		{"--lcores 1;2", "invalid list of lcores: 1;2 (as in 2,4-7; each once, 127 at most)"},
		{"--workers 3 --lcores 1,2", "3 workers, and --lcores names 2"},
		{"--map eth0", "invalid --map: eth0 (as in eth0.1=4)"},
		{"--map eth0=1", "invalid --map: eth0=1 (as in eth0.1=4)"},
		{"--map eth1.0=1", "--map eth1.0=1: -i and --port name no port eth1"},
		{"--map 1.0=1", "--map 1.0=1: -i and --port name no port 1"},
		{"--map .0=1", "--map .0=1: -i and --port name no port "},
		{"--map eth0.=1", "--map eth0.=1: invalid queue"},
		{"--map eth0.256=1", "--map eth0.256=1: invalid queue"},
		{"--map eth0.1=", "--map eth0.1=: invalid lcore"},
		{"--map eth0.1=128", "--map eth0.1=128: invalid lcore"},
		{"--map eth0.0=1 --workers 1",
			"--map says how many workers there are: no --workers with it"},
		{"--inline eth0", "invalid --inline: eth0 "
			"(two ports of -i and --port, as in eth0,eth1)"},
		{"--inline eth0,0", "invalid --inline: eth0,0 "
			"(two ports of -i and --port, as in eth0,eth1)"},
	};

	for (unsigned i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		char line[256];

		snprintf(line, sizeof(line), "-i eth0 %s", cases[i].options);
		CU_ASSERT_EQUAL(parse(line), OPTIONS_ERROR);
		CU_ASSERT_STRING_EQUAL(d.text, cases[i].text);
	}
}

static void
misuse(void)
{
	static const struct {
		const char *line, *text;
	} cases[] = {
		{"", ""},
		{"-y", "invalid option -- 'y'"},
		{"-qy", "invalid option -- 'y'"},
		{"--prot x", "unrecognized option '--prot'"},
		{"-n", "option requires an argument -- 'n'"},
		{"-l -qs", "option requires an argument -- 's'"},
		{"-l --port", "option '--port' requires an argument"},
		{"-c true -p 1", "-c starts a process, -p names one: not both at once"},
	};

	for (unsigned i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		CU_ASSERT_EQUAL(parse(cases[i].line), OPTIONS_USAGE);
		CU_ASSERT_STRING_EQUAL(d.text, cases[i].text);
	}
}

/* Help and usage name every option, on one page; -x help names every setting. */
static void
texts(void)
{
	char *text;
	size_t size;
	FILE *out = open_memstream(&text, &size);
	unsigned lines = 0, n;
	const struct settings_row *rows = settings_rows(&n);

	options_help(out);
	fflush(out);
	for (const char *c = "bcCDefFhHiIlLmnopPqrsSUvVwxXZ"; *c; c++) {
		char option[] = {' ', '-', *c, ' ', '\0'};

		CU_ASSERT_PTR_NOT_NULL(strstr(text, option));
	}
	CU_ASSERT(strstr(text, "--port") && strstr(text, "--local") && strstr(text, "--workers"));
	CU_ASSERT(strstr(text, "--lcores") && strstr(text, "--map") && strstr(text, "--inline"));
	CU_ASSERT(strstr(text, "--poll") && strstr(text, "--console") && strstr(text, "--config"));
	for (char *line = text; *line; line = strchr(line, '\n') + 1, lines++)
		CU_ASSERT(strcspn(line, "\n") <= 88);
	CU_ASSERT(lines <= 68);
	options_settings(out);
	options_usage(out);
	options_version(out);
	fclose(out);
	for (unsigned i = 0; i < n; i++)
		CU_ASSERT_PTR_NOT_NULL(strstr(text, rows[i].name));
	CU_ASSERT_PTR_NOT_NULL(strstr(text, "bufsize         memory for the records of a worker "
		"and an interval (also -b) (4m)"));
	CU_ASSERT_PTR_NOT_NULL(strstr(text, "aggrate         how often aggregations are read "
		"(1000ms)"));
	CU_ASSERT_PTR_NOT_NULL(strstr(text, "Usage: dtap"));
	CU_ASSERT_PTR_NOT_NULL(strstr(text, ", DPDK "));
	free(text);
	options_fini(&o);
}

UNIT_SUITE(suite_options, "app/options.c", {"pieces of the program", pieces},
	{"sources of packets", sources}, {"script arguments", script_arguments}, {"flags", flags},
	{"settings", settings}, {"who polls what", places}, {"nobody can poll that", no_places},
	{"misuse", misuse}, {"help, usage, version", texts});
