/* command_fake: see command_fake.h. */
#include "command_fake.h"

#include <errno.h>
#include <stdarg.h>
#include <string.h>

#include "../unit.h"

static char asked[8192];
static struct probes *all;
static bool enabled[2];

static const struct port ports[] = {
	{.id = 0, .name = "net_null0", .driver = "net_null", .ethdev = UINT16_MAX},
	{.id = 1, .name = "http.pcap", .driver = "net_pcap", .ethdev = UINT16_MAX},
};
static const struct probes_port names[] = {{"net_null0", "net_null"}, {"http.pcap", "net_pcap"}};

static int __attribute__((format(printf, 1, 2)))
note(const char *fmt, ...)
{
	size_t n = strlen(asked);
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(asked + n, sizeof(asked) - n, fmt, ap);
	va_end(ap);
	return 0;
}

static int
add(void *arg, const char *text, const char *file, unsigned *number, struct diag *d)
{
	*number = 2;
	if (strstr(text, "nosuch") != NULL)
		return diag_set(d, "D_IDENT_UNDEF", "failed to resolve nosuch: Unknown variable name");
	return note("add <%s> (%s)\n", text, file != NULL ? file : "typed");
}

static int
del(void *arg, unsigned program, uint64_t *packets, struct diag *d)
{
	*packets = program;
	return note("del %u\n", program);
}

static int
enable(void *arg, unsigned program, bool on, struct diag *d)
{
	enabled[program / 2] = on;
	return note("%s %u\n", on ? "enable" : "disable", program);
}

static bool
program(void *arg, unsigned i, struct console_program *out)
{
	static const char *const texts[] = {"tcp:::receive", "top.d"};

	if (i > 1)
		return false;
	*out = (struct console_program){.number = i * 2, .name = texts[i], .enabled = enabled[i],
		.nprobes = i + 1, .firings = 1000 * i, .drops = i};
	return true;
}

static void
refresh(void *arg)
{
	note("refresh\n");
}

static const char *
agg_name(void *arg, unsigned i)
{
	static const char *const aggs[] = {"bytes", "ports"};

	return i < 2 ? aggs[i] : NULL;
}

static int
agg_print(void *arg, const struct console_aggs *w, FILE *out, struct diag *d)
{
	for (unsigned i = 0; i < w->top; i++)
		fprintf(out, "row %u\n", i);
	return note("agg_print %s of %d top %u\n", w->name != NULL ? w->name : "all", w->program, w->top);
}

static int
agg_clear(void *arg, const struct console_aggs *w, struct diag *d)
{
	return note("agg_clear %s of %d\n", w->name != NULL ? w->name : "all", w->program);
}

static const struct port *
get_ports(void *arg, unsigned *n)
{
	*n = sizeof(ports) / sizeof(*ports);
	return ports;
}

static int
port_stats(void *arg, uint16_t port, struct rte_eth_stats *out)
{
	*out = (struct rte_eth_stats){.ipackets = 100, .ibytes = 6400, .imissed = 3};
	return 0;
}

static int
port_clear(void *arg, uint16_t port, struct diag *d)
{
	return note("port_clear %u\n", port);
}

static int
attach(void *arg, const char *device, struct diag *d)
{
	return note("attach %s\n", device);
}

static bool
start(void *arg, bool on)
{
	return note("%s\n", on ? "start" : "stop") == 0;
}

static int
forward(void *arg, enum forward_mode mode, struct diag *d)
{
	return note("forward %d\n", mode);
}

static int
burst(void *arg, unsigned packets, struct diag *d)
{
	return note("burst %u\n", packets);
}

static int
verbose(void *arg, unsigned level, struct diag *d)
{
	return note("verbose %u\n", level);
}

static void
clear_gaps(void *arg)
{
	note("clear_gaps\n");
}

static int
print(void *arg, enum console_page page, FILE *out, struct diag *d)
{
	fprintf(out, "page %d\n", page);
	return note("print %d\n", page);
}

static int
snapshot(void *arg, const char *path, struct diag *d)
{
	return note("snapshot %s\n", path);
}

static struct probes *
get_probes(void *arg)
{
	return all;
}

const struct console_ops *
command_fake(void)
{
	static const struct console_ops ops = {.add = add, .del = del, .enable = enable,
		.program = program, .refresh = refresh, .agg_name = agg_name, .agg_print = agg_print,
		.agg_clear = agg_clear, .ports = get_ports, .port_stats = port_stats,
		.port_clear = port_clear, .attach = attach, .start = start, .forward = forward,
		.burst = burst, .verbose = verbose, .clear_gaps = clear_gaps, .print = print, .snapshot = snapshot,
		.probes = get_probes};

	asked[0] = '\0';
	enabled[0] = enabled[1] = true;
	if (all == NULL)
		all = probes_new(names, sizeof(names) / sizeof(*names));
	return &ops;
}

const char *
command_fake_asked(void)
{
	static char was[sizeof(asked)];

	memcpy(was, asked, sizeof(was));
	asked[0] = '\0';
	return was;
}

void
command_fake_end(void)
{
	probes_free(all);
	all = NULL;
}
