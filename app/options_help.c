/*
 * What -h, -V, -x help and a wrong command line print.
 */
#include "options.h"

#include <inttypes.h>

#include <rte_version.h>

void
options_usage(FILE *out)
{
	fputs("Usage: dtap -r FILE ... -n PROGRAM\n"
	      "       dtap -i INTERFACE | --port DEVICE ... -n PROGRAM [-- EAL options]\n"
	      "       dtap [-beflhimnoPqrsvVwxZ] [--local PREFIX] [script arguments]\n"
	      "Try 'dtap -h'.\n", out);
}

void
options_help(FILE *out)
{
	fputs("dtap: ask packets questions in D, DTrace's language\n"
	      "\n"
	      "Examples:\n"
	      "  dtap -r http.pcap -n 'tcp:::receive /args[4]->tcp_dport == 80/ {\n"
	      "      @[args[2]->ip_saddr] = count(); }'\n"
	      "  dtap -i eth0 -n 'ip:::send { @[args[2]->ip_daddr] = quantize(args[2]->ip_plength); }'\n"
	      "  tcpdump -U -w - | dtap -r - -s script.d\n"
	      "  dtap -lv -n 'tcp:::send'        which probes there are, and their arguments\n"
	      "\n"
	      "Packets come from:\n"
	      "  -r FILE         a capture, pcap or pcapng; - is standard input; repeat to merge\n"
	      "  -i INTERFACE    a network interface of this machine\n"
	      "  --port DEVICE   a NIC by PCI address, or a DPDK device with its arguments:\n"
	      "                  0000:03:00.0, net_pcap0,rx_pcap=FILE,infinite_rx=1\n"
	      "  --local PREFIX  the traced host's addresses, to tell send from receive; repeat;\n"
	      "                  -i knows its own, without any all packets are received\n"
	      "\n"
	      "Program:\n"
	      "  -n PROBE[/PREDICATE/][{ACTION}]   clauses of D; also a whole program\n"
	      "  -P PROVIDER, -m MODULE, -f FUNCTION, -i ID    the same, for probes named in part\n"
	      "  -s FILE         a script; what else is on the command line is its $1, $2, ...\n"
	      "  -e              only compile it\n"
	      "  -l, -lv         only list its probes, or all; with v: their arguments\n"
	      "  -w              permit system() and other destructive actions\n"
	      "  -Z              permit descriptions that match no probe\n"
	      "\n"
	      "Output:\n"
	      "  -q              only what the program prints\n"
	      "  -o FILE         append it to a file\n"
	      "  -v              at the end, what became of every packet\n"
	      "  -b SIZE         same as -x bufsize=SIZE\n"
	      "  -x NAME[=VALUE] an option, see 'dtap -x help'; also DTRACE_OPT_NAME=VALUE in the\n"
	      "                  environment and '#pragma D option NAME=VALUE'\n"
	      "  -V, -h          version, this help\n"
	      "\n"
	      "Results are printed at the end of a file, on Ctrl-C, and by exit(). What follows --\n"
	      "goes to DPDK's EAL. Exit status: 0, or that of exit(); 1 error, 2 usage.\n", out);
}

/* The default, in the units one would write. */
static void
print_default(FILE *out, const struct settings_row *row)
{
	static const char units[] = "\0kmgt";
	uint64_t v = row->initial;
	unsigned unit = 0;

	switch (row->kind) {
	case SETTINGS_BOOL: fprintf(out, "%s", v ? "on" : "off"); break;
	case SETTINGS_WORD: fprintf(out, "%s", row->words[v]); break;
	case SETTINGS_RATE: fprintf(out, "%" PRIu64 "ms", v / 1000000); break;
	case SETTINGS_INT: fprintf(out, "%" PRIu64, v); break;
	case SETTINGS_SIZE:
		for (; v && !(v % 1024) && units[unit + 1]; unit++)
			v /= 1024;
		fprintf(out, "%" PRIu64 "%.1s", v, &units[unit]);
		break;
	}
}

void
options_settings(FILE *out)
{
	unsigned n;
	const struct settings_row *rows = settings_rows(&n);

	for (unsigned i = 0; i < n; i++) {
		fprintf(out, "  %-15s %s (", rows[i].name, rows[i].doc);
		print_default(out, &rows[i]);
		fputs(")\n", out);
	}
}

void
options_version(FILE *out)
{
	fprintf(out, "dtap %s, %s\n", DTAP_VERSION, rte_version());
}
