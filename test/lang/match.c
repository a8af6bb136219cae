#include <errno.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../lib/lang/arena.h"
#include "../../lib/lang/compile.h"
#include "../../lib/lang/match.h"
#include "../unit.h"

static const struct env_probe begin = {1, "dtrace", "", "", "BEGIN"};
static const struct env_probe end = {2, "dtrace", "", "", "END"};
static const struct env_probe error = {3, "dtrace", "", "", "ERROR"};
static const struct env_probe tcp_send = {4, "tcp", "net_pcap", "http.pcap", "send"};
static const struct env_probe tcp_receive = {5, "tcp", "net_pcap", "http.pcap", "receive"};
static const struct env_probe accept_ = {6, "tcp", "net_pcap", "http.pcap", "accept-established"};
static const struct env_probe udp_send = {7, "udp", "net_ring", "eth0", "send"};
static const struct env_probe tick = {8, "profile", "", "", "tick-1sec"};
static const struct env_probe timeout_ = {9, "tcp", "net_pcap", "http.pcap", "timeout-idle"};
static const struct env_probe created = {10, "profile", "", "", "tick-7hz"};

static const struct env_probe *const probes[] = {&begin, &end, &error, &tcp_send, &tcp_receive,
	&accept_, &udp_send, &tick, &timeout_, &created};

/* Makes tick-7hz; counts how often it is asked. */
static int
create(struct env *env, const char *prov, const char *mod, const char *func, const char *name)
{
	++*(int *)env->arg;
	if ((*prov && strcmp(prov, "profile")) || *mod || *func || strcmp(name, "tick-7hz"))
		return -ENOENT;
	env->nprobes = 10;
	return 0;
}

static struct env
fresh(int *asked)
{
	*asked = 0;
	return (struct env){.probes = probes, .nprobes = 9, .probe_create = create, .arg = asked};
}

static void
globs(void)
{
	static const struct {
		const char *s, *yes, *no; /* patterns, separated by blanks */
	} rows[] = {
		{"receive",
			"receive * r* *e *ec* r?c?i?e [a-z]eceive re**ceive \\receive rece[ip]ve",
			"eceive receiv receivex RECEIVE ? r?ceiv [!r]eceive *x r*x*e [r"},
		{"", "* **", "? x [a] []"},
		{"a*b", "a\\*b a*b a[*]b a\\**", "a\\*c \\*"},
		{"a\\", "a\\ a\\\\ ?\\", "a"},
		{"a]", "a] a[]] a[x\\]]", "a[x]"},
		{"a-z", "a[-x]z a[x-]z a[!x]z a[+-.]z", "a[!-]z a[a-c]z"},
		{"\xe9", "? [\xe0-\xef] \xe9", "[a-z]"},
		{"tick-1sec", "tick-* *-[0-9]sec tick-[!0]*", "tick-[!0-9]*"},
		{"abcabd", "*abd *ab? a*b*d *a*b*", "*abc a*c"},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		for (int want = 1; want >= 0; want--) {
			char patterns[128], *rest = patterns, *p;

			strcpy(patterns, want ? rows[i].yes : rows[i].no);
			while ((p = strsep(&rest, " "))) {
				if (match_glob(rows[i].s, p) == want)
					continue;
				printf("%s ~ %s, want %d\n", rows[i].s, p, want);
				CU_FAIL("glob");
			}
		}
}

/* A glob of many stars that just doesn't match. */
static void
many_stars(void)
{
	enum { STARS = 2000, LENGTH = 20000 };
	char *pattern = calloc(1, 2 * STARS + 2), *s = calloc(1, LENGTH + 1);

	for (int i = 0; i < STARS; i++)
		memcpy(pattern + 2 * i, "*a", 2);
	pattern[2 * STARS] = 'b';
	memset(s, 'a', LENGTH);
	CU_ASSERT_FALSE(match_glob(s, pattern));
	s[LENGTH - 1] = 'b';
	CU_ASSERT_TRUE(match_glob(s, pattern));
	free(pattern);
	free(s);
}

/* The ids that match, "4 5", or the tag. */
static const char *
ids(const char *text, struct diag *d, struct match *m)
{
	static char shown[128];
	struct arena *a = arena_new();
	jmp_buf out;
	int asked, r;
	struct env env = fresh(&asked);
	size_t n = 0;

	arena_on_nomem(a, &out);
	*d = (struct diag){.tag = ""};
	r = match_desc(&env, a, text, m, d);
	if (r)
		n = (size_t)snprintf(shown, sizeof(shown), "%s%s", d->tag,
			r == -ENOENT ? " none" : "");
	for (unsigned i = 0; i < m->n; i++)
		n += (size_t)snprintf(shown + n, sizeof(shown) - n, "%s%u", i ? " " : "",
			m->probes[i]->id);
	arena_free(a);
	return shown;
}

static void
descriptions(void)
{
	static const struct {
		const char *text, *want;
	} rows[] = {
		{"BEGIN", "1"}, {"dtrace:::END", "2"}, {"ERROR", "3"}, {":::ERROR", "3"},
		{"send", "4 7"}, {"eth0:send", "7"}, {"net_ring:eth0:send", "7"},
		{"tcp:::receive", "5"}, {"tcp:net_pcap:http.pcap:receive", "5"},
		{"tcp:::", "4 5 6 9"}, {"tcp*:::*", "4 5 6 9"}, {"t*:::[rs]*", "4 5"},
		{":::", "1 2 3 4 5 6 7 8 9"}, {"", "1 2 3 4 5 6 7 8 9"},
		{"::", "1 2 3 4 5 6 7 8 9"}, {"http.pcap:", "4 5 6 9"}, {":eth0:", "7"},
		{" tcp : : : send ", "4"},
		{"tick-1sec", "8"}, {"tick-7hz", "10"}, {"profile:::tick-7hz", "10"},
		{"5", "5"}, {"tick-7*", "D_PDESC_ZERO none"}, {"tick-7\\hz", "D_PDESC_ZERO none"},
		{"tick-8hz", "D_PDESC_ZERO none"}, {"tcp:::BEGIN", "D_PDESC_ZERO none"},
		{"TCP:::send", "D_PDESC_ZERO none"},
		{"tcp:::accept-*", "6"}, {"6", "6"},
		{"a:b:c:d:e", "D_PDESC_INVAL"}, {"::::", "D_PDESC_INVAL"}, {"99", "D_PDESC_INVAL"},
		{"0", "D_PDESC_INVAL"}, {"4294967301", "D_PDESC_INVAL"},
		{"99999999999999999999", "D_INT_OFLOW"},
	};
	struct match m;
	struct diag d;

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		const char *got = ids(rows[i].text, &d, &m);

		if (!strcmp(got, rows[i].want))
			continue;
		printf("%s\n   want %s\n   got  %s\n", rows[i].text, rows[i].want, got);
		CU_FAIL("matches differ");
	}
}

