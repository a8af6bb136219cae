/*
 * collect: the records of several workers, put in order.
 *
 * Each worker's records come in order. Those of one round, one hand-over of every worker, are
 * merged: by the packets that they belong to, or by time.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct collect_part {
	uint8_t *bytes;
	size_t used, room;
	size_t at; /* while merging */
};

struct collect {
	struct collect_part *parts; /* by worker; owned */
	unsigned n;
	bool by_seq;		    /* order of packets; else of time */
	uint8_t *merged;	    /* owned */
	size_t merged_room;
};

/* For @n workers. 0 or -ENOMEM. */
int collect_init(struct collect *c, unsigned n, bool by_seq);
void collect_fini(struct collect *c);

/* Append @bytes of records of worker @k. 0 or -ENOMEM. */
int collect_add(struct collect *c, unsigned k, const uint8_t *records, size_t bytes);

/* All records in order, which are forgotten then: their bytes in *bytes, valid until the next
 * call. Those of one worker stay in their order; between workers the earlier one is first, and
 * of equals the lower worker's. NULL with *bytes == 0 if there are none; NULL otherwise: memory
 * is out. */
const uint8_t *collect_take(struct collect *c, size_t *bytes);
