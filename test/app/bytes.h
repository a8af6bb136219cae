/*
 * bytes: writing capture files by hand, in either byte order.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct bytes {
	uint8_t *data;
	size_t n;
	bool swap; /* not this machine's byte order */
};

void bytes_raw(struct bytes *b, const void *data, size_t n);
void bytes_fill(struct bytes *b, uint8_t value, size_t n);
void bytes_16(struct bytes *b, uint16_t v);
void bytes_32(struct bytes *b, uint32_t v);
void bytes_64(struct bytes *b, uint64_t v);
/* Overwrite 32 bits at @at. */
void bytes_patch32(struct bytes *b, size_t at, uint32_t v);
void bytes_fini(struct bytes *b);

/* pcap: header, record with @cap_len bytes of @value. */
void bytes_pcap(struct bytes *b, uint32_t magic, uint32_t linktype);
void bytes_record(struct bytes *b, uint32_t sec, uint32_t frac, uint32_t cap_len, uint32_t wire_len,
	uint8_t value);

/* pcapng: blocks. begin returns where the block begins, for end, which fills both lengths in. */
size_t bytes_block(struct bytes *b, uint32_t type);
void bytes_end(struct bytes *b, size_t block);
void bytes_section(struct bytes *b);
/* @resol, @offset: options, absent if -1 and 0. */
void bytes_interface(struct bytes *b, uint16_t linktype, uint32_t snaplen, int resol,
	int64_t offset);
void bytes_packet(struct bytes *b, uint32_t interface, uint64_t time, uint32_t cap_len,
	uint32_t wire_len, uint8_t value);

/* Write them to a file. */
void bytes_save(const struct bytes *b, const char *path);
