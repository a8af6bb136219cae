/* helper: what compiled programs call, and how the validator is told about it. */
#include <stddef.h>
#include <string.h>

#include "assoc.h"
#include "exec.h"
#include "helper.h"
#include "lookup.h"
#include "memory.h"
#include "prov.h"
#include "str.h"
#include "sub.h"

/* A header that is not there reads as zeros. */
static const uint8_t no_header[HELPER_HEADER_SIZE];

const uint8_t *
helper_header(const struct pkt *p, uint64_t need, unsigned base)
{
	uint16_t off = 0;

	if ((p->layers & need) == 0)
		return no_header;
	switch (base) {
	case PROV_L2: off = p->off_l2; break;
	case PROV_VLAN: off = p->off_vlan; break;
	case PROV_MPLS: off = p->off_mpls; break;
	case PROV_L3: off = p->off_l3; break;
	case PROV_L4: off = p->off_l4; break;
	case PROV_QUOTED: off = p->off_quoted; break;
	case PROV_QPORTS: off = p->off_qports; break;
	}
	return p->data + off;
}

const uint8_t *
helper_view(const struct exec *x, const struct pkt *p, unsigned part)
{
	const struct flow_view *v = (const struct flow_view *)(uintptr_t)x->views + p->view;

	_Static_assert(sizeof(*v) == (1 + FLOW_NSEEN) * HELPER_HEADER_SIZE,
		"parts can be addressed");
	return (const uint8_t *)v + part * HELPER_HEADER_SIZE;
}

int64_t
helper_divide(struct exec *x, int64_t a, int64_t b, unsigned kind)
{
	if (b == 0) {
		exec_fail(x, EXEC_DIVZERO, 0);
		return 0;
	}
	if ((kind & HELPER_DIV_SIGNED) == 0) {
		uint64_t ua = (uint64_t)a, ub = (uint64_t)b;

		return (int64_t)(kind & HELPER_DIV_MOD ? ua % ub : ua / ub);
	}
	if (b == -1) /* INT64_MIN / -1 does not fit; C leaves it open, the machine traps */
		return kind & HELPER_DIV_MOD ? 0 : (int64_t)(0 - (uint64_t)a);
	return kind & HELPER_DIV_MOD ? a % b : a / b;
}

uint64_t
helper_shift(uint64_t a, uint64_t n, unsigned kind)
{
	n &= 63;
	if (kind == HELPER_SHIFT_LEFT)
		return a << n;
	return kind == HELPER_SHIFT_RIGHT ? a >> n : (uint64_t)((int64_t)a >> n);
}

uint64_t
helper_read(struct exec *x, uint64_t addr, unsigned bytes)
{
	uint64_t v = 0;

	memory_read(x, &v, addr, bytes);
	return v;
}

static HELPER uint64_t
call_header(uint64_t pkt, uint64_t need, uint64_t base, uint64_t d, uint64_t e)
{
	return (uintptr_t)helper_header((const struct pkt *)(uintptr_t)pkt, need, (unsigned)base);
}

static HELPER uint64_t
call_view(uint64_t x, uint64_t pkt, uint64_t part, uint64_t d, uint64_t e)
{
	return (uintptr_t)helper_view(helper_exec(x), (const struct pkt *)(uintptr_t)pkt,
		(unsigned)part);
}

static HELPER uint64_t
call_divide(uint64_t exec, uint64_t a, uint64_t b, uint64_t kind, uint64_t active)
{
	if (!active)
		return 0;
	return (uint64_t)helper_divide(helper_exec(exec), (int64_t)a, (int64_t)b, (unsigned)kind);
}

static HELPER uint64_t
call_shift(uint64_t a, uint64_t n, uint64_t kind, uint64_t d, uint64_t e)
{
	return helper_shift(a, n, (unsigned)kind);
}

static HELPER uint64_t
call_compare(uint64_t exec, uint64_t a, uint64_t b, uint64_t d, uint64_t e)
{
	return (uint64_t)(int64_t)str_compare(helper_exec(exec)->strings, a, b);
}

static HELPER uint64_t
call_key(uint64_t exec, uint64_t off, uint64_t part, uint64_t h, uint64_t e)
{
	str_key_put((uint64_t *)(uintptr_t)(exec + off), (const struct agg_part *)(uintptr_t)part,
		helper_exec(exec)->strings, h);
	return 0;
}

/* area << 32 | offset, as HELPER_CELL_* take it. */
static void *
cell_of(uint64_t exec, uint64_t where)
{
	uint64_t base = where >> 32 == 0 ? exec : (uintptr_t)helper_exec(exec)->globals;

	return (void *)(uintptr_t)(base + (uint32_t)where);
}

static HELPER uint64_t
call_cell_put(uint64_t exec, uint64_t where, uint64_t room, uint64_t h, uint64_t active)
{
	if (active)
		str_cell_put(cell_of(exec, where), (uint32_t)room, h);
	return 0;
}

static HELPER uint64_t
call_cell_get(uint64_t exec, uint64_t where, uint64_t c, uint64_t d, uint64_t e)
{
	return str_cell_get(cell_of(exec, where));
}

static HELPER uint64_t
call_elem_get(uint64_t exec, uint64_t id, uint64_t c, uint64_t d, uint64_t e)
{
	struct exec *x = helper_exec(exec);

	return assoc_get(x->assocs[id], x);
}

static HELPER uint64_t
call_elem_put(uint64_t exec, uint64_t id, uint64_t value, uint64_t active, uint64_t e)
{
	struct exec *x = helper_exec(exec);

	if (active)
		assoc_put(x->assocs[id], x, value);
	return 0;
}

