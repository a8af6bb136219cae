/* Tests of app/settings.c and app/settings_value.c. */
#include "../unit.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "../../app/settings.h"
#include "../../lib/lang/diag.h"

#define BAD_NAME "Invalid option name"
#define BAD_VALUE "Invalid value for specified option"

static struct settings s;

/* What setting @name to @value gives: NULL and *field becomes @want, or the reason @why. */
static void
check(const char *name, const char *value, const uint64_t *field, uint64_t want, const char *why)
{
	const char *got;

	settings_init(&s);
	got = settings_set(&s, name, value, SETTINGS_COMPILE);
	if (why)
		CU_ASSERT_STRING_EQUAL(got ? got : "", why);
	if (!why)
		CU_ASSERT_PTR_NULL(got);
	if (!why)
		CU_ASSERT_EQUAL(*field, want);
}

/* Every row: sorted, documented, its initial value within its limits and what it is set to. */
static void
table(void)
{
	unsigned n;
	const struct settings_row *rows = settings_rows(&n);

	settings_init(&s);
	CU_ASSERT(n > 40);
	for (unsigned i = 0; i < n; i++) {
		const uint64_t *field = (const uint64_t *)((const char *)&s + rows[i].offset);

		CU_ASSERT(!i || strcmp(rows[i - 1].name, rows[i].name) < 0);
		CU_ASSERT(strlen(rows[i].doc) >= 8);
		CU_ASSERT_EQUAL((rows[i].kind == SETTINGS_WORD || rows[i].kind == SETTINGS_CPP),
			(rows[i].words != NULL));
		if (rows[i].kind > SETTINGS_FLAG) {
			CU_ASSERT_EQUAL(rows[i].initial, 0);
			continue;
		}
		CU_ASSERT(rows[i].initial >= rows[i].min || field == &s.none);
		CU_ASSERT(!rows[i].max || rows[i].initial <= rows[i].max);
		CU_ASSERT(rows[i].offset + sizeof(*field) <= sizeof(s) && !(rows[i].offset % 8));
		CU_ASSERT(*field == rows[i].initial || field == &s.none);
	}
}

static void
sizes(void)
{
	check("bufsize", "8192", &s.bufsize, 8192, NULL);
	check("bufsize", "64k", &s.bufsize, 65536, NULL);
	check("bufsize", "2M", &s.bufsize, 2 << 20, NULL);
	check("bufsize", "1g", &s.bufsize, 1 << 30, NULL);
	check("bufsize", "1T", &s.bufsize, 1ull << 40, NULL);
	check("bufsize", "0x10000", &s.bufsize, 65536, NULL);
	check("bufsize", "1", &s.bufsize, 1, NULL);
	check("aggsize", "1", &s.aggsize, 4096, NULL); /* raised to the least that works */
	check("strsize", "64k", &s.strsize, 65536, NULL);
	check("strsize", "65537", NULL, 0, BAD_VALUE);
	check("bufsize", "1q", NULL, 0, BAD_VALUE);
	check("bufsize", "1kk", NULL, 0, BAD_VALUE);
	check("bufsize", "k", NULL, 0, BAD_VALUE);
	check("bufsize", "-1", NULL, 0, BAD_VALUE);
	check("bufsize", "", NULL, 0, BAD_VALUE);
	check("bufsize", NULL, NULL, 0, BAD_VALUE);
	check("bufsize", "99999999999999999999", NULL, 0, BAD_VALUE);
	check("bufsize", "99999999999t", NULL, 0, BAD_VALUE);
}

static void
rates(void)
{
	check("switchrate", "1000000", &s.switchrate, 1000000, NULL);
	check("switchrate", "1000000ns", &s.switchrate, 1000000, NULL);
	check("switchrate", "500us", &s.switchrate, 500000, NULL);
	check("switchrate", "7MSEC", &s.switchrate, 7000000, NULL);
	check("switchrate", "2s", &s.switchrate, 2000000000, NULL);
	check("switchrate", "2m", &s.switchrate, 120000000000, NULL);
	check("switchrate", "1h", &s.switchrate, 3600000000000, NULL);
	check("switchrate", "1day", &s.switchrate, 86400000000000, NULL);
	check("switchrate", "10hz", &s.switchrate, 100000000, NULL);
	check("switchrate", "10", &s.switchrate, 200000, NULL); /* 10 ns: as fast as possible */
	check("switchrate", NULL, &s.switchrate, 200000, NULL);
	check("switchrate", "0hz", &s.switchrate, 200000, NULL);
	check("switchrate", "10k", NULL, 0, BAD_VALUE);
	check("switchrate", "hz", NULL, 0, BAD_VALUE);
}

static void
words(void)
{
	static const char *const on[] = {"yes", "ON", "true", "set", "enable", "Enabled", "1", "7"};
	static const char *const off[] = {"no", "off", "false", "unset", "disable", "disabled",
		"0"};

	for (unsigned i = 0; i < sizeof(on) / sizeof(*on); i++)
		check("quiet", on[i], &s.quiet, 1, NULL);
	for (unsigned i = 0; i < sizeof(off) / sizeof(*off); i++)
		check("quiet", off[i], &s.quiet, 0, NULL);
	check("quiet", NULL, &s.quiet, 1, NULL);
	check("quiet", "", &s.quiet, 0, NULL); /* unset */
	check("nspec", "", &s.nspec, 1, NULL);
	check("nspec", NULL, &s.nspec, 0, NULL);
	check("quiet", "perhaps", NULL, 0, BAD_VALUE);
	check("bufpolicy", "ring", &s.bufpolicy, SETTINGS_RING, NULL);
	check("bufpolicy", "sing", NULL, 0, BAD_VALUE);
	check("bufpolicy", NULL, NULL, 0, BAD_VALUE);
	check("jit", "off", &s.engine, SETTINGS_INTERPRETER, NULL);
	check("engine", "jit", &s.engine, SETTINGS_JIT, NULL);
	check("nspec", "12", &s.nspec, 12, NULL);
	check("nspec", "12k", NULL, 0, BAD_VALUE);
	check("nonsense", NULL, NULL, 0, BAD_NAME);
	check("", NULL, NULL, 0, BAD_NAME);
}

