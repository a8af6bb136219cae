/*
 * spec: speculations: records that are kept aside until the program knows whether it wants them.
 *
 * A worker has its own, like DTrace's CPUs. speculate() says that the record of the running clause
 * is to be kept; commit() takes all that a speculation has out of it, for whoever runs the clause
 * to append to the principal buffer right after it. Nothing is allocated or copied on the way
 * there.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct exec;

/* What an action asks for. */
enum spec_op { SPEC_NONE, SPEC_SPECULATE, SPEC_COMMIT, SPEC_DISCARD };

/* Records, one after the other. */
struct spec_buf {
	uint8_t *mem;	/* owned */
	size_t used;
	unsigned n;	/* records */
	size_t charged; /* what DTrace's records would take: see spec_need */
};

/* A record takes room as in DTrace, so that programs can count on specsize. */
struct spec_need {
	uint32_t bytes, align;
};

struct specs {
	unsigned n;
	size_t size;	     /* specsize */
	struct spec_buf *bufs; /* n, by id - 1; owned */
	bool *active;	     /* likewise */
	struct spec_buf spare; /* empty, or what was committed */
	/* of the running clause; the worker's loop sets it before one that names speculations */
	struct spec_need need;
	/* what the clause asked for */
	struct spec_buf *into; /* where its record goes; NULL: to the principal buffer */
	size_t charge;	     /* into->charged then */
	bool nowhere;	     /* its record is not wanted any more */
	bool committed;	     /* `spare` is to be appended to the principal buffer */
};

/* @n speculations of @size bytes, of records that are at most @ratio times as large as DTrace's.
 * NULL if memory is out; freed by the caller with specs_free(). */
struct specs *specs_new(unsigned n, size_t size, unsigned ratio);
void specs_free(struct specs *s);

/* After such a clause, whose record and commit have been dealt with. */
void specs_end(struct specs *s);
/* Room for the record of the clause, of @bytes, if `into` is set. */
uint8_t *specs_put(struct specs *s, uint32_t bytes);

/* speculation(): an id from 1, or 0: there is none, and a drop is counted. */
uint64_t spec_new(struct exec *x);
/* The actions. An id that is none is a fault; speculate() of one that is not active, or has no
 * room, ends the clause (EXEC_DROPPED). */
void spec_do(struct exec *x, enum spec_op op, uint64_t id);
