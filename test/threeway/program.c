/* program: a grammar of D, walked at random. */
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "../../lib/probe/prov.h"
#include "program.h"
#include "writer.h"

unsigned
writer_pick(struct writer *w, unsigned n)
{
	uint64_t x = *w->state;

	x ^= x << 13;
	x ^= x >> 7;
	x ^= x << 17;
	*w->state = x;
	return (unsigned)((x * UINT64_C(0x2545f4914f6cdd1d)) >> 33) % n;
}

void
writer_put(struct writer *w, const char *fmt, ...)
{
	va_list ap;
	int n;

	va_start(ap, fmt);
	n = vsnprintf(w->p, (size_t)(w->end - w->p), fmt, ap);
	va_end(ap);
	w->p += n < w->end - w->p ? n : w->end - w->p - 1;
}

static const char *const int_types[] = {"int8_t", "uint8_t", "int16_t", "uint16_t", "int32_t",
	"uint32_t", "int64_t", "uint64_t", "char", "int", "unsigned int", "long", "short"};

static bool
is_int_type(const char *t)
{
	static const char *const more[] = {"zoneid_t", "pid_t", "boolean_t", "netstackid_t",
		"uchar_t", "ipaddr_t"};

	for (unsigned i = 0; i < sizeof(int_types) / sizeof(*int_types); i++)
		if (strcmp(t, int_types[i]) == 0)
			return true;
	for (unsigned i = 0; i < sizeof(more) / sizeof(*more); i++)
		if (strcmp(t, more[i]) == 0)
			return true;
	return false;
}

/* A random member, a string or an integer, of a random argument of the clause's probe. */
static bool
member(struct writer *w, bool string)
{
	for (unsigned tries = 0; tries < 20; tries++) {
		unsigned i = writer_pick(w, w->probe->nargs);
		const char *type = w->probe->args[i];
		const struct prov_struct *s;
		const struct env_member *m;
		char name[64];

		if (type == NULL)
			continue;
		snprintf(name, sizeof(name), "%.*s", (int)strcspn(type, " *"), type);
		s = provider_struct(name);
		if (s == NULL)
			continue;
		m = env_row(&s->s.members, writer_pick(w, s->s.members.n));
		if (string ? strcmp(m->type, "string") != 0 : !is_int_type(m->type))
			continue;
		/* The packet's id and addresses differ from run to run of one process. */
		writer_put(w, "args[%u]->%s", i, m->name);
		return true;
	}
	return false;
}

static void
literal(struct writer *w)
{
	static const char *const odd[] = {"0", "1", "-1", "2", "7", "80", "127", "128", "255",
		"256", "0x7fff", "0x8000", "65535", "65536", "0x7fffffff", "0x80000000",
		"0xffffffff", "4294967296", "0x7fffffffffffffff", "0x8000000000000000", "1u", "3L",
		"5ull", "'a'", "0777"};

	if (writer_pick(w, 3) > 0)
		writer_put(w, "%s", odd[writer_pick(w, sizeof(odd) / sizeof(*odd))]);
	else
		writer_put(w, "%u", writer_pick(w, 1u << writer_pick(w, 31)));
}

static void
string_literal(struct writer *w)
{
	static const char *const texts[] = {"", "TCP", "UDP", "10.0.0.1", "192.168.1.1", "<null>",
		"2001:db8::1", "::", "x", "REQUEST", "10.1.0.2", "80",
		"/usr//lib/../x.so/", ".:/", "a[1].b", "{\\\"a\\\": [-1, {\\\"b\\\": \\\"x\\\"}]}"};

	writer_put(w, "\"%s\"", texts[writer_pick(w, sizeof(texts) / sizeof(*texts))]);
}

static void
int_leaf(struct writer *w)
{
	switch (writer_pick(w, 8)) {
	case 0: writer_put(w, "g%u", writer_pick(w, 3)); break;
	case 1: writer_put(w, "this->t%u", writer_pick(w, 2)); break;
	case 2: writer_put(w, "self->n%u", writer_pick(w, 2)); break;
	case 3: writer_pick(w, 2) ? literal(w) : writer_memory_int(w, 0); break;
	case 4: writer_put(w, writer_pick(w, 2) ? "timestamp" : "epid"); break;
	default:
		if (!member(w, false))
			literal(w);
		break;
	}
}

static void
binary(struct writer *w, unsigned depth)
{
	static const char *const ops[] = {"+", "-", "*", "&", "|", "^", "<<", ">>", "/", "%", "==",
		"!=", "<", "<=", ">", ">=", "&&", "||", "^^", "+", "-", "&", "==", "<"};

	const char *op = ops[writer_pick(w, sizeof(ops) / sizeof(*ops))];
	bool divides = op[0] == '/' || op[0] == '%';

	writer_put(w, "(");
	writer_int(w, depth - 1);
	writer_put(w, " %s ", op);
	if (divides) /* a constant zero is refused */
		writer_put(w, "(g0 & ");
	writer_int(w, depth - 1);
	writer_put(w, divides ? "))" : ")");
}

