/* eval_packet: what the tree evaluator reads of a packet: members. */
#include <string.h>

#include "eval_state.h"
#include "gen.h"
#include "helper.h"
#include "str.h"

static bool
present(const struct eval *v, uint64_t need)
{
	return need == 0 || (v->pkt->layers & need) != 0;
}

static const uint8_t *
base_of(const struct eval *v, const struct prov_load *l)
{
	switch (l->base) {
	case PROV_PKT:
		return (const uint8_t *)v->pkt;
	case PROV_VIEW:
		return helper_view(v->x, v->pkt, 0);
	case PROV_END:
		return helper_view(v->x, v->pkt, 1 + prov_seen(v->en->probe->row, v->end_arg));
	default:
		return helper_header(v->pkt, l->need, l->base);
	}
}

static int64_t
eval_load(const struct eval *v, const struct prov_load *l)
{
	const uint8_t *at;
	uint64_t x = 0;

	if (!present(v, l->need))
		return 0;
	if (l->base == PROV_CONST)
		return l->off == UINT16_MAX ? -1 : l->off;
	at = base_of(v, l);
	memcpy(&x, at + l->off, l->width);
	if (l->net && l->width > 0)
		x = __builtin_bswap64(x) >> (64 - 8 * l->width);
	if (l->sign)
		x = (uint64_t)((int64_t)(x << (64 - 8 * l->width)) >> (64 - 8 * l->width));
	x >>= l->shift;
	if (l->mask != 0)
		x &= l->mask;
	return (int64_t)(l->scale > 1 ? x * l->scale : x);
}

uint64_t
eval_row_address(const struct eval *v, const struct prov_load *l)
{
	if (!present(v, l->need) || l->base == PROV_CONST)
		return 0;
	if (l->base == PROV_PKT)
		return (uintptr_t)v->pkt + l->off;
	return (uintptr_t)helper_header(v->pkt, l->need, l->base) + l->off;
}

static uint64_t
eval_bytes(const struct eval *v, const struct prov_member *m)
{
	for (unsigned i = 0; i < 2; i++) {
		unsigned tag = i == 0 ? m->str : m->str2;
		struct prov_load l = m->load[i];

		if (tag == 0 || !present(v, l.need))
			continue;
		if (tag == AGG_STR_EMPTY)
			return str_make(tag, 0);
		l.width = 4;
		return str_make(tag, tag == AGG_STR_IP4 ? (uint64_t)eval_load(v, &l) :
			eval_row_address(v, &l));
	}
	return str_make(AGG_STR_NONE, 0);
}

static uint64_t
eval_addr(const struct eval *v, const struct prov_load *l)
{
	uint32_t v4;

	if (!present(v, l->need) || v->pkt->ip_ver == 0)
		return str_make(AGG_STR_NONE, 0);
	if (v->pkt->ip_ver == 6)
		return str_make(AGG_STR_IP6, (uintptr_t)v->pkt + l->off);
	memcpy(&v4, (const uint8_t *)v->pkt + l->off, 4);
	return str_make(AGG_STR_IP4, v4);
}

static uint64_t
eval_name(const struct eval *v, unsigned table, const struct prov_load *l)
{
	return str_make(AGG_STR_NAME,
		(uint64_t)table << 24 | ((uint64_t)eval_load(v, l) & NAMES_VALUE_MASK));
}

static unsigned
side(const struct eval *v, const struct prov_member *m)
{
	return m->by_side && v->en->probe->row->send ? 1 : 0;
}

uint64_t
eval_member_str(struct eval *v, const struct expr *e)
{
	const struct prov_member *m = gen_row(e);

	v->end_arg = gen_arg(e);
	switch (m->kind) {
	case PROV_ADDR:
		return eval_addr(v, &m->load[side(v, m)]);
	case PROV_BYTES:
		return eval_bytes(v, m);
	case PROV_IFNAME:
		return v->x->port_name;
	default:
		if (m->by_side && present(v, m->load[0].need))
			return eval_name(v, m->str, &m->load[side(v, m)]);
		for (unsigned i = 0; i < 2 && !m->by_side; i++)
			if (m->load[i].width != 0 && present(v, m->load[i].need))
				return eval_name(v, i == 0 ? m->str : m->str2, &m->load[i]);
		return str_make(AGG_STR_NONE, 0);
	}
}

int64_t
eval_member_int(struct eval *v, const struct expr *e)
{
	const struct prov_member *m = gen_row(e);

	v->end_arg = gen_arg(e);
	if (m->kind == PROV_HEADER)
		return (int64_t)eval_row_address(v, &m->load[0]);
	if (m->by_side)
		return eval_load(v, &m->load[side(v, m)]);
	return eval_load(v, &m->load[0]) + eval_load(v, &m->load[1]);
}

int64_t
eval_index(struct eval *v, const struct expr *e)
{
	const struct prov_member *row = e->left->kind == EXPR_MEMBER ? gen_row(e->left) : NULL;
	struct prov_load l;

	if (row == NULL || row->kind != PROV_MACBYTES || e->right->kind != EXPR_INT ||
			(uint64_t)e->right->value >= row->load[0].width)
		return eval_memory(v, e);
	l = row->load[0];

	l.off += (uint16_t)e->right->value;
	l.width = 1;
	l.net = false;
	return eval_load(v, &l);
}
