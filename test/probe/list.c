/* list: probes in dtrace's columns, and the reference page, which is kept in docs/. */
#include "../../lib/probe/list.h"

#include <stdlib.h>
#include <string.h>

#include "../unit.h"

static const char *const args[] = {"pktinfo_t *", NULL};

static const struct attr evolving = {ATTR_EVOLVING, ATTR_EVOLVING, ATTR_ISA};

static const struct env_probe begin = {
	.id = 1, .prov = "dtrace", .mod = "", .func = "", .name = "BEGIN",
};
static const struct env_probe receive = {
	.id = 12, .prov = "gld", .mod = "net_pcap", .func = "http.pcap", .name = "receive",
	.args = args, .nargs = 2, .attr = &evolving,
};
static const struct env_probe *const probes[] = {&begin, &receive};

#define HEADING "   ID   PROVIDER            MODULE                          FUNCTION NAME\n"
#define ROW_1 "    1     dtrace                                                     BEGIN\n"
#define ROW_12 "   12        gld          net_pcap                         http.pcap receive\n"

#define STABLE(of, names, data, class)                                                             \
	"\n\t" of " Attributes\n"                                                                  \
	"\t\tIdentifier Names: " names "\n"                                                        \
	"\t\tData Semantics:   " data "\n"                                                         \
	"\t\tDependency Class: " class "\n"
#define BOTH(names, data, class)                                                                   \
	STABLE("Probe Description", names, data, class) STABLE("Argument", names, data, class)

static char *
listing(unsigned n, bool verbose)
{
	char *out;
	size_t len;
	FILE *f = open_memstream(&out, &len);

	list_head(f);
	list_probes(f, probes, n, verbose);
	fclose(f);
	return out;
}

static void
lines(void)
{
	char *out = listing(2, false);

	CU_ASSERT_STRING_EQUAL(out, HEADING ROW_1 ROW_12);
	free(out);
	out = listing(0, false);
	CU_ASSERT_STRING_EQUAL(out, HEADING);
	free(out);
}

static void
details(void)
{
	char *out = listing(2, true);

	CU_ASSERT_STRING_EQUAL(out, HEADING
		ROW_1 BOTH("Stable", "Stable", "Common")
		"\n\tArgument Types\n\t\tNone\n\n"
		ROW_12 BOTH("Evolving", "Evolving", "ISA")
		"\n\tArgument Types\n\t\targs[0]: pktinfo_t *\n\t\targs[1]: void *\n\n");
	free(out);
}

/* docs/providers.md is what the tables say. With DTAP_UPDATE in the environment it is written. */
static void
page(void)
{
	const char *path = DOCS_DIR "/providers.md";
	bool update = getenv("DTAP_UPDATE") != NULL;
	char *made, *kept = NULL;
	size_t len, room = 0;
	FILE *f = open_memstream(&made, &len);

	list_markdown(f);
	fclose(f);
	f = fopen(path, update ? "w" : "r");
	CU_ASSERT_PTR_NOT_NULL_FATAL(f);
	if (update) {
		fputs(made, f);
	} else {
		CU_ASSERT(getdelim(&kept, &room, '\0', f) > 0);
		CU_ASSERT_STRING_EQUAL(made, kept);
	}
	fclose(f);
	free(made);
	free(kept);
}

UNIT_SUITE(suite_list, "probe/list.c", {"lines", lines}, {"details", details},
	{"reference page", page});
