/*
 * Capture files made by hand, for the tests of the reader.
 */
#include "bytes.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void
bytes_raw(struct bytes *b, const void *data, size_t n)
{
	b->data = realloc(b->data, b->n + n + 1);
	if (!b->data)
		abort();
	if (n)
		memcpy(b->data + b->n, data, n);
	b->n += n;
}

void
bytes_fill(struct bytes *b, uint8_t value, size_t n)
{
	size_t at = b->n;
	void *nothing = calloc(1, n + 1);

	bytes_raw(b, nothing, n);
	memset(b->data + at, value, n);
	free(nothing);
}

void
bytes_16(struct bytes *b, uint16_t v)
{
	v = b->swap ? __builtin_bswap16(v) : v;
	bytes_raw(b, &v, sizeof(v));
}

void
bytes_32(struct bytes *b, uint32_t v)
{
	v = b->swap ? __builtin_bswap32(v) : v;
	bytes_raw(b, &v, sizeof(v));
}

void
bytes_64(struct bytes *b, uint64_t v)
{
	v = b->swap ? __builtin_bswap64(v) : v;
	bytes_raw(b, &v, sizeof(v));
}

void
bytes_patch32(struct bytes *b, size_t at, uint32_t v)
{
	v = b->swap ? __builtin_bswap32(v) : v;
	memcpy(b->data + at, &v, sizeof(v));
}

void
bytes_fini(struct bytes *b)
{
	free(b->data);
	*b = (struct bytes){0};
}

void
bytes_pcap(struct bytes *b, uint32_t magic, uint32_t linktype)
{
	bytes_32(b, magic);
	bytes_16(b, 2);
	bytes_16(b, 4);
	bytes_64(b, 0);
	bytes_32(b, 65535);
	bytes_32(b, linktype);
}

void
bytes_record(struct bytes *b, uint32_t sec, uint32_t frac, uint32_t cap_len, uint32_t wire_len,
	uint8_t value)
{
	bytes_32(b, sec);
	bytes_32(b, frac);
	bytes_32(b, cap_len);
	bytes_32(b, wire_len);
	bytes_fill(b, value, cap_len);
}

size_t
bytes_block(struct bytes *b, uint32_t type)
{
	size_t at = b->n;

	bytes_32(b, type);
	bytes_32(b, 0);
	return at;
}

void
bytes_end(struct bytes *b, size_t block)
{
	bytes_fill(b, 0, -b->n & 3);
	bytes_32(b, b->n - block + 4);
	bytes_patch32(b, block + 4, b->n - block);
}

void
bytes_section(struct bytes *b)
{
	size_t block = bytes_block(b, 0x0a0d0d0a);

	bytes_32(b, 0x1a2b3c4d);
	bytes_16(b, 1);
	bytes_16(b, 0);
	bytes_64(b, UINT64_MAX);
	bytes_end(b, block);
}

void
bytes_interface(struct bytes *b, uint16_t linktype, uint32_t snaplen, int resol, int64_t offset)
{
	size_t block = bytes_block(b, 1);

	bytes_16(b, linktype);
	bytes_16(b, 0);
	bytes_32(b, snaplen);
	bytes_16(b, 2); /* if_name, to be passed over */
	bytes_16(b, 4);
	bytes_raw(b, "eth0", 4);
	if (resol >= 0) {
		bytes_16(b, 9);
		bytes_16(b, 1);
		bytes_fill(b, resol, 1);
		bytes_fill(b, 0, 3);
	}
	if (offset) {
		bytes_16(b, 14);
		bytes_16(b, 8);
		bytes_64(b, offset);
	}
	bytes_32(b, 0);
	bytes_end(b, block);
}

void
bytes_packet(struct bytes *b, uint32_t interface, uint64_t time, uint32_t cap_len,
	uint32_t wire_len, uint8_t value)
{
	size_t block = bytes_block(b, 6);

	bytes_32(b, interface);
	bytes_32(b, time >> 32);
	bytes_32(b, time);
	bytes_32(b, cap_len);
	bytes_32(b, wire_len);
	bytes_fill(b, value, cap_len);
	bytes_end(b, block);
}

void
bytes_save(const struct bytes *b, const char *path)
{
	FILE *f = fopen(path, "w");

	if (!f || (b->n && fwrite(b->data, 1, b->n, f) != b->n) || fclose(f))
		abort();
}
