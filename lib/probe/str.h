/*
 * str: D strings while a program runs: 64-bit handles.
 *
 * A handle is a tag (enum agg_str) in the top byte and 56 bits of payload: the value itself for
 * IP4, CONST and NAME, or the address of the bytes for IP6, MAC and TEXT. Making, passing and
 * choosing strings never copies bytes; storing them does. 0 is NULL, which reads as "" wherever it
 * is not a subroutine's argument; once stored, it is "".
 *
 * A cell is where a string is stored (a record's field, a variable): one 64-bit word with the tag
 * in its low byte, then 16 payload bytes, or the NUL-terminated text in all the room there is.
 */
#pragma once

#include <stdint.h>

#include "../agg/agg.h"

#define STR_CELL_MIN 24 /* a cell for typed strings only */

static inline uint64_t
str_make(unsigned tag, uint64_t payload)
{
	return (uint64_t)tag << 56 | payload;
}

static inline unsigned
str_tag(uint64_t h)
{
	return (unsigned)(h >> 56);
}

static inline uint64_t
str_payload(uint64_t h)
{
	return h & (UINT64_MAX >> 8);
}

static inline const void *
str_bytes(uint64_t h)
{
	return (const void *)(uintptr_t)str_payload(h);
}

/* Bytes of a cell that can hold text of @strsize characters. */
static inline uint32_t
str_cell_size(uint32_t strsize)
{
	uint32_t n = 8 + ((strsize + 1 + 7) & ~7u);

	return n < STR_CELL_MIN ? STR_CELL_MIN : n;
}

/* Payload bytes of a handle: IP4 4, IP6 16, MAC 6, CONST and NAME 4, others 0. The bytes go to
 * @out (16, zero-padded). Not for TEXT. */
void str_payload_bytes(uint64_t h, uint8_t out[16]);

/* Store @h into @cell of @room bytes; text is cut to fit. */
void str_cell_put(void *cell, uint32_t room, uint64_t h);
/* The string in @cell; lives as long as the cell. */
uint64_t str_cell_get(const void *cell);

/* Text of @h: @buf (AGG_STR_TEXT_MIN bytes) or a long-lived string. */
const char *str_text(const struct agg_strings *s, uint64_t h, char *buf);

/* Bytewise order of the texts: -1, 0, 1. */
int str_compare(const struct agg_strings *s, uint64_t a, uint64_t b);

/* Write @h as component @part of @key (zeroed where it is not written; the marker is not). @s: read
 * if the part is written as text. */
void str_key_put(uint64_t *key, const struct agg_part *part, const struct agg_strings *s,
	uint64_t h);
