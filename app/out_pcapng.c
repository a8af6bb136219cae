/*
 * out_pcapng: pcapng files, draft-ietf-opsawg-pcapng: one section in this machine's byte order, one
 * interface for each port and link type, enhanced packet blocks with nanoseconds.
 */
#include <stdlib.h>
#include <string.h>

#include "out.h"

enum { BLOCK_INTERFACE = 1, BLOCK_PACKET = 6, BLOCK_SECTION = 0x0a0d0d0a };
enum { OPTION_NAME = 2, OPTION_RESOLUTION = 9 };
#define ORDER 0x1a2b3c4d

static void
begin(struct out_file *o)
{
	struct {
		uint32_t type, len, order;
		uint16_t major, minor;
		int64_t section; /* length: not known */
		uint32_t len_again;
	} __attribute__((packed)) b = {BLOCK_SECTION, sizeof(b), ORDER, 1, 0, -1, sizeof(b)};

	fwrite(&b, sizeof(b), 1, o->f);
}

/* Its name, and that time stamps are nanoseconds. */
static void
put_iface(struct out_file *o, const struct record_packet *p)
{
	char name[sizeof(o->ports->name) + 4] = "";
	uint16_t len = (uint16_t)strlen(strcpy(name, o->ports[p->port].name));
	uint32_t padded = (len + 3u) & ~3u;
	struct {
		uint32_t type, len;
		uint16_t link, reserved;
		uint32_t snap;
		uint16_t name, name_len;
	} head = {BLOCK_INTERFACE, 0, out_linktype(p->link), 0, o->snap, OPTION_NAME, len};
	struct {
		uint16_t code, len;
		uint8_t exponent, pad[3];
		uint32_t end;
		uint32_t block_len;
	} tail = {OPTION_RESOLUTION, 1, 9, {0}, 0, 0};

	head.len = tail.block_len = (uint32_t)(sizeof(head) + padded + sizeof(tail));
	fwrite(&head, sizeof(head), 1, o->f);
	fwrite(name, 1, padded, o->f);
	fwrite(&tail, sizeof(tail), 1, o->f);
}

/* The number of the interface that @p is from, made if it is new; -1: memory is out. */
static int
iface_of(struct out_file *o, const struct record_packet *p)
{
	struct out_iface *more;

	for (unsigned i = 0; i < o->nifaces; i++)
		if (o->ifaces[i].port == p->port && o->ifaces[i].link == p->link)
			return (int)i;
	more = realloc(o->ifaces, (o->nifaces + 1) * sizeof(*more));
	if (more == NULL)
		return -1;
	o->ifaces = more;
	o->ifaces[o->nifaces] = (struct out_iface){p->port, p->link};
	put_iface(o, p);
	return (int)o->nifaces++;
}

static int
packet(struct out_file *o, const struct record_packet *p, const uint8_t *bytes)
{
	int iface = iface_of(o, p);
	struct {
		uint32_t type, block_len, iface, ts_high, ts_low, len, wire_len;
	} h = {BLOCK_PACKET, 0, (uint32_t)iface, (uint32_t)(p->ts >> 32), (uint32_t)p->ts, p->len,
		p->wire_len};

	if (iface < 0)
		return -1;
	h.block_len = (uint32_t)sizeof(h) + ((p->len + 3) & ~3u) + (uint32_t)sizeof(h.block_len);
	fwrite(&h, sizeof(h), 1, o->f);
	out_padded(o->f, p, bytes);
	fwrite(&h.block_len, sizeof(h.block_len), 1, o->f);
	return 0;
}

const struct out_format out_pcapng = {
	.name = "pcapng", .suffix = ".pcapng", .mixes = true, .begin = begin, .packet = packet,
};