static void
messages(void)
{
	static const struct {
		const char *text, *message;
	} rows[] = {
		{"foo:", "probe description ::foo: does not match any probes"},
		{"tcp:::nope", "probe description tcp:::nope does not match any probes"},
		{"a:b:c:d:e",
			"invalid probe description \"a:b:c:d:e\": Overspecified probe description"},
		{"77", "invalid probe identifier 77: Unknown probe identifier"},
	};
	struct match m;
	struct diag d;

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		ids(rows[i].text, &d, &m);
		CU_ASSERT_STRING_EQUAL(d.text, rows[i].message);
	}
}

static void
creation(void)
{
	static const char *const never[] = {"BEGIN", "tick-?", "x*:::", "tcp:::accept-established",
		"99", "a:b:c:d:e"};
	struct arena *a = arena_new();
	jmp_buf out;
	struct match m;
	struct diag d;
	int asked;
	struct env env;

	arena_on_nomem(a, &out);
	for (size_t i = 0; i < sizeof(never) / sizeof(*never); i++) {
		env = fresh(&asked);
		match_desc(&env, a, never[i], &m, &d);
		CU_ASSERT_EQUAL(asked, 0);
	}
	env = fresh(&asked);
	CU_ASSERT_EQUAL(match_desc(&env, a, "nope", &m, &d), -ENOENT);
	CU_ASSERT_EQUAL(asked, 1);
	env.probe_create = NULL;
	CU_ASSERT_EQUAL(match_desc(&env, a, "tick-7hz", &m, &d), -ENOENT);
	arena_free(a);
}

static void
listing(void)
{
	const struct env_probe **found;
	struct diag d;
	unsigned n;
	int asked;
	struct env env = fresh(&asked);

	CU_ASSERT_EQUAL(compile_match(&env, "tcp:::", &found, &n, &d), 0);
	CU_ASSERT_EQUAL_FATAL(n, 4);
	CU_ASSERT_PTR_EQUAL(found[2], &accept_);
	free(found);
	CU_ASSERT_EQUAL(compile_match(&env, "tick-7hz", &found, &n, &d), 0);
	CU_ASSERT_EQUAL(n, 1);
	free(found);
	CU_ASSERT_EQUAL(compile_match(&env, "::x", &found, &n, &d), -ENOENT);
	CU_ASSERT_STRING_EQUAL(d.text, "failed to match ::x: No probe matches description");
	CU_ASSERT_PTR_NULL(found);
	CU_ASSERT_EQUAL(compile_match(&env, "99", &found, &n, &d), -ENOENT);
	CU_ASSERT_EQUAL(compile_match(&env, "a:b:c:d:e", &found, &n, &d), -EINVAL);
	CU_ASSERT_STRING_EQUAL(d.tag, "D_PDESC_INVAL");
	CU_ASSERT_EQUAL(n, 0);
}

UNIT_SUITE(match_suite, "lang/match.c", {"globs", globs}, {"many stars", many_stars},
	{"descriptions", descriptions}, {"messages", messages},
	{"creation", creation}, {"listing", listing});
