/* gen_member: rows of the providers' tables into loads. */
#include <stddef.h>

#include "exec.h"
#include "gen.h"
#include "helper.h"

const struct prov_member *
gen_row(const struct expr *e)
{
	return e->kind == EXPR_MEMBER && e->member->row != NULL ?
		(const struct prov_member *)e->member->row : NULL;
}

/* Reached otherwise, tcpsinfo_t and sctpsinfo_t are where most probes have them. */
#define USUAL_END_ARG 3

unsigned
gen_arg(const struct expr *e)
{
	return e->left->kind == EXPR_ARG ? (unsigned)e->left->value : USUAL_END_ARG;
}

/* Layers that an IPv4 packet never has. */
#define NOT_IP4                                                                                    \
	(PKT_BIT(PKT_IP6) | PKT_BIT(PKT_IP6_EXT) | PKT_BIT(PKT_ICMP6) | PKT_BIT(PKT_ICMP6_PARAM) | \
		PKT_BIT(PKT_ICMP6_PMTU) | PKT_BIT(PKT_ICMP6_RADV) | PKT_BIT(PKT_ICMP6_TARGET) |    \
		PKT_BIT(PKT_ICMP6_REDIR) | PKT_BIT(PKT_ICMP6_MLD) | PKT_BIT(PKT_ICMP6_MLD2))

ir_t
gen_ip_ver(struct gen *g)
{
	return g->ip4 ? ir_const(&g->ir, 4) :
		ir_load(&g->ir, ir_pkt(&g->ir), offsetof(struct pkt, ip_ver), 1, false);
}

/* The probe fires only with a layer that @need is content with. Match programs may rely on it as
 * well: they mask what they compute by whether the probe fires. */
static bool
fired_with(const struct gen *g, uint64_t need)
{
	const struct probe *p = g->en->probe;
	uint64_t fired = p->prov != NULL ? prov_need(p->prov, p->row) : 0;

	return !g->firing && fired != 0 && (fired & ~need) == 0;
}

ir_t
gen_present(struct gen *g, uint64_t need)
{
	ir_t layers;

	if (need == 0 || fired_with(g, need) || (g->ip4 && (need & PKT_BIT(PKT_IP4)) != 0))
		return ir_const(&g->ir, 1);
	if (g->ip4)
		need &= ~NOT_IP4;
	if (need == 0)
		return ir_const(&g->ir, 0);
	layers = ir_load(&g->ir, ir_pkt(&g->ir), offsetof(struct pkt, layers), 8, false);
	if ((need & (need - 1)) == 0)
		return ir_bit(&g->ir, layers, (unsigned)__builtin_ctzll(need));
	return ir_nonzero(&g->ir, ir_bink(&g->ir, IR_AND, layers, (int64_t)need));
}

/* @v where @need is present, else 0. */
static ir_t
where_present(struct gen *g, uint64_t need, ir_t v)
{
	if (need == 0)
		return v;
	return ir_select(&g->ir, gen_present(g, need), v, ir_const(&g->ir, 0));
}

static ir_t
header(struct gen *g, const struct prov_load *l)
{
	ir_t args[3] = {ir_pkt(&g->ir), ir_const(&g->ir, (int64_t)l->need),
		ir_const(&g->ir, l->base)};

	return ir_call(&g->ir, HELPER_HEADER, args, 3, true, true);
}

static bool
is_owner(const struct prov_load *l)
{
	return l->off >= offsetof(struct flow_view, owner) &&
		l->off < offsetof(struct flow_view, owner[2]);
}

/* A part of the packet's view; who tracks connections is told that it is wanted. */
static ir_t
view(struct gen *g, const struct prov_load *l)
{
	unsigned seen = prov_seen(g->en->probe->row, g->end_arg);
	unsigned part = l->base == PROV_VIEW ? 0 : 1 + seen;
	ir_t args[3] = {ir_area(&g->ir, IR_EXEC), ir_pkt(&g->ir), ir_const(&g->ir, part)};

	if (l->base == PROV_END)
		ruleset_track(g->rs, g->en, FLOW_WANT_END << seen);
	else
		ruleset_track(g->rs, g->en, FLOW_WANT_VIEW | (is_owner(l) ? FLOW_WANT_OWNER : 0));
	return ir_call(&g->ir, HELPER_VIEW, args, 3, true, true);
}

ir_t
gen_load(struct gen *g, const struct prov_load *l)
{
	ir_t v;

	if (l->base == PROV_CONST)
		return where_present(g, l->need,
			ir_const(&g->ir, l->off == UINT16_MAX ? -1 : l->off));
	if (l->width == 0)
		return ir_const(&g->ir, 0);
	if (l->base == PROV_PKT)
		v = where_present(g, l->need, ir_load(&g->ir, ir_pkt(&g->ir), l->off, l->width,
			false));
	else if (l->base == PROV_VIEW || l->base == PROV_END)
		v = where_present(g, l->need, ir_load(&g->ir, view(g, l), l->off, l->width, false));
	else
		v = ir_load(&g->ir, header(g, l), l->off, l->width, false);
	if (l->net)
		v = ir_swap(&g->ir, v, l->width);
	if (l->sign)
		v = ir_bink(&g->ir, IR_SAR, ir_bink(&g->ir, IR_SHL, v, 64 - 8 * l->width),
			64 - 8 * l->width);
	if (l->shift != 0)
		v = ir_bink(&g->ir, IR_SHR, v, l->shift);
	if (l->mask != 0)
		v = ir_bink(&g->ir, IR_AND, v, l->mask);
	if (l->scale > 1)
		v = ir_bink(&g->ir, IR_MUL, v, l->scale);
	return v;
}

