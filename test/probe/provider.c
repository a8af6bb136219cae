/*
 * provider: a walk over the tables of all providers: what a row must be for its readers to rely on
 * it. What it reads is tested in provider_value.c.
 */
#include <string.h>

#include "../../lib/agg/agg.h"
#include "../../lib/probe/helper.h"
#include "../../lib/probe/prov.h"
#include "../unit.h"

/* --- the walk ------------------------------------------------------------------------------ */

typedef void (*member_fn)(const struct prov_struct *s, const struct prov_member *m);

static void
each_struct(void (*fn)(const struct prov_struct *s))
{
	for (unsigned i = 0; i < provider_count; i++)
		for (unsigned j = 0; j < provider_list[i]->nstructs; j++)
			fn(&provider_list[i]->structs[j]);
}

static member_fn walker;

static void
walk_members(const struct prov_struct *s)
{
	for (unsigned i = 0; i < s->s.members.n; i++)
		walker(s, env_row(&s->s.members, i));
}

static void
each_member(member_fn fn)
{
	walker = fn;
	each_struct(walk_members);
}

static bool
is_doc(const char *doc)
{
	return doc && *doc && strlen(doc) < 90 && !strpbrk(doc, "\n\t|") &&
		doc[strlen(doc) - 1] != '.';
}

/* --- names and documentation --------------------------------------------------------------- */

static void
struct_is_sound(const struct prov_struct *s)
{
	unsigned same = 0;

	CU_ASSERT_PTR_EQUAL(provider_struct(s->s.name), s);
	if (s->s.alias)
		CU_ASSERT_PTR_EQUAL(provider_struct(s->s.alias), s);
	CU_ASSERT(is_doc(s->doc));
	CU_ASSERT(s->s.members.n > 0);
	CU_ASSERT_EQUAL(s->s.members.stride, sizeof(struct prov_member));
	for (unsigned i = 0; i < s->s.members.n; i++) {
		const struct env_member *a = env_row(&s->s.members, i);

		for (unsigned j = 0; j < i; j++) {
			const struct env_member *b = env_row(&s->s.members, j);

			same += !strcmp(a->name, b->name);
		}
	}
	CU_ASSERT_EQUAL(same, 0);
}

static void
structs(void)
{
	each_struct(struct_is_sound);
	CU_ASSERT_PTR_NULL(provider_struct("iphdr_t"));
}

static void
member_is_documented(const struct prov_struct *s, const struct prov_member *m)
{
	CU_ASSERT(is_doc(m->doc));
	CU_ASSERT(m->m.name && *m->m.name);
}

static void
docs(void)
{
	each_member(member_is_documented);
	for (unsigned i = 0; i < provider_count; i++) {
		CU_ASSERT(is_doc(provider_list[i]->doc));
		for (unsigned j = 0; j < provider_list[i]->nprobes; j++)
			CU_ASSERT(is_doc(provider_list[i]->probes[j].doc));
	}
}

static void
constants(void)
{
	for (unsigned i = 0; i < prov_consts_count; i++)
		for (unsigned j = 0; j < i; j++)
			CU_ASSERT_STRING_NOT_EQUAL(prov_consts[i].name, prov_consts[j].name);
}

/* --- types --------------------------------------------------------------------------------- */

/* Types that D has without the providers' doing (d-language.md B3), and their sizes. */
static const struct {
	const char *name;
	unsigned size;
} ints[] = {
	{"uint8_t", 1}, {"int8_t", 1}, {"uint16_t", 2}, {"uint32_t", 4}, {"int32_t", 4},
	{"uint64_t", 8}, {"int", 4}, {"boolean_t", 4}, {"pid_t", 4}, {"uid_t", 4}, {"zoneid_t", 4},
	{"netstackid_t", 4}, {"ipaddr_t", 4}, {"uintptr_t", 8},
};

static unsigned
int_size(const char *type)
{
	for (unsigned i = 0; i < sizeof(ints) / sizeof(*ints); i++)
		if (!strcmp(ints[i].name, type))
			return ints[i].size;
	return 0;
}

static bool
is_header(const char *type)
{
	static const char *const headers[] = {
		"uintptr_t", "ipha_t *", "ip6_t *", "in6_addr_t *", "tcph_t *", "udpha_t *",
		"struct icmp *", "icmp6_t *", "sctp_hdr_t *",
	};

	for (unsigned i = 0; i < sizeof(headers) / sizeof(*headers); i++)
		if (!strcmp(headers[i], type))
			return true;
	return false;
}

