/*
 * The table of options and its setters. Values are parsed in settings_value.c.
 */
#include "settings.h"

#include <ctype.h>
#include <errno.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "../lib/lang/diag.h"
#include "settings_value.h"

#define BAD_NAME "Invalid option name"
#define BAD_VALUE "Invalid value for specified option"
#define BAD_CONTEXT "Option cannot be used from within a D program"
#define BAD_VERSION "Version is not properly formatted or is too large"
#define NO_VERSION "Requested version is not supported by compiler"
#define BAD_TIME "Operation illegal when tracing is active"

#define KB (UINT64_C(1) << 10)
#define MB (UINT64_C(1) << 20)
#define SEC UINT64_C(1000000000)
#define RATE_MIN 200000 /* 5000 hz, as in DTrace */
#define FLOW_MAX (13 * 86400 * SEC) /* what a connection's clock can tell apart */
#define AT(field) offsetof(struct settings, field)
#define EARLY SETTINGS_EARLY
#define COMPILE SETTINGS_COMPILE
#define START SETTINGS_START
#define DYNAMIC SETTINGS_DYNAMIC
#define BOOL SETTINGS_BOOL
#define SIZE SETTINGS_SIZE
#define RATE SETTINGS_RATE
#define INT SETTINGS_INT
#define WORD SETTINGS_WORD
#define FLAG SETTINGS_FLAG
#define TEXT SETTINGS_TEXT
#define CPP SETTINGS_CPP
#define LIBDIR SETTINGS_LIBDIR

static const char *const bufpolicy_words[] = {"switch", "fill", "ring", NULL};
static const char *const bufresize_words[] = {"auto", "manual", NULL};
static const char *const driver_words[] = {"af_packet", "af_xdp", NULL};
static const char *const encoding_words[] = {"ascii", "terminal", "utf8", NULL};
static const char *const engine_words[] = {"interpreter", "jit", "tree", NULL};
static const char *const evaltime_words[] = {"exec", "main", "preinit", "postinit", NULL};
static const char *const linkmode_words[] = {"kernel", "static", "dynamic", NULL};
static const char *const linktype_words[] = {"elf", "dof", NULL};
static const char *const late_words[] = {"static", "dynamic", NULL};
static const char *const poll_words[] = {"auto", "adaptive", "busy", NULL};
static const char *const stdc_words[] = {"a", "c", "s", "t", NULL};
static const char *const add[] = {"", NULL}, *const define[] = {"-D", NULL},
	*const incdir[] = {"-I", NULL}, *const undef[] = {"-U", NULL};

#define NO_STACKS "accepted; there are no stacks to a packet"
#define NO_KERNEL "accepted; there is no kernel to it"
#define NO_LINKER "accepted; no object files are made"