ir_t
gen_address(struct gen *g, const struct prov_load *l)
{
	static const uint16_t offs[PROV_NBASES] = {
		[PROV_L2] = offsetof(struct pkt, off_l2),
		[PROV_VLAN] = offsetof(struct pkt, off_vlan),
		[PROV_MPLS] = offsetof(struct pkt, off_mpls),
		[PROV_L3] = offsetof(struct pkt, off_l3),
		[PROV_L4] = offsetof(struct pkt, off_l4),
		[PROV_QUOTED] = offsetof(struct pkt, off_quoted),
		[PROV_QPORTS] = offsetof(struct pkt, off_qports),
	};
	struct ir *ir = &g->ir;
	ir_t a;

	if (l->base == PROV_CONST)
		return ir_const(ir, 0);
	g->pkt_addr = true;
	if (l->base == PROV_PKT)
		a = ir_load(ir, ir_area(ir, IR_EXEC), offsetof(struct exec, pkt), 8, false);
	else
		a = ir_bin(ir, IR_ADD,
			ir_load(ir, ir_pkt(ir), offsetof(struct pkt, data), 8, false),
			ir_load(ir, ir_pkt(ir), offs[l->base], 2, false));
	return where_present(g, l->need, ir_bink(ir, IR_ADD, a, l->off));
}

/* The load that a row seen from one end of the packet means in this probe. */
static const struct prov_load *
side_load(const struct gen *g, const struct prov_member *m)
{
	return &m->load[m->by_side && g->en->probe->row->send ? 1 : 0];
}

ir_t
gen_member_int(struct gen *g, const struct expr *e)
{
	const struct prov_member *m = gen_row(e);

	g->end_arg = gen_arg(e);
	if (m->kind == PROV_HEADER)
		return gen_address(g, &m->load[0]);
	if (m->by_side)
		return gen_load(g, side_load(g, m));
	return ir_bin(&g->ir, IR_ADD, gen_load(g, &m->load[0]), gen_load(g, &m->load[1]));
}

/* Bytes at a header as a string: IP4 is its 4 bytes, the others are found by address. */
static ir_t
bytes_handle(struct gen *g, unsigned tag, const struct prov_load *l)
{
	struct prov_load four = *l;
	ir_t payload;

	if (tag == AGG_STR_IP4) {
		four.width = 4;
		payload = gen_load(g, &four);
	} else {
		payload = tag == AGG_STR_EMPTY ? ir_const(&g->ir, 0) : gen_address(g, l);
	}
	return ir_select(&g->ir, gen_present(g, l->need),
		ir_bink(&g->ir, IR_OR, payload, (int64_t)tag << 56), ir_const(&g->ir, 0));
}

static struct gen_str
member_bytes(struct gen *g, const struct prov_member *m)
{
	struct gen_str s = {.kind = GEN_STR_HANDLE};
	ir_t h = bytes_handle(g, m->str, &m->load[0]);
	ir_t present = gen_present(g, m->load[0].need);

	if (m->str2 != 0) {
		h = ir_bin(&g->ir, IR_OR, h, bytes_handle(g, m->str2, &m->load[1]));
		present = ir_bin(&g->ir, IR_OR, present, gen_present(g, m->load[1].need));
	}
	s.handle = ir_select(&g->ir, present, h,
		ir_const(&g->ir, (int64_t)AGG_STR_NONE << 56));
	return s;
}

struct gen_str
gen_member_str(struct gen *g, const struct expr *e)
{
	const struct prov_member *m = gen_row(e);
	struct gen_str s = {.kind = GEN_STR_NAME};

	g->end_arg = gen_arg(e);
	switch (m->kind) {
	case PROV_ADDR:
		return (struct gen_str){.kind = GEN_STR_ADDR, .off = side_load(g, m)->off,
			.need = side_load(g, m)->need};
	case PROV_BYTES:
		return member_bytes(g, m);
	case PROV_IFNAME:
		g->context = true;
		return (struct gen_str){.kind = GEN_STR_HANDLE,
			.handle = ir_load(&g->ir, ir_area(&g->ir, IR_EXEC),
				offsetof(struct exec, port_name), 8, false)};
	default:
		if (m->by_side) {
			s.table[0] = m->str;
			s.value[0] = gen_load(g, side_load(g, m));
			s.present[0] = gen_present(g, side_load(g, m)->need);
			s.table[1] = m->str;
			s.value[1] = s.present[1] = ir_const(&g->ir, 0);
			return s;
		}
		for (unsigned i = 0; i < 2; i++) {
			s.table[i] = i == 0 ? m->str : m->str2;
			s.value[i] = gen_load(g, &m->load[i]);
			s.present[i] = m->load[i].width == 0 ? ir_const(&g->ir, 0) :
				gen_present(g, m->load[i].need);
		}
		return s;
	}
}
