/* out_snoop: snoop files, RFC 1761: big endian, Ethernet, microseconds. */
#include <arpa/inet.h>

#include "out.h"

#define VERSION 2
#define ETHERNET 4

static void
put32(FILE *f, uint32_t value)
{
	uint32_t net = htonl(value);

	fwrite(&net, sizeof(net), 1, f);
}

static void
begin(struct out_file *o)
{
	fwrite("snoop\0\0", 8, 1, o->f);
	put32(o->f, VERSION);
	put32(o->f, ETHERNET);
}

static int
packet(struct out_file *o, const struct record_packet *p, const uint8_t *bytes)
{
	put32(o->f, p->wire_len);
	put32(o->f, p->len);
	put32(o->f, 6 * 4 + ((p->len + 3) & ~3u)); /* with this header and the padding */
	put32(o->f, 0);				    /* drops so far */
	put32(o->f, (uint32_t)(p->ts / 1000000000u));
	put32(o->f, (uint32_t)(p->ts % 1000000000u / 1000));
	out_padded(o->f, p, bytes);
	return 0;
}

const struct out_format out_snoop = {
	.name = "snoop", .suffix = ".snoop", .ether = true, .begin = begin, .packet = packet,
};