static const struct settings_row rows[] = {
	{"agghist", BOOL, DYNAMIC, AT(agghist), 0, 0, 0, NULL,
		"print count() and sum() as one distribution over the keys"},
	{"aggpack", BOOL, DYNAMIC, AT(aggpack), 0, 0, 0, NULL,
		"print a quantize() or lquantize() as one line, a character a bucket"},
	{"aggpercpu", FLAG, COMPILE, AT(aggpercpu), 0, 0, 0, NULL,
		"print the values that each worker counted, too"},
	{"aggrate", RATE, DYNAMIC, AT(aggrate), SEC, RATE_MIN, 0, NULL,
		"how often aggregations are read"},
	{"aggsize", SIZE, START, AT(aggsize), 16 * MB, 4 * KB, 0, NULL,
		"memory for the aggregations of a worker and an interval"},
	{"aggsortkey", BOOL, DYNAMIC, AT(aggsortkey), 0, 0, 0, NULL,
		"sort aggregations by key, not by value"},
	{"aggsortkeypos", INT, DYNAMIC, AT(aggsortkeypos), 0, 0, 0, NULL,
		"sort by the keys from this one on, from 0"},
	{"aggsortpos", INT, DYNAMIC, AT(aggsortpos), 0, 0, 0, NULL,
		"printa() of several aggregations: sort by this one, from 0"},
	{"aggsortrev", BOOL, DYNAMIC, AT(aggsortrev), 0, 0, 0, NULL,
		"sort aggregations in descending order"},
	{"aggzoom", BOOL, DYNAMIC, AT(aggzoom), 0, 0, 0, NULL,
		"the longest bar of a distribution nearly fills its line"},
	{"amin", SETTINGS_ATTRIBUTES, COMPILE, AT(amin), 0, 0, 0, NULL,
		"the least stability that a program may have"},
	{"argref", FLAG, COMPILE, AT(argref), 0, 0, 0, NULL,
		"do not insist that all arguments of a script are used"},
	{"bufpolicy", WORD, START, AT(bufpolicy), SETTINGS_SWITCH, 0, 0, bufpolicy_words,
		"records: switch, printed all along; fill, the first ones; ring, the last ones"},
	{"bufresize", WORD, START, AT(bufresize), SETTINGS_AUTO, 0, 0, bufresize_words,
		"auto: make buffers smaller that do not fit into memory"},
	{"bufsize", SIZE, START, AT(bufsize), 4 * MB, 0, 0, NULL,
		"memory for the records of a worker and an interval (also -b)"},
	{"checksum", BOOL, START, AT(checksum), 0, 0, 0, NULL,
		"packets with a wrong checksum of the IPv4 header are undecodable"},
	{"cleanrate", RATE, START, AT(none), SEC / 101, RATE_MIN, 0, NULL,
		"accepted; what an array element had is free at once"},
	{"cpp", FLAG, COMPILE, AT(cpp), 0, 0, 0, NULL,
		"run the C preprocessor over programs (also -C)"},
	{"cppargs", CPP, EARLY, 0, 0, 0, 0, add, "one more argument of the preprocessor"},
	{"cpphdrs", FLAG, EARLY, AT(cpphdrs), 0, 0, 0, NULL,
		"the preprocessor prints the paths of included files (also -H)"},
	{"cpppath", TEXT, EARLY, AT(cpppath), 0, 0, 0, NULL, "the preprocessor: /usr/bin/cpp"},
	{"cpu", INT, START, AT(none), 0, 0, 0, NULL, "accepted; workers have lcores"},
	{"ctypes", TEXT, COMPILE, AT(ignored), 0, 0, 0, NULL, NO_LINKER},
	{"debug", FLAG, COMPILE, AT(none), 0, 0, 0, NULL, "accepted"},
	{"defaultargs", FLAG, COMPILE, AT(defaultargs), 0, 0, 0, NULL,
		"arguments of a script that are not given are 0 or \"\""},
	{"define", CPP, EARLY, 0, 0, 0, 0, define,
		"NAME[=VALUE]: a macro of the preprocessor (also -D)"},
	{"destructive", BOOL, START, AT(destructive), 0, 0, 0, NULL,
		"permit system() and freopen() (also -w)"},
	{"driver", WORD, EARLY, AT(driver), SETTINGS_AF_PACKET, 0, 0, driver_words,
		"how -i listens: af_packet or af_xdp"},
	{"droptags", FLAG, COMPILE, AT(droptags), 0, 0, 0, NULL,
		"messages about drops begin with their tag"},
	{"dtypes", TEXT, COMPILE, AT(ignored), 0, 0, 0, NULL, NO_LINKER},
	{"dynvarsize", SIZE, START, AT(dynvarsize), MB, 4 * KB, 0, NULL,
		"memory for associative arrays and thread-local variables"},
	{"empty", FLAG, COMPILE, AT(empty), 0, 0, 0, NULL,
		"permit a script without a clause"},
	{"encoding", WORD, DYNAMIC, AT(encoding), SETTINGS_TERMINAL, 0, 0, encoding_words,
		"characters of bars: ascii or utf8; aggpack's are utf8 where TERM permits"},
	{"engine", WORD, START, AT(engine), SETTINGS_JIT, 0, 0, engine_words,
		"what runs programs: jit, interpreter, or tree (slow; for tests)"},
	{"errtags", FLAG, COMPILE, AT(errtags), 0, 0, 0, NULL,
		"messages about errors begin with their tag"},
	{"evaltime", WORD, COMPILE, AT(none), 0, 0, 0, evaltime_words,
		"accepted; the command of -c starts at its beginning"},
	{"flowclose", RATE, START, AT(flowclose), 240 * SEC, RATE_MIN, FLOW_MAX, NULL,
		"how long a connection is kept that is being closed, from its last packet"},
	{"flowhandshake", RATE, START, AT(flowhandshake), 75 * SEC, RATE_MIN, FLOW_MAX, NULL,
		"how long a connection is kept that has not been established"},
	{"flowidle", RATE, START, AT(flowidle), 7440 * SEC, RATE_MIN, FLOW_MAX, NULL,
		"how long a connection is kept that is idle"},
	{"flowindent", BOOL, DYNAMIC, AT(flowindent), 0, 0, 0, NULL,
		"lines begin with CPU and | FUNCTION:NAME (also -F)"},
	{"flowsize", SIZE, START, AT(flowsize), 64 * MB, 64 * KB, 0, NULL,
		"memory for the connections of a worker, where a program asks for them"},
	{"flowudp", RATE, START, AT(flowudp), 300 * SEC, RATE_MIN, FLOW_MAX, NULL,
		"how long a UDP conversation is kept that is idle"},
	{"flowwait", RATE, START, AT(flowwait), 60 * SEC, RATE_MIN, FLOW_MAX, NULL,
		"how long an end stays in TIME_WAIT: 2 MSL"},
	{"fragsize", SIZE, START, AT(fragsize), 16 * MB, MB, 0, NULL,
		"memory for fragments of datagrams that are not complete, where a program "
		"asks for whole ones"},
	{"fragtime", RATE, START, AT(fragtime), 60 * SEC, RATE_MIN, 0, NULL,
		"how long a datagram is waited for, from the first fragment that came"},
	{"grabanon", BOOL, START, AT(none), 0, 0, 0, NULL, NO_KERNEL},
	{"incdir", CPP, EARLY, 0, 0, 0, 0, incdir,
		"where the preprocessor looks for files (also -I)"},
	{"iregs", INT, COMPILE, AT(none), 0, 0, 0, NULL, NO_KERNEL},
	{"jit", BOOL, START, AT(engine), SETTINGS_JIT, 0, 0, NULL,
		"off: run programs by the interpreter"},
	{"jstackframes", INT, START, AT(none), 0, 0, 0, NULL, NO_STACKS},
	{"jstackstrsize", SIZE, START, AT(none), 0, 0, 0, NULL, NO_STACKS},
	{"kdefs", FLAG, COMPILE, AT(none), 0, 0, 0, NULL, NO_KERNEL},
	{"knodefs", FLAG, COMPILE, AT(none), 0, 0, 0, NULL, NO_KERNEL},
	{"late", WORD, COMPILE, AT(none), 0, 0, 0, late_words, NO_KERNEL},
	{"lazyload", FLAG, COMPILE, AT(none), 0, 0, 0, NULL, NO_LINKER},
	{"ldpath", TEXT, EARLY, AT(ignored), 0, 0, 0, NULL, NO_LINKER},
	{"libdir", LIBDIR, COMPILE, 0, 0, 0, 0, NULL,
		"one more folder of D libraries, *.d (also -L)"},
	{"linkmode", WORD, COMPILE, AT(none), 0, 0, 0, linkmode_words, NO_LINKER},
	{"linktype", WORD, COMPILE, AT(none), 0, 0, 0, linktype_words, NO_LINKER},
	{"lockmem", SIZE, START, AT(none), 0, 0, 0, NULL, NO_KERNEL},
	{"maxframes", INT, START, AT(none), 0, 0, 0, NULL, NO_STACKS},
	{"memory", SIZE, EARLY, AT(memory), 1024 * MB, 64 * MB, 0, NULL,
		"DPDK's memory; a limit, unless it comes from hugepages"},
	{"nolibs", FLAG, COMPILE, AT(nolibs), 0, 0, 0, NULL, "read no D libraries"},
	{"noresolve", BOOL, START, AT(none), 0, 0, 0, NULL, NO_STACKS},
	{"nspec", INT, START, AT(nspec), 1, 0, 1 << 16, NULL,
		"number of speculations that a program can have at once"},
	{"pcapsize", SIZE, START, AT(pcapsize), 256 * KB, 1, UINT32_MAX / 2, NULL,
		"bytes of a packet that pcap() saves, at most"},
	{"pgmax", INT, COMPILE, AT(none), 0, 0, 0, NULL, NO_KERNEL},
	{"poll", WORD, START, AT(poll), SETTINGS_POLL_AUTO, 0, 0, poll_words,
		"how workers wait for packets: adaptive, sleeping; busy; auto: adaptive for -i alone (--poll)"},
	{"printsize", SIZE, DYNAMIC, AT(printsize), 8 * KB, 1, 0, NULL,
		"bytes of a structure or an array that print() shows"},
	{"pspec", FLAG, COMPILE, AT(pspec), 0, 0, 0, NULL,
		"what stands outside of clauses are descriptions, but for keywords"},
	{"quiet", BOOL, DYNAMIC, AT(quiet), 0, 0, 0, NULL,
		"print only what the program prints (also -q)"},
	{"quietresize", BOOL, DYNAMIC, AT(quietresize), 0, 0, 0, NULL,
		"do not say that a buffer was made smaller"},
	{"rawbytes", BOOL, DYNAMIC, AT(rawbytes), 0, 0, 0, NULL,
		"print strings and bytes in hexadecimal"},
	{"scratchsize", SIZE, START, AT(scratchsize), 256, 8, 32 * KB, NULL,
		"bytes that alloca() can give to a clause"},
	{"specsize", SIZE, START, AT(specsize), 4 * MB, 0, 0, NULL,
		"memory for the records of a speculation"},
	{"stackframes", INT, START, AT(none), 0, 0, 0, NULL, NO_STACKS},
	{"stackindent", INT, DYNAMIC, AT(none), 0, 0, 0, NULL, NO_STACKS},
	{"stats", BOOL, START, AT(stats), 0, 0, 0, NULL,
		"print at the end what became of every packet (also -v)"},
	{"statusrate", RATE, START, AT(statusrate), SEC, RATE_MIN, 0, NULL,
		"how often drops are reported"},
	{"stdc", WORD, EARLY, AT(none), 0, 0, 0, stdc_words,
		"accepted: how close the preprocessor is to ISO C (also -X)"},
	{"strip", FLAG, COMPILE, AT(none), 0, 0, 0, NULL, NO_LINKER},
	{"strsize", SIZE, START, AT(strsize), 256, 1, 64 * KB, NULL,
		"bytes of a string that a program makes"},
	{"switchrate", RATE, DYNAMIC, AT(switchrate), SEC, RATE_MIN, 0, NULL,
		"how often records are read"},
	{"syslibdir", TEXT, COMPILE, AT(syslibdir), 0, 0, 0, NULL,
		"the first folder of D libraries"},
	{"temporal", BOOL, START, AT(none), 1, 0, 0, NULL,
		"accepted; records are always printed in order"},
	{"tree", INT, COMPILE, AT(none), 0, 0, 0, NULL, "accepted"},
	{"tregs", INT, COMPILE, AT(none), 0, 0, 0, NULL, NO_KERNEL},
	{"udefs", FLAG, COMPILE, AT(none), 0, 0, 0, NULL, NO_KERNEL},
	{"undef", CPP, EARLY, 0, 0, 0, 0, undef, "NAME: no macro of the preprocessor (also -U)"},
	{"unodefs", FLAG, COMPILE, AT(none), 0, 0, 0, NULL, NO_KERNEL},
	{"ustackframes", INT, START, AT(none), 0, 0, 0, NULL, NO_STACKS},
	{"verbose", FLAG, COMPILE, AT(listing), 0, 0, 0, NULL,
		"print the code of every clause (also -S)"},
	{"version", SETTINGS_VERSION, COMPILE, 0, 0, 0, 0, NULL,
		"accepted; the version of D that a program asks for"},
	{"zdefs", FLAG, COMPILE, AT(zdefs), 0, 0, 0, NULL,
		"permit descriptions that match no probe (also -Z)"},
};

