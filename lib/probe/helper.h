/*
 * helper: the C functions that compiled programs call.
 *
 * Each is one row of helper_list: what the validator must know of its arguments. Every function is
 * marked HELPER, because the JIT does not keep the stack aligned for calls.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#if defined(__x86_64__)
#define HELPER __attribute__((force_align_arg_pointer))
#else
#define HELPER
#endif

enum helper_id {
	HELPER_HEADER,	/* (pkt, need, base): address of a header, or of zeros */
	HELPER_VIEW,	/* (exec, pkt, part): address of a part of the packet's view, see
			   helper_view() */
	HELPER_DIVIDE,	/* (exec, a, b, enum helper_div, active): fault if b is 0 */
	HELPER_SHIFT,	/* (a, n, enum helper_shift): n is taken modulo 64 */
	HELPER_COMPARE,	/* (exec, string, string): -1, 0, 1 */
	HELPER_KEY,	/* (exec, offset of the key in exec, struct agg_part *, string) */
	HELPER_CELL_PUT, /* (exec, area << 32 | offset, room, string) */
	HELPER_CELL_GET, /* (exec, area << 32 | offset): string */
	HELPER_ELEM_GET, /* (exec, var id): value of the element whose key is in exec.key */
	HELPER_ELEM_PUT, /* (exec, var id, value, active) */
	HELPER_READ,	/* (exec, address, bytes, active): fault if they may not be read */
	HELPER_WRITE,	/* (exec, address, bytes, value, active): fault if they may not be
			   written */
	HELPER_COPY,	/* (exec, to, from, bytes, active) */
	HELPER_FETCH,	/* (exec, offset in exec, from, bytes, active) */
	HELPER_DUMP,	/* the same, as far as they may be read */
	HELPER_STRING_AT, /* (exec, address, most bytes, active): string */
	HELPER_STRING_PUT, /* (exec, address, room, string, active) */
	HELPER_INDEX,	/* (exec, index, elements, active): the index; fault if it is not below */
	HELPER_ELEM_AT,	/* (exec, var id, make it, active): address of the element for exec.key */
	HELPER_SPEC,	/* (exec, enum spec_op, id, active) */
	HELPER_LOOKUP,	/* (struct lookup *, value): bits */
	HELPER_CALL,	/* (exec, subroutine, active): arguments in exec.sub_arg */
	HELPER_SUBS,	/* from here: subroutines, in the order of sub_list */
};

enum helper_div { HELPER_DIV_SIGNED = 1, HELPER_DIV_MOD = 2 };
enum helper_shift { HELPER_SHIFT_LEFT, HELPER_SHIFT_RIGHT, HELPER_SHIFT_ARITH };

#define HELPER_HEADER_SIZE 64 /* bytes that a program may address behind a header's address */

struct helper {
	const char *name;
	uint64_t (*fn)(uint64_t, uint64_t, uint64_t, uint64_t, uint64_t);
	/* One letter an argument: e: struct exec, p: struct pkt, i: a number. */
	const char *args;
	bool header; /* returns an address of HELPER_HEADER_SIZE readable bytes */
};

/* The row of @id (enum helper_id, or HELPER_SUBS + index in sub_list). */
struct helper helper_get(unsigned id);
unsigned helper_count(void);

struct exec;
struct pkt;

/* The first argument of most. */
static inline struct exec *
helper_exec(uint64_t address)
{
	return (struct exec *)(uintptr_t)address;
}

/* The same computations for the tree evaluator. */
int64_t helper_divide(struct exec *x, int64_t a, int64_t b, unsigned kind);
uint64_t helper_shift(uint64_t a, uint64_t n, unsigned kind);
uint64_t helper_read(struct exec *x, uint64_t addr, unsigned bytes);
uint64_t helper_index(struct exec *x, uint64_t i, uint64_t n);
const uint8_t *helper_header(const struct pkt *p, uint64_t need, unsigned base);
/* Part 0 of the view of @p, or its end @part - 1 (enum flow_seen). */
const uint8_t *helper_view(const struct exec *x, const struct pkt *p, unsigned part);
