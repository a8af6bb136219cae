/* memory: random uses of structs, unions, arrays, bit-fields and pointers. */
#include "writer.h"

void
writer_memory_declare(struct writer *w)
{
	writer_put(w, "struct rec { int8_t i8; uint16_t u16; int b3 : 3; unsigned b7 : 7; "
		"int64_t i64; string str; int arr[4]; union { uint32_t u; uint8_t c[4]; } un; };\n"
		"struct rec r0, r1, ra[3]; self struct rec rs; struct rec el[int];\n"
		"this uint8_t tb[8]; short grid[2][3]; string sa[2]; char text[6]; struct rec *rp;\n");
}

/* An index of an array of @n: mostly in range; no constant, which would be refused then. */
static void
index_of(struct writer *w, unsigned n)
{
	if (writer_pick(w, 3) > 0) {
		writer_put(w, "[%u]", writer_pick(w, n));
		return;
	}
	writer_put(w, "[(g2 + ");
	writer_int(w, 1);
	writer_put(w, ") & %u]", n > 4 ? 7 : 3);
}

static void
record(struct writer *w)
{
	switch (writer_pick(w, 6)) {
	case 0: writer_put(w, "r0"); break;
	case 1: writer_put(w, "r1"); break;
	case 2: writer_put(w, "self->rs"); break;
	case 3: writer_put(w, "(*rp)"); break;
	case 4:
		writer_put(w, "el[");
		writer_int(w, 1);
		writer_put(w, "]");
		break;
	default:
		writer_put(w, "ra");
		index_of(w, 3);
		break;
	}
}

void
writer_memory_int(struct writer *w, unsigned depth)
{
	static const char *const members[] = {"i8", "u16", "b3", "b7", "i64", "un.u"};

	switch (writer_pick(w, 8)) {
	case 0:
		record(w);
		writer_put(w, ".arr");
		index_of(w, 4);
		break;
	case 1:
		record(w);
		writer_put(w, ".un.c");
		index_of(w, 4);
		break;
	case 2:
		writer_put(w, "this->tb");
		index_of(w, 8);
		break;
	case 3:
		writer_put(w, "grid");
		index_of(w, 2);
		index_of(w, 3);
		break;
	case 4:
		/* Within the variables: what lies behind them differs from run to run. */
		writer_put(w, "(%sr0.arr[0] + ((", writer_pick(w, 2) ? "&" : "(short *)&");
		writer_int(w, depth > 0 ? 1 : 0);
		writer_put(w, ") & 15))[%u]", writer_pick(w, 3));
		break;
	case 5:
		writer_put(w, "text[%u]", writer_pick(w, 6));
		break;
	default:
		record(w);
		writer_put(w, ".%s", members[writer_pick(w, 6)]);
		break;
	}
}

void
writer_memory_str(struct writer *w, unsigned depth)
{
	switch (writer_pick(w, 3)) {
	case 0:
		record(w);
		writer_put(w, ".str");
		break;
	case 1:
		writer_put(w, "sa");
		index_of(w, 2);
		break;
	default:
		writer_put(w, "stringof(%s)", writer_pick(w, 2) ? "text" : "&text[2]");
		break;
	}
}

/* A string that can be assigned to. */
static void
string_target(struct writer *w)
{
	if (writer_pick(w, 3) == 0) {
		writer_put(w, "sa");
		index_of(w, 2);
		return;
	}
	record(w);
	writer_put(w, ".str");
}

static void
allocate(struct writer *w)
{
	writer_put(w, "this->m = (uint16_t *)alloca(%u); ", 8u << writer_pick(w, 6));
	writer_put(w, "this->m[%u] = ", writer_pick(w, 16));
	writer_int(w, 2);
	writer_put(w, "; bcopy(%s, this->m, %u); trace(this->m[(", writer_pick(w, 2) ? "&r0.u16" :
		"text", 1 + writer_pick(w, 8));
	writer_int(w, 1);
	writer_put(w, ") & 7]);\n");
}

void
writer_memory_statement(struct writer *w)
{
	switch (writer_pick(w, 10)) {
	case 0:
		record(w);
		writer_put(w, " = ");
		record(w);
		writer_put(w, ";\n");
		break;
	case 1:
		writer_put(w, "rp = &ra[%u];\n", writer_pick(w, 3));
		break;
	case 2:
	case 3:
		string_target(w);
		writer_put(w, " = ");
		writer_str(w, 2);
		writer_put(w, ";\n");
		break;
	case 4:
		writer_put(w, "tracemem(&r%u.u16, %u, ", writer_pick(w, 2), 1 + writer_pick(w, 12));
		writer_int(w, 1);
		writer_put(w, ");\n");
		break;
	case 5: allocate(w); break;
	case 6:
		writer_put(w, "@x%u[grid[%u], ra[%u].un] = count();\n", w->aggs++,
			writer_pick(w, 2), writer_pick(w, 3));
		break;
	case 7:
		writer_memory_int(w, 1);
		writer_put(w, writer_pick(w, 2) ? "++;\n" : "--;\n");
		break;
	default:
		writer_memory_int(w, 1);
		writer_operand(w, writer_assign_ops[writer_pick(w, writer_assign_count)]);
		writer_put(w, ";\n");
		break;
	}
}

void
writer_memory_show(struct writer *w)
{
	static const char *const all[] = {"r0", "r1", "self->rs", "ra", "grid", "text", "sa"};

	if (writer_pick(w, 2) == 0)
		return;
	for (unsigned n = 1 + writer_pick(w, 3); n > 0; n--)
		writer_put(w, "trace(%s);\n", all[writer_pick(w, sizeof(all) / sizeof(*all))]);
}