void
writer_int(struct writer *w, unsigned depth)
{
	static const char *const compare[] = {"==", "!=", "<", "<=", ">", ">="};

	if (depth == 0) {
		int_leaf(w);
		return;
	}
	switch (writer_pick(w, 16)) {
	case 0:
		writer_put(w, "(%s)",
			int_types[writer_pick(w, sizeof(int_types) / sizeof(*int_types))]);
		writer_int(w, depth - 1);
		break;
	case 1:
		writer_put(w, "%s(", writer_pick(w, 3) == 0 ? "-" : writer_pick(w, 2) ? "~" : "!");
		writer_int(w, depth - 1);
		writer_put(w, ")");
		break;
	case 2:
		writer_put(w, "(");
		writer_int(w, depth - 1);
		writer_put(w, " ? ");
		writer_int(w, depth - 1);
		writer_put(w, " : ");
		writer_int(w, depth - 1);
		writer_put(w, ")");
		break;
	case 3:
		writer_put(w, "(");
		writer_str(w, depth - 1);
		writer_put(w, " %s ", compare[writer_pick(w, 6)]);
		writer_str(w, depth - 1);
		writer_put(w, ")");
		break;
	case 4:
		writer_put(w, "a[");
		writer_int(w, depth - 1);
		writer_put(w, "]");
		break;
	case 5:
		writer_put(w, "b[");
		writer_str(w, depth - 1);
		writer_put(w, ", (uint16_t)(");
		writer_int(w, depth - 1);
		writer_put(w, ")]");
		break;
	case 6:
	case 8: writer_call_int(w, depth - 1); break;
	case 7:
		writer_put(w, "(%s%u%s)", writer_pick(w, 2) ? "g" : "self->n", writer_pick(w, 2),
			writer_pick(w, 2) ? "++" : "--");
		break;
	default:
		binary(w, depth);
		break;
	}
}

void
writer_str(struct writer *w, unsigned depth)
{
	switch (writer_pick(w, depth == 0 ? 6 : 11)) {
	case 0: string_literal(w); break;
	case 1: writer_put(w, "s%u", writer_pick(w, 2)); break;
	case 2: writer_put(w, "this->u"); break;
	case 3: writer_put(w, writer_pick(w, 2) ? "probename" : "probefunc"); break;
	case 4: writer_memory_str(w, 0); break;
	case 6:
		writer_put(w, "(");
		writer_int(w, depth - 1);
		writer_put(w, " ? ");
		writer_str(w, depth - 1);
		writer_put(w, " : ");
		writer_str(w, depth - 1);
		writer_put(w, ")");
		break;
	case 7:
	case 8: writer_call_str(w, depth - 1); break;
	case 9:
		writer_put(w, "c[");
		writer_int(w, depth - 1);
		writer_put(w, "]");
		break;
	default:
		if (!member(w, true))
			string_literal(w);
		break;
	}
}

/* The rest of an assignment; a division by a constant zero is refused. */
void
writer_operand(struct writer *w, const char *op)
{
	bool divides = op[0] == '/' || op[0] == '%';

	writer_put(w, " %s %s", op, divides ? "(g1 & " : "(");
	writer_int(w, 2);
	writer_put(w, ")");
}

const char *const writer_assign_ops[] = {"=", "=", "=", "+=", "-=", "*=", "&=", "|=", "^=", "<<=",
	">>=", "/=", "%="};
const unsigned writer_assign_count = sizeof(writer_assign_ops) / sizeof(*writer_assign_ops);

static void
assignment(struct writer *w)
{
	switch (writer_pick(w, 7)) {
	case 0:
		writer_put(w, "s%u = ", writer_pick(w, 2));
		writer_str(w, 2);
		break;
	case 1:
		writer_put(w, "c[");
		writer_int(w, 1);
		writer_put(w, "] = ");
		writer_str(w, 2);
		break;
	case 2:
		writer_put(w, "a[");
		writer_int(w, 1);
		writer_put(w, "]");
		writer_operand(w, writer_assign_ops[writer_pick(w, writer_assign_count)]);
		break;
	case 3:
		writer_put(w, "b[");
		writer_str(w, 1);
		writer_put(w, ", (uint16_t)g0]");
		writer_operand(w, writer_assign_ops[writer_pick(w, writer_assign_count)]);
		break;
	default:
		writer_put(w, "%s%u", writer_pick(w, 2) ? "g" : "self->n", writer_pick(w, 2));
		writer_operand(w, writer_assign_ops[writer_pick(w, writer_assign_count)]);
		break;
	}
	writer_put(w, ";\n");
}

