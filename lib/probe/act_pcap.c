/* act_pcap: pcap([packet, type][, file]): the packet that fired goes to a capture file. */
#include "../agg/agg_print.h"
#include "../decode/pkt.h"
#include "../lang/check.h"
#include "action.h"
#include "consumer.h"
#include "probes.h"
#include "text.h"

extern const struct action act_pcap;

/* Both the packet and its type are there, or none of them, so that a file makes the number odd. */
#define NAMES_FILE(nargs) ((nargs) % 2 == 1)

/* What the packet is to begin with: the PCAP_ constants. Their numbers are those of link types. */
enum { PCAP_ETHER = 1, PCAP_IP = 101 };

static void
check_packet(struct check *c, const struct expr *addr, const struct expr *type)
{
	if (!type_is_pointer(addr->type) && !type_is_int(addr->type))
		check_fail(c, addr, "D_PCAP_ADDR",
			"pcap( ) argument #1 is incompatible with prototype:\n"
			"\tprototype: pointer or integer\n\t argument: %s", addr->type->name);
	if (type->kind != EXPR_INT || (type->value != PCAP_ETHER && type->value != PCAP_IP))
		check_fail(c, type, "D_PCAP_PROTO",
			"pcap( ) argument #2 must be PCAP_ETHER or PCAP_IP");
}

static void
check_probes(struct check *c, const struct expr *call)
{
	const struct clause *clause = check_current(c);

	for (unsigned i = 0; i < clause->nprobes; i++) {
		const struct probe *p = (const struct probe *)clause->probes[i];

		if (p->kind != PROBE_PACKET)
			check_fail(c, call, "D_PCAP_PROBE",
				"pcap( ) may not be called from %s:%s:%s:%s: no packet fires it",
				p->e.prov, p->e.mod, p->e.func, p->e.name);
	}
}

static void
check(struct check *c, struct expr *call)
{
	const struct expr *last = call->nargs > 0 ? call->args[call->nargs - 1] : NULL;

	if (call->nargs > 3 || (call->nargs == 1 && last->type->kind != TYPE_STRING))
		check_fail(c, call, "D_PROTO_LEN",
			"pcap( ) prototype mismatch: %u arg%spassed, 2 expected", call->nargs,
			call->nargs == 1 ? " " : "s ");
	if (call->nargs > 1)
		check_packet(c, call->args[0], call->args[1]);
	if (NAMES_FILE(call->nargs) && last->type->kind != TYPE_STRING)
		check_fail(c, last, "D_PROTO_ARG",
			"pcap( ) argument #%u is incompatible with prototype:\n"
			"\tprototype: string\n\t argument: %s", call->nargs, last->type->name);
	check_probes(c, call);
}

const struct record_field *
act_pcap_file(const struct action_use *use)
{
	return NAMES_FILE(use->nfields) ? &use->fields[use->nfields - 1] : NULL;
}

/* How many bytes stand before what is asked for; -1: it is not in what was saved. A pointer into
 * the packet says where it begins; any other value is the packet's id, as in args[0]->pkt_addr. */
static int64_t
start_of(const struct action_use *use, const uint8_t *rec, const struct record_packet *p)
{
	uint64_t off;

	if (use->nfields < 2)
		return 0;
	off = (uint64_t)consumer_int(use, 0, rec) - p->addr;
	if (off > 0 && off < p->wire_len)
		return off < p->len ? (int64_t)off : -1;
	if (consumer_int(use, 1, rec) != PCAP_IP)
		return 0;
	return p->ip_ver != 0 && p->off_ip < p->len ? p->off_ip : -1;
}

static int
run(struct consumer *c, const struct action_use *use, const uint8_t *rec)
{
	const struct record_packet *saved = (const void *)(rec + use->packet);
	const struct record_field *file = act_pcap_file(use);
	const uint8_t *bytes = (const uint8_t *)(saved + 1);
	struct record_packet p = *saved;
	int64_t off = start_of(use, rec, &p);
	struct text_value name = {.str = c->capture};
	int ret;

	if (off < 0)
		return 0;
	p.len -= (uint32_t)off;
	p.wire_len -= (uint32_t)off;
	if (use->nfields > 1)
		p.link = consumer_int(use, 1, rec) == PCAP_IP ? PKT_LINK_RAW :
			off > 0 ? PKT_LINK_ETHER : p.link;
	if (file != NULL)
		text_field(&name, &c->strings, rec, file);
	ret = c->save != NULL ? c->save(c->save_arg, name.str, &p, bytes + off) : 1;
	if (ret > 0)
		agg_print_dump(c->out, bytes + off, p.len, p.len);
	return ret < 0 ? ret : 0;
}

const struct action act_pcap = {
	.f = {.name = "pcap", .flags = ENV_ACTION | ENV_DATA, .params = "...", .check = check},
	.run = run,
	.saves = true,
	.doc = "save the packet in a capture file: pcap, pcapng or snoop by the name's end",
};