static uint64_t *
field(struct settings *s, const struct settings_row *row)
{
	return (uint64_t *)((char *)s + row->offset);
}

static const struct settings_row *
find(const char *name)
{
	for (unsigned i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		if (!strcmp(rows[i].name, name))
			return &rows[i];
	return NULL;
}

const struct settings_row *
settings_rows(unsigned *n)
{
	*n = sizeof(rows) / sizeof(*rows);
	return rows;
}

void
settings_init(struct settings *s)
{
	*s = (struct settings){0};
	for (unsigned i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		if (rows[i].initial)
			*field(s, &rows[i]) = rows[i].initial;
}

static int
parse(const struct settings_row *row, const char *value, uint64_t *v)
{
	switch (row->kind) {
	case SETTINGS_BOOL: return settings_value_bool(value, v);
	case SETTINGS_SIZE: return settings_value_size(value, v);
	case SETTINGS_RATE: return settings_value_rate(value, v);
	case SETTINGS_WORD: return settings_value_word(value, row->words, v);
	default: return settings_value_int(value, v);
	}
}

static int
set_number(struct settings *s, const struct settings_row *row, const char *value)
{
	uint64_t v;

	/* an empty value unsets */
	if (row->kind == SETTINGS_INT && value && !*value)
		v = row->initial;
	else if (parse(row, value, &v) || (row->max && v > row->max))
		return -EINVAL;
	*field(s, row) = v < row->min ? row->min : v;
	return 0;
}

static int
add_word(struct settings *s, const struct settings_row *row, const char *value)
{
	unsigned *n = row->kind == CPP ? &s->ncppargs : &s->nlibdirs;

	if (*n == SETTINGS_LIST_MAX)
		return -EINVAL;
	if (row->kind == CPP)
		s->cppargs[(*n)++] = (struct settings_cpp){row->words[0], value};
	else
		s->libdirs[(*n)++] = value;
	return 0;
}

/* Texts of a pragma do not outlive the program's, and come too late: they are judged, not kept. */
static int
set_text(struct settings *s, const struct settings_row *row, const char *value, bool keep)
{
	if (!value)
		return -EINVAL;
	if (row->kind == SETTINGS_ATTRIBUTES)
		return attr_parse(value, &s->amin) ? 0 : -EINVAL;
	if (!keep)
		return 0;
	if (row->kind != TEXT)
		return add_word(s, row, value);
	*(const char **)field(s, row) = value;
	return 0;
}

static const char *
check_version(const char *value)
{
	switch (settings_value_version(value)) {
	case 0: return NULL;
	case -ENOTSUP: return NO_VERSION;
	default: return value ? BAD_VERSION : BAD_VALUE;
	}
}

const char *
settings_set(struct settings *s, const char *name, const char *value, enum settings_time now)
{
	const struct settings_row *row = find(name);
	int ret = 0;

	if (!row)
		return BAD_NAME;
	if (now > row->time) {
		if (now != SETTINGS_DYNAMIC)
			return BAD_CONTEXT;
		return row->time == SETTINGS_START ? BAD_TIME : BAD_NAME;
	}
	switch (row->kind) {
	case SETTINGS_VERSION:
		return check_version(value);
	case FLAG:
		ret = value ? -EINVAL : 0;
		if (!value)
			*field(s, row) = 1;
		break;
	case TEXT:
	case CPP:
	case LIBDIR:
	case SETTINGS_ATTRIBUTES:
		ret = set_text(s, row, value, now == EARLY);
		break;
	default:
		ret = set_number(s, row, value);
	}
	return ret ? BAD_VALUE : NULL;
}

int
settings_environment(struct settings *s, struct diag *d)
{
	static const char prefix[] = "DTRACE_OPT_";

	for (char **e = environ; *e; e++) {
		const char *value = strchr(*e, '='), *why;
		char name[64];
		size_t len;

		if (strncmp(*e, prefix, sizeof(prefix) - 1) || !value)
			continue;
		len = value - *e - (sizeof(prefix) - 1);
		if (len >= sizeof(name))
			len = sizeof(name) - 1;
		for (size_t i = 0; i < len; i++)
			name[i] = tolower((unsigned char)(*e)[sizeof(prefix) - 1 + i]);
		name[len] = '\0';
		why = settings_set(s, name, value[1] ? value + 1 : NULL, SETTINGS_EARLY);
		if (why)
			return diag_set(d, NULL, "failed to set %.*s: %s", (int)(value - *e), *e,
				why);
	}
	return 0;
}

int
settings_pragma(struct settings *s, const char *name, const char *value, struct diag *d)
{
	const char *why = settings_set(s, name, value, SETTINGS_COMPILE);

	return why ? diag_set(d, "D_PRAGMA_OPTSET", "%s", why) : 0;
}