/* Bits that a load can yield at most. */
static unsigned
load_bits(const struct prov_load *l)
{
	unsigned bits = l->base == PROV_CONST ? 8 : l->width * 8 - l->shift;

	if (l->mask)
		bits = 32 - (unsigned)__builtin_clz(l->mask);
	return bits + (l->scale > 1 ? 31 - (unsigned)__builtin_clz(l->scale) : 0);
}

static void
type_fits(const struct prov_struct *s, const struct prov_member *m)
{
	switch (m->kind) {
	case PROV_INT:
		CU_ASSERT(int_size(m->m.type) > 0);
		for (unsigned i = 0; i < 2; i++)
			if (m->load[i].width)
				CU_ASSERT(load_bits(&m->load[i]) <= int_size(m->m.type) * 8);
		break;
	case PROV_HEADER: CU_ASSERT(is_header(m->m.type)); break;
	case PROV_MACBYTES: CU_ASSERT_STRING_EQUAL(m->m.type, "uchar_t[6]"); break;
	default: CU_ASSERT_STRING_EQUAL(m->m.type, "string"); break;
	}
}

static void
types(void)
{
	each_member(type_fits);
}

/* --- loads --------------------------------------------------------------------------------- */

/* What each layer promises (pkt.h): bytes at a base. */
static const struct {
	unsigned layer, base, bytes;
} promises[] = {
	{PKT_ETHER, PROV_L2, 14},
	{PKT_COOKED, PROV_L2, 16},
	{PKT_VLAN, PROV_VLAN, 4},
	{PKT_QINQ, PROV_VLAN, 8},
	{PKT_MPLS, PROV_MPLS, 4},
	{PKT_ARP, PROV_L3, 8},
	{PKT_ARP_IP4, PROV_L3, 28},
	{PKT_IP4, PROV_L3, 20},
	{PKT_IP4_BAD, PROV_L3, 20},
	{PKT_IP6, PROV_L3, 40},
	{PKT_TCP, PROV_L4, 20},
	{PKT_UDP, PROV_L4, 8},
	{PKT_SCTP, PROV_L4, 12},
	{PKT_SCTP_CHUNK, PROV_L4, 16},
	{PKT_ICMP, PROV_L4, 8},
	{PKT_ICMP6, PROV_L4, 4},
	{PKT_ICMP_ECHO, PROV_L4, 8},
	{PKT_ICMP_GATEWAY, PROV_L4, 8},
	{PKT_ICMP_PARAM, PROV_L4, 5},
	{PKT_ICMP6_PARAM, PROV_L4, 8},
	{PKT_ICMP_PMTU, PROV_L4, 8},
	{PKT_ICMP6_PMTU, PROV_L4, 8},
	{PKT_ICMP_MASK, PROV_L4, 12},
	{PKT_ICMP_TSTAMP, PROV_L4, 20},
	{PKT_ICMP_RADV, PROV_L4, 8},
	{PKT_ICMP6_RADV, PROV_L4, 16},
	{PKT_ICMP6_TARGET, PROV_L4, 24},
	{PKT_ICMP6_REDIR, PROV_L4, 40},
	{PKT_ICMP6_MLD, PROV_L4, 24},
	{PKT_ICMP6_MLD2, PROV_L4, 8},
	{PKT_QUOTED_IP4, PROV_QUOTED, 20},
	{PKT_QUOTED_IP6, PROV_QUOTED, 40},
	{PKT_QUOTED_PORTS, PROV_QPORTS, 4},
};

static unsigned
promised(unsigned layer, unsigned base)
{
	for (unsigned i = 0; i < sizeof(promises) / sizeof(*promises); i++)
		if (promises[i].layer == layer && promises[i].base == base)
			return promises[i].bytes;
	return 0;
}

/* Bytes that are read at load @i of @m. */
static unsigned
bytes_read(const struct prov_member *m, unsigned i)
{
	switch (m->kind == PROV_BYTES ? (i ? m->str2 : m->str) : 0) {
	case AGG_STR_IP4: return 4;
	case AGG_STR_IP6: return 16;
	case AGG_STR_MAC: return 6;
	}
	return m->kind == PROV_HEADER ? 0 : m->load[i].width;
}

