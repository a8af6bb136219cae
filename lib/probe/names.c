/*
 * names: names for numbers of protocols: what ipv4_protostr, icmp_typestr and their like print.
 *
 * A table is an array indexed by value. Within a table no two values have the same name, so that a
 * comparison with a literal is one with a number.
 */
#include "prov.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What follows IPPROTO_ in the constants of <netinet/in.h>. */
#define IPPROTO_NAMES                                                                              \
	[1] = "ICMP", [2] = "IGMP", [4] = "IPIP", [6] = "TCP", [8] = "EGP", [12] = "PUP",          \
	[17] = "UDP", [22] = "IDP", [41] = "IPV6", [43] = "ROUTING", [44] = "FRAGMENT",            \
	[46] = "RSVP", [47] = "GRE", [50] = "ESP", [51] = "AH", [58] = "ICMPV6", [59] = "NONE",    \
	[60] = "DSTOPTS", [89] = "OSPF", [103] = "PIM", [132] = "SCTP", [136] = "UDPLITE",         \
	[255] = "RAW"

static const char *const ipproto[] = {[0] = "IP", IPPROTO_NAMES};
static const char *const ip6next[] = {[0] = "HOPOPTS", IPPROTO_NAMES};

/* RFC 826, RFC 903. */
static const char *const arpop[] = {
	[1] = "REQUEST", [2] = "REPLY", [3] = "RREQUEST", [4] = "RREPLY",
};

/* RFC 792, RFC 950, RFC 1256. */
static const char *const icmp4[] = {
	[0] = "ECHO_REPLY",
	[3] = "DEST_UNREACH",
	[4] = "SOURCE_QUENCH",
	[5] = "REDIRECT",
	[8] = "ECHO_REQUEST",
	[9] = "ROUTER_ADVERT",
	[10] = "ROUTER_SOLICIT",
	[11] = "TIME_EXCEEDED",
	[12] = "PARAM_PROBLEM",
	[13] = "TIMESTAMP",
	[14] = "TIMESTAMP_REPLY",
	[15] = "INFO_REQUEST",
	[16] = "INFO_REPLY",
	[17] = "MASK_REQUEST",
	[18] = "MASK_REPLY",
};

/* RFC 4443, RFC 2710, RFC 4861, RFC 2894, RFC 4620, RFC 3810. The same names as ICMP's where the
 * meaning is the same. */
static const char *const icmp6[] = {
	[1] = "DEST_UNREACH",
	[2] = "PACKET_TOO_BIG",
	[3] = "TIME_EXCEEDED",
	[4] = "PARAM_PROBLEM",
	[128] = "ECHO_REQUEST",
	[129] = "ECHO_REPLY",
	[130] = "MLD_QUERY",
	[131] = "MLD_REPORT",
	[132] = "MLD_DONE",
	[133] = "ROUTER_SOLICIT",
	[134] = "ROUTER_ADVERT",
	[135] = "NEIGHBOR_SOLICIT",
	[136] = "NEIGHBOR_ADVERT",
	[137] = "REDIRECT",
	[138] = "ROUTER_RENUMBER",
	[139] = "NODE_QUERY",
	[140] = "NODE_REPLY",
	[143] = "MLD2_REPORT",
};

/* RFC 9260 3.2, RFC 4895, RFC 6525, RFC 8260, RFC 3758. */
static const char *const sctp_chunk[] = {
	[0] = "DATA",
	[1] = "INIT",
	[2] = "INIT_ACK",
	[3] = "SACK",
	[4] = "HEARTBEAT",
	[5] = "HEARTBEAT_ACK",
	[6] = "ABORT",
	[7] = "SHUTDOWN",
	[8] = "SHUTDOWN_ACK",
	[9] = "ERROR",
	[10] = "COOKIE_ECHO",
	[11] = "COOKIE_ACK",
	[12] = "ECNE",
	[13] = "CWR",
	[14] = "SHUTDOWN_COMPLETE",
	[15] = "AUTH",
	[64] = "I_DATA",
	[128] = "ASCONF_ACK",
	[130] = "RE_CONFIG",
	[132] = "PAD",
	[192] = "FORWARD_TSN",
	[193] = "ASCONF",
	[194] = "I_FORWARD_TSN",
};

/* docs/language.md, "What becomes of a packet". */
static const char *const drop[PKT_NDROPS] = {
	[PKT_DROP_VERSION] = "version",
	[PKT_DROP_HEADER_TRUNC] = "truncated header",
	[PKT_DROP_HEADER_LENGTH] = "header length",
	[PKT_DROP_TOTAL_LENGTH] = "total length",
	[PKT_DROP_CHECKSUM] = "checksum",
	[PKT_DROP_EXT_LENGTH] = "extension header length",
	[PKT_DROP_TRUNC] = "truncated",
	[PKT_DROP_TTL] = "ttl",
	[PKT_DROP_FRAGMENT] = "fragment",
	[PKT_DROP_CAPTURE] = "not captured",
	[PKT_DROP_QUEUE] = "queue full",
	[PKT_DROP_LENGTH] = "too long",
};

/* Of drop >> PKT_DROP_PORT_SHIFT. */
static const char *const drop_layer[] = {"ip", "port"};

struct names {
	const char *const *name; /* by value; NULL: none */
	uint32_t n;
};

#define NAMES(array) {.name = array, .n = sizeof(array) / sizeof(*(array))}

static const struct names tables[NAMES_COUNT] = {
	[NAMES_IPPROTO] = NAMES(ipproto),
	[NAMES_IP6NEXT] = NAMES(ip6next),
	[NAMES_ARPOP] = NAMES(arpop),
	[NAMES_ICMP4] = NAMES(icmp4),
	[NAMES_ICMP6] = NAMES(icmp6),
	[NAMES_SCTP_CHUNK] = NAMES(sctp_chunk),
	[NAMES_DROP] = NAMES(drop),
	[NAMES_DROP_LAYER] = NAMES(drop_layer),
};

const char *
names_text(unsigned table, uint32_t value, char *buf)
{
	const struct names *t = &tables[table];

	value &= NAMES_VALUE_MASK;
	if (value < t->n && t->name[value])
		return t->name[value];
	snprintf(buf, 32, "%u", value);
	return buf;
}

int64_t
names_value(unsigned table, const char *text)
{
	const struct names *t = &tables[table];
	char buf[32];
	unsigned long value;

	for (uint32_t i = 0; i < t->n; i++)
		if (t->name[i] && strcmp(t->name[i], text) == 0)
			return i;
	/* A value that has no name, as names_text() writes it and not otherwise. */
	value = strtoul(text, NULL, 10);
	if (value > NAMES_VALUE_MASK || strcmp(names_text(table, value, buf), text))
		return -1;
	return (int64_t)value;
}
