/* writer: what the files that write random programs share. */
#pragma once

#include <stdbool.h>
#include <stdint.h>

struct prov_probe;

struct writer {
	char *p, *end;
	uint64_t *state;
	const struct prov_probe *probe; /* of the clause */
	unsigned aggs;
};

unsigned writer_pick(struct writer *w, unsigned n); /* 0 to n - 1 */
void writer_put(struct writer *w, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* Expressions, @depth operators deep. */
void writer_int(struct writer *w, unsigned depth);
void writer_str(struct writer *w, unsigned depth);
/* The rest of an assignment by @op to an integer. */
void writer_operand(struct writer *w, const char *op);
extern const char *const writer_assign_ops[];
extern const unsigned writer_assign_count;

/* memory.c: declarations of structs, arrays and pointers; a number or a string that lies in one; a
 * statement about them. */
void writer_memory_declare(struct writer *w);
void writer_memory_int(struct writer *w, unsigned depth);
void writer_memory_str(struct writer *w, unsigned depth);
void writer_memory_statement(struct writer *w);
void writer_memory_show(struct writer *w); /* all bytes of some of it, or nothing */

/* call.c: a call of a subroutine that is a number, or a string. */
void writer_call_int(struct writer *w, unsigned depth);
void writer_call_str(struct writer *w, unsigned depth);
