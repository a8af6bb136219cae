/*
 * Fuzzing app/capture_parse.c and the formats: any bytes, whole and in pieces.
 *
 * The bytes are a file. It is parsed at once, and again as a pipe would bring it, in pieces whose
 * size the first byte says, each from a block of memory of its exact size. Both must
 * give the same records and end alike.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "../../app/capture_parse.h"
#include "../../lib/decode/pkt.h"

enum { BURST = 16 };

struct outcome {
	uint64_t records;
	uint64_t sum; /* over everything in them */
	uint64_t packets, offset;
	int state;
};

static void
add(struct outcome *o, const struct capture_rec *recs, unsigned n)
{
	for (unsigned i = 0; i < n; i++) {
		if (recs[i].cap_len > CAPTURE_FRAME_MAX || recs[i].cap_len > recs[i].wire_len ||
			recs[i].link >= PKT_NLINKS)
			abort();
		o->records++;
		o->sum = o->sum * 31 + recs[i].ts + recs[i].wire_len + recs[i].link;
		for (uint32_t at = 0; at < recs[i].cap_len; at++)
			o->sum = o->sum * 31 + recs[i].data[at];
	}
}

/* Parse @size bytes that become visible @step at a time. */
static struct outcome
parse(const uint8_t *data, size_t size, size_t step)
{
	struct capture_rec recs[BURST];
	struct capture_parser p;
	struct outcome o = {0};
	size_t seen = 0;

	capture_parse_init(&p, "fuzz");
	while (p.state < CAPTURE_END) {
		size_t len = seen - p.offset;
		uint8_t *copy = malloc(len ? len : 1);
		unsigned n;

		if (!copy)
			abort();
		memcpy(copy, data + p.offset, len);
		n = capture_parse(&p, copy, len, seen == size, recs, BURST);
		if (p.offset > seen)
			abort();
		add(&o, recs, n);
		free(copy);
		if (p.state == CAPTURE_MORE) {
			if (seen == size)
				abort(); /* asks for more than there is */
			seen = size - seen < step ? size : seen + step;
		}
	}
	if ((p.state == CAPTURE_BAD) != (p.error.text[0] != '\0'))
		abort();
	o.packets = p.packets;
	o.offset = p.offset;
	o.state = p.state;
	capture_parse_fini(&p);
	return o;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct outcome whole, pieces;

	if (!size)
		return 0;
	whole = parse(data + 1, size - 1, SIZE_MAX);
	pieces = parse(data + 1, size - 1, 1 + data[0]);
	if (whole.records != pieces.records || whole.sum != pieces.sum ||
		whole.packets != pieces.packets || whole.offset != pieces.offset ||
		whole.state != pieces.state)
		abort();
	return 0;
}
