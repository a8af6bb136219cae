/*
 * What the capture formats share: telling them apart, link types, errors.
 */
#include "capture_parse.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../lib/decode/pkt.h"

void
capture_parse_init(struct capture_parser *p, const char *name)
{
	*p = (struct capture_parser){.name = name};
}

void
capture_parse_fini(struct capture_parser *p)
{
	free(p->ifaces);
	p->ifaces = NULL;
	p->nifaces = 0;
}

unsigned
capture_parse_bad(struct capture_parser *p, const char *fmt, ...)
{
	char text[512];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(text, sizeof(text), fmt, ap);
	va_end(ap);
	diag_set(&p->error, NULL, "%s: %s", p->name, text);
	p->state = CAPTURE_BAD;
	return 0;
}

/* Numbers and names are those of https://www.tcpdump.org/linktypes.html; link < 0: named only. */
static const struct {
	uint16_t linktype;
	int8_t link;
	const char *name;
} links[] = {
	{0, PKT_LINK_NULL, "NULL"},
	{1, PKT_LINK_ETHER, "ETHERNET"},
	{6, -1, "IEEE802_5"},
	{7, -1, "ARCNET_BSD"},
	{8, -1, "SLIP"},
	{9, -1, "PPP"},
	{10, -1, "FDDI"},
	{12, PKT_LINK_RAW, "RAW"}, /* DLT_RAW where LINKTYPE_RAW should stand */
	{14, PKT_LINK_RAW, "RAW"}, /* the same, of OpenBSD */
	{50, -1, "PPP_HDLC"},
	{51, -1, "PPP_ETHER"},
	{101, PKT_LINK_RAW, "RAW"},
	{104, -1, "C_HDLC"},
	{105, -1, "IEEE802_11"},
	{107, -1, "FRELAY"},
	{108, PKT_LINK_LOOP, "LOOP"},
	{113, PKT_LINK_SLL, "LINUX_SLL"},
	{117, -1, "PFLOG"},
	{119, -1, "IEEE802_11_PRISM"},
	{122, -1, "IP_OVER_FC"},
	{127, -1, "IEEE802_11_RADIOTAP"},
	{143, -1, "DOCSIS"},
	{147, -1, "USER0"},
	{163, -1, "IEEE802_11_AVS"},
	{187, -1, "BLUETOOTH_HCI_H4"},
	{189, -1, "USB_LINUX"},
	{192, -1, "PPI"},
	{195, -1, "IEEE802_15_4_WITHFCS"},
	{220, -1, "USB_LINUX_MMAPPED"},
	{227, -1, "CAN_SOCKETCAN"},
	{228, PKT_LINK_RAW, "IPV4"},
	{229, PKT_LINK_RAW, "IPV6"},
	{239, -1, "NFLOG"},
	{247, -1, "INFINIBAND"},
	{249, -1, "USBPCAP"},
	{252, -1, "WIRESHARK_UPPER_PDU"},
	{253, -1, "NETLINK"},
	{276, PKT_LINK_SLL2, "LINUX_SLL2"},
};

static int
link_row(unsigned linktype)
{
	for (unsigned i = 0; i < sizeof(links) / sizeof(*links); i++)
		if (links[i].linktype == linktype)
			return i;
	return -1;
}

int
capture_parse_link(unsigned linktype)
{
	int row = link_row(linktype);

	return row < 0 ? -1 : links[row].link;
}

const char *
capture_parse_link_name(unsigned linktype)
{
	int row = link_row(linktype);

	return row < 0 ? "unknown" : links[row].name;
}

unsigned
capture_parse_bad_link(struct capture_parser *p, unsigned linktype)
{
	return capture_parse_bad(p, "unsupported link type %u (%s)", linktype,
		capture_parse_link_name(linktype));
}

/* Compressed files and the tools that undo them. */
static const struct {
	const char *magic;
	unsigned len;
	const char *name, *tool;
} packers[] = {
	{"\x1f\x8b", 2, "gzip", "zcat"},
	{"\x28\xb5\x2f\xfd", 4, "zstd", "zstdcat"},
	{"\xfd" "7zX", 4, "xz", "xzcat"},
	{"\x04\x22\x4d\x18", 4, "lz4", "lz4cat"},
	{"BZh", 3, "bzip2", "bzcat"},
};

static unsigned
not_a_capture(struct capture_parser *p, const uint8_t *buf, size_t len)
{
	char hex[16] = "";

	for (unsigned i = 0; i < sizeof(packers) / sizeof(*packers); i++)
		if (len >= packers[i].len && !memcmp(buf, packers[i].magic, packers[i].len))
			return capture_parse_bad(p,
				"is compressed (%s); decompress it first: %s %s | dtap -r - ...",
				packers[i].name, packers[i].tool, p->name);
	for (unsigned i = 0; i < 4 && i < len; i++)
		snprintf(hex + strlen(hex), sizeof(hex) - strlen(hex), " %02x", buf[i]);
	return capture_parse_bad(p, "is not a pcap or pcapng capture: it begins with%s", hex);
}

static unsigned
begin(struct capture_parser *p, const uint8_t *buf, size_t len, bool last,
	struct capture_rec *recs, unsigned n)
{
	uint32_t magic;

	if (!len && last)
		return capture_parse_bad(p, "is empty");
	if (len < sizeof(magic) && !last) {
		p->state = CAPTURE_MORE;
		return 0;
	}
	if (len < sizeof(magic))
		return not_a_capture(p, buf, len);
	magic = capture_get32(buf, false);
	p->swap = magic == 0xd4c3b2a1 || magic == 0x4d3cb2a1;
	switch (p->swap ? __builtin_bswap32(magic) : magic) {
	case 0xa1b2c3d4:
		p->scale = 1000;
		p->records = capture_pcap_begin;
		break;
	case 0xa1b23c4d:
		p->scale = 1;
		p->records = capture_pcap_begin;
		break;
	case 0x0a0d0d0a: /* the same in both byte orders; each section header says which */
		p->records = capture_pcapng_records;
		break;
	default:
		return not_a_capture(p, buf, len);
	}
	return p->records(p, buf, len, last, recs, n);
}

unsigned
capture_parse(struct capture_parser *p, const uint8_t *buf, size_t len, bool last,
	struct capture_rec *recs, unsigned n)
{
	if (p->state >= CAPTURE_END)
		return 0;
	p->state = CAPTURE_READY;
	if (!p->records)
		return begin(p, buf, len, last, recs, n);
	return p->records(p, buf, len, last, recs, n);
}