static void
aggregation(struct writer *w)
{
	static const char *const fns[] = {"sum", "avg", "min", "max", "stddev", "quantize"};
	unsigned fn = writer_pick(w, 9);

	writer_put(w, "@x%u[", w->aggs++);
	switch (writer_pick(w, 3)) {
	case 0: writer_int(w, 2); break;
	case 1: writer_str(w, 2); break;
	default:
		writer_str(w, 1);
		writer_put(w, ", (uint%u_t)(", 8u << writer_pick(w, 4));
		writer_int(w, 2);
		writer_put(w, "), ");
		writer_str(w, 0);
		break;
	}
	writer_put(w, "] = ");
	if (fn == 6) {
		writer_put(w, "count();\n");
		return;
	}
	writer_put(w, "%s(", fn < 6 ? fns[fn] : fn == 7 ? "lquantize" : "llquantize");
	writer_int(w, 2);
	writer_put(w, "%s);\n", fn < 6 ? "" : fn == 7 ? ", -10, 100, 5" : ", 10, 0, 6, 20");
}

static void
statement(struct writer *w)
{
	switch (writer_pick(w, 10)) {
	case 6:
		writer_put(w, "if (");
		writer_int(w, 2);
		writer_put(w, ") {\n");
		statement(w);
		writer_put(w, "} else {\n");
		statement(w);
		writer_put(w, "}\n");
		break;
	case 0:
	case 1: assignment(w); break;
	case 4:
	case 5: writer_memory_statement(w); break;
	case 2:
		writer_put(w, "trace(");
		writer_int(w, 3);
		writer_put(w, ");\n");
		break;
	case 3:
		writer_put(w, "printf(\"%%d %%s %%x\\n\", ");
		writer_int(w, 2);
		writer_put(w, ", ");
		writer_str(w, 2);
		writer_put(w, ", ");
		writer_int(w, 3);
		writer_put(w, ");\n");
		break;
	default: aggregation(w); break;
	}
}

static void
clause(struct writer *w)
{
	static const char *const names[] = {"gld", "ip", "arp", "icmp", "tcp", "udp", "sctp"};
	const char *name = names[writer_pick(w, sizeof(names) / sizeof(*names))];
	bool send = writer_pick(w, 4) == 0;

	for (unsigned i = 0; i < provider_count; i++)
		if (strcmp(provider_list[i]->name, name) == 0)
			w->probe = &provider_list[i]->probes[0];
	writer_put(w, "%s:::%s\n", name, send ? "send" : "receive");
	if (writer_pick(w, 3) > 0) {
		writer_put(w, "/");
		for (unsigned n = writer_pick(w, 3); n > 0; n--) {
			writer_int(w, 2);
			writer_put(w, " && ");
		}
		writer_int(w, 1 + writer_pick(w, 3));
		writer_put(w, "/\n");
	}
	writer_put(w, "{\nthis->t0 = 0; this->t1 = (int64_t)");
	writer_int(w, 1);
	writer_put(w, "; this->u = ");
	writer_str(w, 1);
	writer_put(w, ";\n");
	for (unsigned n = 1 + writer_pick(w, 3); n > 0; n--)
		statement(w);
	writer_memory_show(w);
	writer_put(w, "}\n");
}

/* Many clauses that test one member for equality: they are looked up together. */
static void
many_clauses(struct writer *w)
{
	static const char *const tests[] = {"udp:::receive /args[4]->udp_dport == %u%s/",
		"ip:::receive /args[2]->ip_plength == %u%s/",
		"icmp:::receive /%u == args[4]->icmp_type%s/",
		"ip:::send /args[4]->ipv4_ttl == %u%s/"};
	const char *test = tests[writer_pick(w, 4)];

	for (unsigned i = 0, n = 3 + writer_pick(w, 80); i < n; i++) {
		writer_put(w, test, writer_pick(w, 3) ? i : writer_pick(w, 256),
			writer_pick(w, 3) ? "" : writer_pick(w, 2) ? " && args[2]->ip_ver == 4" :
			" && g0 < 90");
		writer_put(w, "\n{ g0++; @y%u = sum(g0); }\n", i);
	}
}

void
program_random(char *buf, size_t size, uint64_t *state)
{
	struct writer w = {.p = buf, .end = buf + size, .state = state};

	writer_put(&w, "int g0; unsigned short g1; int64_t g2; self int n0; self uint64_t n1;\n"
		"string s0; string s1; this int t0; this int64_t t1; this string u;\n"
		"int64_t a[int64_t]; int b[string, uint16_t]; string c[int64_t];\n"
		"ERROR { errors++; }\n");
	writer_memory_declare(&w);
	for (unsigned n = 1 + writer_pick(&w, 3); n > 0; n--)
		clause(&w);
	if (writer_pick(&w, 8) == 0)
		many_clauses(&w);
}
