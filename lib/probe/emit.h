/*
 * emit: straight-line IR into eBPF instructions: registers, stack slots, calls.
 */
#pragma once

#include <stdint.h>

#include "ir.h"

struct ebpf_insn;

/* A program before it is bound to a worker's memory. Immutable, shared by all workers. */
struct code {
	struct ebpf_insn *ins; /* owned */
	unsigned n;
	/* Instructions (the first of two) that take the address of an area. */
	struct code_reloc {
		uint32_t at;
		uint32_t area; /* enum ir_area */
	} *relocs;	       /* owned */
	unsigned nrelocs;
	unsigned npkts; /* packets, one after the other, that the argument points to; 0 is 1 */
};

/* Emit @ir, which returns ir->result. 0, -ENOMEM, or -E2BIG when more values are live at once than
 * registers and 512 bytes of stack hold. @out is valid only on 0; freed with code_free(). */
int emit_code(const struct ir *ir, struct code *out);
void code_free(struct code *code);
