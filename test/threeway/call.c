/* call: random calls of subroutines. */
#include "writer.h"

/* Arguments: s a string, n a number near the lengths of strings, i any number, c a character, b a base,
 * f an address family, l a kind of link, p a pointer. What is behind | may be left out. */
struct call {
	const char *name, *args;
};

static const struct call numbers[] = {{"strlen", "s"}, {"index", "ss|n"}, {"rindex", "ss|n"},
	{"strtoll", "s|b"}, {"htons", "i"}, {"htonl", "i"}, {"htonll", "i"}, {"ntohs", "i"},
	{"ntohl", "i"}, {"ntohll", "i"}};

static const struct call strings[] = {{"strjoin", "ss"}, {"strstr", "ss"}, {"strchr", "sc"},
	{"strrchr", "sc"}, {"substr", "sn|n"}, {"strtok", "ss"}, {"toupper", "s"}, {"tolower", "s"},
	{"basename", "s"}, {"dirname", "s"}, {"cleanpath", "s"}, {"json", "ss"}, {"lltostr", "i|b"},
	{"inet_ntop", "fp"}, {"link_ntop", "lp"}, {"inet_ntoa", "p"}, {"inet_ntoa6", "p|i"},
	{"strjoin", "ss"}, {"lltostr", "i"}};

static void
constant(struct writer *w, const char *const *texts, unsigned n)
{
	writer_put(w, "%s", texts[writer_pick(w, n)]);
}

static void
argument(struct writer *w, char kind, unsigned depth)
{
	/* The last ones are faults. */
	static const char *const characters[] = {"'a'", "'.'", "'/'", "0", "'1'", "0x161"};
	static const char *const bases[] = {"2", "8", "10", "16", "36", "10", "16", "1"};
	static const char *const families[] = {"AF_INET", "AF_INET6", "AF_INET", "AF_INET6", "1"};
	static const char *const links[] = {"ARPHRD_ETHER", "ARPHRD_INFINIBAND", "ARPHRD_ETHER",
		"7"};
	static const char *const pointers[] = {"alloca(20)", "alloca(20)", "alloca(16)", "NULL"};

	switch (kind) {
	case 's':
		if (writer_pick(w, 40) == 0)
			writer_put(w, "NULL");
		else
			writer_str(w, depth);
		break;
	case 'n':
		writer_put(w, "((");
		writer_int(w, depth);
		writer_put(w, ") & 31) - %u", writer_pick(w, 16));
		break;
	case 'i': writer_int(w, depth); break;
	case 'c': constant(w, characters, 6); break;
	case 'b': constant(w, bases, 8); break;
	case 'f': constant(w, families, 5); break;
	case 'l': constant(w, links, 4); break;
	case 'p': constant(w, pointers, 4); break;
	}
}

static void
call(struct writer *w, const struct call *c, unsigned depth)
{
	writer_put(w, "%s(", c->name);
	for (const char *p = c->args; *p != '\0'; p++) {
		if (*p == '|' && writer_pick(w, 2))
			break;
		if (*p == '|')
			continue;
		writer_put(w, p == c->args ? "" : ", ");
		argument(w, *p, depth);
	}
	writer_put(w, ")");
}

void
writer_call_int(struct writer *w, unsigned depth)
{
	call(w, &numbers[writer_pick(w, sizeof(numbers) / sizeof(*numbers))], depth);
}

void
writer_call_str(struct writer *w, unsigned depth)
{
	call(w, &strings[writer_pick(w, sizeof(strings) / sizeof(*strings))], depth);
}