/* A flag takes no value; what it is set to by others is text. */
static void
texts(void)
{
	static const char *const versions[] = {"1.0", "1.2.2", "1.13", "1.6.3", "2.0"};
	static const char *const not_versions[] = {"x", "1", "1.2.2.1", "1.5000", "1.2x", "300.1"};

	check("zdefs", NULL, &s.zdefs, 1, NULL);
	check("zdefs", "1", NULL, 0, BAD_VALUE);
	check("zdefs", "", NULL, 0, BAD_VALUE);
	check("amin", "Stable/Evolving/ISA", &s.none, 1, NULL);
	check("amin", "Stable/Evolving", NULL, 0, BAD_VALUE);
	check("amin", "Stable/Evolving/Stable", NULL, 0, BAD_VALUE);
	check("amin", NULL, NULL, 0, BAD_VALUE);
	for (unsigned i = 0; i < sizeof(versions) / sizeof(*versions); i++)
		check("version", versions[i], &s.none, 1, NULL);
	for (unsigned i = 0; i < sizeof(not_versions) / sizeof(*not_versions); i++)
		check("version", not_versions[i], NULL, 0,
			"Version is not properly formatted or is too large");
	check("version", "1.99", NULL, 0, "Requested version is not supported by compiler");
	check("version", "3.0", NULL, 0, "Requested version is not supported by compiler");
	check("version", NULL, NULL, 0, BAD_VALUE);
	check("define", "X", NULL, 0, "Option cannot be used from within a D program");
	check("libdir", "dir", &s.none, 1, NULL);
	CU_ASSERT_EQUAL(s.nlibdirs, 0); /* a pragma's is not kept */
	for (unsigned i = 0; i < SETTINGS_LIST_MAX; i++)
		CU_ASSERT_PTR_NULL(settings_set(&s, "define", "X", SETTINGS_EARLY));
	CU_ASSERT_PTR_NOT_NULL(settings_set(&s, "define", "X", SETTINGS_EARLY));
	CU_ASSERT_PTR_NULL(settings_set(&s, "cpppath", "/bin/cpp", SETTINGS_EARLY));
	CU_ASSERT_STRING_EQUAL(s.cpppath, "/bin/cpp");
}

static void
times(void)
{
	settings_init(&s);
	CU_ASSERT_PTR_NULL(settings_set(&s, "driver", "af_xdp", SETTINGS_EARLY));
	CU_ASSERT_STRING_EQUAL(settings_set(&s, "driver", "af_packet", SETTINGS_START),
		"Option cannot be used from within a D program");
	CU_ASSERT_EQUAL(s.driver, SETTINGS_AF_XDP);
	CU_ASSERT_STRING_EQUAL(settings_set(&s, "bufsize", "8k", SETTINGS_DYNAMIC),
		"Operation illegal when tracing is active");
	CU_ASSERT_PTR_NULL(settings_set(&s, "aggsortrev", NULL, SETTINGS_DYNAMIC));
	CU_ASSERT_EQUAL(s.aggsortrev, 1);
}

static void
pragmas(void)
{
	struct diag d = {0};

	settings_init(&s);
	CU_ASSERT_EQUAL(settings_pragma(&s, "quiet", NULL, &d), 0);
	CU_ASSERT_EQUAL(s.quiet, 1);
	CU_ASSERT_EQUAL(settings_pragma(&s, "foo", "7", &d), -EINVAL);
	CU_ASSERT_STRING_EQUAL(d.text, "Invalid option name");
	CU_ASSERT_STRING_EQUAL(d.tag, "D_PRAGMA_OPTSET");
	CU_ASSERT_EQUAL(settings_pragma(&s, "bufsize", NULL, &d), -EINVAL);
	CU_ASSERT_STRING_EQUAL(d.text,
		"Invalid value for specified option");
}

static void
environment(void)
{
	struct diag d = {0};

	settings_init(&s);
	setenv("DTRACE_OPT_AGGSIZE", "32m", 1);
	setenv("DTRACE_OPT_quiet", "", 1);
	CU_ASSERT_EQUAL(settings_environment(&s, &d), 0);
	CU_ASSERT_EQUAL(s.aggsize, 32 << 20);
	CU_ASSERT_EQUAL(s.quiet, 1);
	setenv("DTRACE_OPT_AGGSIZE", "many", 1);
	CU_ASSERT_EQUAL(settings_environment(&s, &d), -EINVAL);
	CU_ASSERT_STRING_EQUAL(d.text,
		"failed to set DTRACE_OPT_AGGSIZE: Invalid value for specified option");
	unsetenv("DTRACE_OPT_AGGSIZE");
	unsetenv("DTRACE_OPT_quiet");
}

UNIT_SUITE(suite_settings, "app/settings.c", {"the table", table}, {"sizes", sizes},
	{"rates", rates}, {"flags and texts", texts}, {"words and switches", words},
	{"what can be set when", times},
	{"pragmas", pragmas}, {"environment", environment});