static HELPER uint64_t
call_read(uint64_t exec, uint64_t addr, uint64_t bytes, uint64_t active, uint64_t e)
{
	return active ? helper_read(helper_exec(exec), addr, (unsigned)bytes) : 0;
}

static HELPER uint64_t
call_write(uint64_t exec, uint64_t addr, uint64_t bytes, uint64_t value, uint64_t active)
{
	void *to = active ? memory_writable(helper_exec(exec), addr, bytes) : NULL;

	if (to != NULL)
		memcpy(to, &value, bytes);
	return 0;
}

static HELPER uint64_t
call_copy(uint64_t exec, uint64_t to, uint64_t from, uint64_t bytes, uint64_t active)
{
	if (active)
		memory_copy(helper_exec(exec), to, from, bytes);
	return 0;
}

static HELPER uint64_t
call_fetch(uint64_t exec, uint64_t off, uint64_t from, uint64_t bytes, uint64_t active)
{
	if (active)
		memory_read(helper_exec(exec), (void *)(uintptr_t)(exec + off), from, bytes);
	return 0;
}

static HELPER uint64_t
call_dump(uint64_t exec, uint64_t off, uint64_t from, uint64_t bytes, uint64_t active)
{
	if (active)
		memory_dump(helper_exec(exec), (void *)(uintptr_t)(exec + off), from, bytes);
	return 0;
}

static HELPER uint64_t
call_string_at(uint64_t exec, uint64_t addr, uint64_t max, uint64_t active, uint64_t e)
{
	return active ? memory_string(helper_exec(exec), addr, max) : 0;
}

static HELPER uint64_t
call_string_put(uint64_t exec, uint64_t addr, uint64_t room, uint64_t h, uint64_t active)
{
	if (active)
		memory_put_string(helper_exec(exec), addr, room, h);
	return 0;
}

uint64_t
helper_index(struct exec *x, uint64_t i, uint64_t n)
{
	if (i < n)
		return i;
	exec_fail(x, EXEC_BADINDEX, 0);
	return 0;
}

static HELPER uint64_t
call_index(uint64_t exec, uint64_t i, uint64_t n, uint64_t active, uint64_t e)
{
	return active ? helper_index(helper_exec(exec), i, n) : 0;
}

static HELPER uint64_t
call_elem_at(uint64_t exec, uint64_t id, uint64_t make, uint64_t active, uint64_t e)
{
	struct exec *x = helper_exec(exec);

	return (uintptr_t)assoc_at(x->assocs[id], x, make && active);
}

static HELPER uint64_t
call_spec(uint64_t exec, uint64_t op, uint64_t id, uint64_t active, uint64_t e)
{
	if (active)
		spec_do(helper_exec(exec), (enum spec_op)op, id);
	return 0;
}

static HELPER uint64_t
call_lookup(uint64_t lookup, uint64_t value, uint64_t c, uint64_t d, uint64_t e)
{
	return lookup_bits((const struct lookup *)(uintptr_t)lookup, value);
}

static HELPER uint64_t
call_call(uint64_t exec, uint64_t sub, uint64_t active, uint64_t d, uint64_t e)
{
	const uint64_t *a = helper_exec(exec)->sub_arg;

	return active ? sub_list[sub]->run(exec, a[0], a[1], a[2], a[3]) : 0;
}

static const struct helper fixed[HELPER_SUBS] = {
	[HELPER_HEADER] = {"header", call_header, "pii", true},
	[HELPER_VIEW] = {"view", call_view, "epi", true},
	[HELPER_DIVIDE] = {"divide", call_divide, "eiiii", false},
	[HELPER_SHIFT] = {"shift", call_shift, "iii", false},
	[HELPER_COMPARE] = {"compare", call_compare, "eii", false},
	[HELPER_KEY] = {"key", call_key, "eiii", false},
	[HELPER_CELL_PUT] = {"cell_put", call_cell_put, "eiiii", false},
	[HELPER_CELL_GET] = {"cell_get", call_cell_get, "ei", false},
	[HELPER_ELEM_GET] = {"elem_get", call_elem_get, "ei", false},
	[HELPER_ELEM_PUT] = {"elem_put", call_elem_put, "eiii", false},
	[HELPER_READ] = {"read", call_read, "eiii", false},
	[HELPER_WRITE] = {"write", call_write, "eiiii", false},
	[HELPER_COPY] = {"copy", call_copy, "eiiii", false},
	[HELPER_FETCH] = {"fetch", call_fetch, "eiiii", false},
	[HELPER_DUMP] = {"dump", call_dump, "eiiii", false},
	[HELPER_STRING_AT] = {"string_at", call_string_at, "eiii", false},
	[HELPER_STRING_PUT] = {"string_put", call_string_put, "eiiii", false},
	[HELPER_INDEX] = {"array_index", call_index, "eiii", false},
	[HELPER_ELEM_AT] = {"elem_at", call_elem_at, "eiii", false},
	[HELPER_SPEC] = {"spec", call_spec, "eiii", false},
	[HELPER_LOOKUP] = {"lookup", call_lookup, "ii", false},
	[HELPER_CALL] = {"call", call_call, "eii", false},
};

struct helper
helper_get(unsigned id)
{
	const struct sub *sub;

	if (id < HELPER_SUBS)
		return fixed[id];
	/* All subroutines have one shape: the worker's state and four values. */
	sub = sub_list[id - HELPER_SUBS];
	return (struct helper){sub->f.name, sub->run, "eiiii", false};
}

unsigned
helper_count(void)
{
	return HELPER_SUBS + sub_count;
}
