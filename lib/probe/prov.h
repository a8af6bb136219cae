/*
 * prov: how a provider is described: const tables of probes, argument structs and members.
 *
 * A member is one row. The code generator turns a row into a load, the tree evaluator reads it, the
 * listing prints it, the reference page is made from it: no C function per member. To add a
 * provider: prov_NAME.c with its tables, and one row in provider.c.
 * Source of names, types and meanings: the Solaris ip provider, and docs/providers.md.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "../decode/pkt.h"
#include "../flow/flow.h"
#include "../lang/env.h"

/* Which of pkt's offsets a load counts from. */
enum prov_base {
	PROV_PKT,   /* the struct pkt itself: host order, can always be read */
	PROV_L2, PROV_VLAN, PROV_MPLS, PROV_L3, PROV_L4, PROV_QUOTED, PROV_QPORTS,
	PROV_VIEW,  /* what lib/flow knows of the packet's connection: struct flow_view's first
		       part */
	PROV_END,   /* ... of the probe's end of it, struct flow_end: see prov_seen() */
	PROV_CONST, /* not a load: `off` is the value (0 or a small number; -1 is UINT16_MAX) */
	PROV_NBASES
};

/* value = ((load >> shift) & mask) * scale; mask 0: no mask, scale 0: 1. What is not present
 * (need != 0 and none of the PKT_BIT()s in need set in pkt.layers) is 0. A load must lie inside the
 * bytes that any single bit of need promises (pkt.h). */
struct prov_load {
	uint64_t need;
	uint8_t base;	/* enum prov_base */
	uint16_t off;
	uint8_t width;	/* 1, 2, 4, 8; 0: no load */
	bool net;	/* network byte order: swap */
	bool sign;	/* of two's complement: extend */
	uint8_t shift;
	uint32_t mask;
	uint16_t scale;
};

enum prov_kind {
	PROV_INT,      /* load[0] + load[1] (mostly one of them is absent); load[s] if by_side */
	PROV_ADDR,     /* string: address at load[0].off of pkt: saddr or daddr, by ip_ver; where
			  load[0].need is absent "<null>". load[s] if by_side */
	PROV_BYTES,    /* string: tag `str` and the bytes at load[0] (4, 6 or 16; width unused); or,
			  where that is not present, tag `str2` and the bytes at load[1]; where
			  neither is, "<null>". AGG_STR_EMPTY has no bytes: load[0] is not read */
	PROV_NAME,     /* string: the name that table `str` gives to the value of load[0]; where
			  that is not present, table `str2` and load[1]; where neither is,
			  "<null>". load[s] and table `str` if by_side */
	PROV_IFNAME,   /* string: the name of the packet's port */
	PROV_HEADER,   /* pointer to the header at load[0].base + off, NULL where not present */
	PROV_MACBYTES, /* array of `width` uchar_t at load[0] (eth_dst[6]) */
};

struct prov_member {
	struct env_member m; /* name, D type: first, see env.h */
	uint8_t kind;	     /* enum prov_kind */
	uint8_t str, str2;   /* enum agg_str (PROV_BYTES) or enum prov_names (PROV_NAME) */
	bool by_side;	     /* PROV_INT, PROV_ADDR, PROV_NAME: seen from the probe's end of the
				packet: load[0] in a probe that receives, load[1] in one that sends;
				the other load does not exist then (prov_probe.send, known when
				code is made) */
	struct prov_load load[2]; /* width 0: none */
	const char *doc;     /* one line, for the reference page */
};

struct prov_struct {
	struct env_struct s; /* first, see env.h */
	const char *doc;
};

/* What a probe needs of a packet to fire, besides its direction. */
struct prov_probe {
	const char *name;	 /* "send" */
	bool send;		 /* fires for the sending side; else for the receiving one */
	uint8_t event;		 /* enum flow_event or pkt_fate: fires for it alone; 0: for every
				    packet */
	bool any;		 /* whatever the packet's layers; else see provider.need */
	bool last;		 /* after the probes of all providers */
	uint8_t before;		 /* bits of the args[] that show the end as it was before the
				    packet */
	const char *const *args; /* D types of args[], NULL elements: NULL-typed */
	unsigned nargs;
	const char *doc;
};

struct provider {
	const char *name;
	const char *alias;	 /* second provider name for the same probes ("ether"), or NULL */
	uint64_t need;		 /* fires when any of these layer bits is set; 0: every frame */
	uint64_t without;	 /* ... and none of these */
	const struct prov_probe *probes;
	unsigned nprobes;
	const struct prov_struct *structs; /* argument structs that this provider introduces */
	unsigned nstructs;
	const char *doc;
};

/* The layers of which a packet needs one to fire probe @row of @p; 0: none. */
static inline uint64_t
prov_need(const struct provider *p, const struct prov_probe *row)
{
	return row->any ? 0 : p->need;
}

/* Which end args[@arg] of probe @row shows: enum flow_seen. */
unsigned prov_seen(const struct prov_probe *row, unsigned arg);

/* All providers, in the order in which their probes fire for one packet (outer headers first, send
 * before receive): provider.c. */
extern const struct provider *const provider_list[];
extern const unsigned provider_count;

/* All argument structs of all providers: for env.structs. */
const struct prov_struct *provider_struct(const char *name);

/* --- names for numbers: names.c --------------------------------------------------------------- */

enum prov_names {
	NAMES_IPPROTO,	/* ipv4_protostr: upper case, else decimal */
	NAMES_IP6NEXT,	/* ipv6_nextstr */
	NAMES_ARPOP,
	NAMES_ICMP4,	/* icmp_typestr of IPv4 */
	NAMES_ICMP6,
	NAMES_SCTP_CHUNK,
	NAMES_DROP,	/* drop_reason, of enum pkt_drop */
	NAMES_DROP_LAYER,
	NAMES_COUNT,
	NAMES_PROC = NAMES_COUNT, /* no constant table: names of processes, procs.h */
};

/* Values are what fits beside the table's number in an AGG_STR_NAME: 24 bits. */
#define NAMES_VALUE_MASK UINT32_C(0xffffff)

/* The name of @value in @table (enum prov_names), its upper 8 bits ignored. Values without a name:
 * the decimal number, written into @buf (32 bytes). Never NULL. */
const char *names_text(unsigned table, uint32_t value, char *buf);

/* The one value whose names_text() is @text, or -1 if there is none. For comparisons with a literal
 * at compile time. */
int64_t names_value(unsigned table, const char *text);

/* --- D text before every program, for env.prelude: prelude.c ---------------------------------- */

extern const char prov_prelude[];

/* --- constants of the providers, for env.consts: consts.c ------------------------------------- */

extern const struct env_const prov_consts[];
extern const unsigned prov_consts_count;