static void
load_is_safe(const struct prov_member *m, unsigned i)
{
	const struct prov_load *l = &m->load[i];
	unsigned end = l->off + bytes_read(m, i);

	CU_ASSERT(l->base < PROV_NBASES);
	if (l->base == PROV_CONST) {
		CU_ASSERT(l->off < 256 || l->off == UINT16_MAX);
		return;
	}
	if (l->base == PROV_PKT) {
		CU_ASSERT(end <= sizeof(struct pkt));
		CU_ASSERT(!l->net && l->off % l->width == 0);
		return;
	}
	if (l->base == PROV_VIEW || l->base == PROV_END) {
		CU_ASSERT(end <= HELPER_HEADER_SIZE && l->off % l->width == 0);
		return;
	}
	CU_ASSERT(l->need != 0);
	for (unsigned layer = 0; layer < PKT_NLAYERS; layer++)
		if (l->need & PKT_BIT(layer))
			CU_ASSERT(end <= promised(layer, l->base) && promised(layer, l->base));
	if (m->kind == PROV_INT || m->kind == PROV_NAME)
		CU_ASSERT(l->width == 1 || l->width == 2 || l->width == 4 || l->width == 8);
}

static void
loads_are_safe(const struct prov_struct *s, const struct prov_member *m)
{
	bool two = m->load[1].width != 0;

	if (m->kind == PROV_IFNAME) {
		CU_ASSERT(m->load[0].width == 0);
		return;
	}
	for (unsigned i = 0; i < (two ? 2 : 1); i++)
		load_is_safe(m, i);
	/* Two loads: of the two sides, of headers that no packet has both of, or a number's
	 * offset. */
	if (two && !m->by_side)
		CU_ASSERT((m->load[0].need & m->load[1].need) == 0 &&
			(m->load[0].need != 0 || m->load[0].base == PROV_CONST));
	if (m->by_side)
		CU_ASSERT(two && m->load[0].need == m->load[1].need &&
			m->load[0].off != m->load[1].off);
	if (m->kind == PROV_NAME)
		CU_ASSERT(m->str <= NAMES_PROC && m->str2 < NAMES_COUNT);
}

static void
loads(void)
{
	each_member(loads_are_safe);
}

/* --- probes -------------------------------------------------------------------------------- */

/* Outer headers first; for one packet, what is sent before what is received. */
static void
order(void)
{
	static const char *const names[] = {
		"gld", "arp", "ip", "icmp", "tcp", "tcpf", "udp", "sctp", "socket",
	};

	CU_ASSERT_EQUAL(provider_count, sizeof(names) / sizeof(*names));
	for (unsigned i = 0; i < provider_count; i++) {
		const struct provider *p = provider_list[i];
		bool receive = false;

		CU_ASSERT_STRING_EQUAL(p->name, names[i]);
		CU_ASSERT(p->nprobes >= 2);
		for (unsigned j = 0; j < p->nprobes; j++) {
			CU_ASSERT_FALSE(receive && p->probes[j].send);
			receive = receive || !p->probes[j].send;
		}
	}
}

static const struct prov_probe *
probe(const char *provider, const char *name)
{
	for (unsigned i = 0; i < provider_count; i++)
		for (unsigned j = 0; j < provider_list[i]->nprobes; j++)
			if (!strcmp(provider_list[i]->name, provider) &&
				!strcmp(provider_list[i]->probes[j].name, name))
				return &provider_list[i]->probes[j];
	return NULL;
}

static void
probes(void)
{
	static const char *const live[] = {"gld", "arp", "ip", "icmp", "tcp", "udp", "sctp"};

	for (unsigned i = 0; i < sizeof(live) / sizeof(*live); i++)
		CU_ASSERT(probe(live[i], "send")->send && !probe(live[i], "receive")->send);
	CU_ASSERT_EQUAL(probe("tcp", "accept-established")->event, FLOW_ACCEPT_ESTABLISHED);
	for (unsigned i = 0; i < provider_count; i++)
		for (unsigned j = 0; j < provider_list[i]->nprobes; j++) {
			const struct prov_probe *p = &provider_list[i]->probes[j];

			CU_ASSERT_PTR_EQUAL(probe(provider_list[i]->name, p->name), p);
			CU_ASSERT(p->nargs > 0);
			for (unsigned a = 0; a < p->nargs; a++) {
				char name[32];

				if (!p->args[a])
					continue;
				CU_ASSERT_EQUAL(sscanf(p->args[a], "%31[a-z0-9_] *", name), 1);
				CU_ASSERT_PTR_NOT_NULL(provider_struct(name));
			}
		}
}

UNIT_SUITE(suite_provider, "probe/provider.c", {"structs", structs}, {"documented", docs},
	{"constants", constants}, {"types", types}, {"loads are safe", loads},
	{"order of firing", order}, {"probes", probes});
