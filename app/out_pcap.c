/* out_pcap: pcap files with nanoseconds, in this machine's byte order. */
#include "out.h"

#define MAGIC_NS 0xa1b23c4d
#define NS 1000000000u

static void
begin(struct out_file *o)
{
	struct {
		uint32_t magic;
		uint16_t major, minor;
		uint32_t zone, accuracy, snap, link;
	} h = {MAGIC_NS, 2, 4, 0, 0, o->snap, out_linktype(o->link)};

	fwrite(&h, sizeof(h), 1, o->f);
}

static int
packet(struct out_file *o, const struct record_packet *p, const uint8_t *bytes)
{
	struct {
		uint32_t sec, ns, len, wire_len;
	} h = {(uint32_t)(p->ts / NS), (uint32_t)(p->ts % NS), p->len, p->wire_len};

	fwrite(&h, sizeof(h), 1, o->f);
	fwrite(bytes, 1, p->len, o->f);
	return 0;
}

const struct out_format out_pcap = {
	.name = "pcap", .suffix = ".pcap", .begin = begin, .packet = packet,
};
