/* str: typed strings as text. */
#include <arpa/inet.h>
#include <stdio.h>
#include <string.h>

#include "agg.h"

static char *
put_decimal(char *p, unsigned byte)
{
	if (byte >= 100)
		*p++ = (char)('0' + byte / 100);
	if (byte >= 10)
		*p++ = (char)('0' + byte / 10 % 10);
	*p++ = (char)('0' + byte % 10);
	return p;
}

static const char hex[] = "0123456789abcdef";

/* Without leading zeros (RFC 5952, 4.1), lower case (4.3). */
static char *
put_group(char *p, unsigned group)
{
	int shift = group > 0xfff ? 12 : group > 0xff ? 8 : group > 0xf ? 4 : 0;

	for (; shift >= 0; shift -= 4)
		*p++ = hex[group >> shift & 15];
	return p;
}

static const char *
text_of_ip4(const uint8_t *b, char *buf)
{
	char *p = buf;

	for (unsigned i = 0; i < 4; i++) {
		p = put_decimal(p, b[i]);
		*p++ = '.';
	}
	p[-1] = '\0';
	return buf;
}

/* The longest run of at least two zero groups, the first one of several (RFC 5952, 4.2): its start
 * and its length, 0 if there is none. */
static unsigned
longest_zeros(const unsigned *group, unsigned *start)
{
	unsigned best = 1;

	for (unsigned i = 0, n = 0; i < 8; i++) {
		n = group[i] == 0 ? n + 1 : 0;
		if (n > best) {
			best = n;
			*start = i + 1 - n;
		}
	}
	return best > 1 ? best : 0;
}

static const char *
text_of_ip6(const uint8_t *b, char *buf)
{
	unsigned group[8], start = 0, zeros;
	char *p = buf;

	for (unsigned i = 0; i < 8; i++)
		group[i] = (unsigned)b[2 * i] << 8 | b[2 * i + 1];
	zeros = longest_zeros(group, &start);
	for (unsigned i = 0; i < 8; i++) {
		if (zeros > 0 && i == start) {
			*p++ = ':';
			if (i == 0)
				*p++ = ':';
			i += zeros - 1;
			continue;
		}
		p = put_group(p, group[i]);
		if (i < 7)
			*p++ = ':';
	}
	*p = '\0';
	return buf;
}

static const char *
text_of_mac(const uint8_t *b, char *buf)
{
	char *p = buf;

	for (unsigned i = 0; i < 6; i++) {
		*p++ = hex[b[i] >> 4];
		*p++ = hex[b[i] & 15];
		*p++ = ':';
	}
	p[-1] = '\0';
	return buf;
}

const char *
agg_str_text(const struct agg_strings *s, uint8_t tag, const void *bytes, char *buf, unsigned size)
{
	uint32_t id;

	memcpy(&id, bytes, tag == AGG_STR_CONST || tag == AGG_STR_NAME ? sizeof(id) : 0);
	switch (tag) {
	case AGG_STR_EMPTY: return "";
	case AGG_STR_IP4: return text_of_ip4(bytes, buf);
	case AGG_STR_IP6: return text_of_ip6(bytes, buf);
	case AGG_STR_MAC: return text_of_mac(bytes, buf);
	case AGG_STR_CONST: return s->constant(s->arg, id);
	case AGG_STR_NAME: return s->name(s->arg, id, buf);
	case AGG_STR_TEXT:
		snprintf(buf, size, "%s", (const char *)bytes);
		return buf;
	default: return "<null>";
	}
}
