/*
 * load: programs bound to one worker's memory, validated and compiled by librte_bpf. The only file
 * that knows the library.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "../decode/pkt.h"

struct code;
struct exec;
struct rte_bpf;

struct prog {
	uint64_t (*jit)(void *pkt); /* NULL: run by the interpreter */
	struct rte_bpf *bpf;	    /* owned */
};

/* Memory that the program's areas are bound to. */
struct load_areas {
	struct exec *exec;
	uint64_t exec_bytes; /* all that programs may touch, from the start of exec */
	uint64_t *globals;
	uint64_t globals_bytes;
};

/* Bind and load @code. @jit: compile it; when that fails the interpreter is used and *jit_failed is
 * set (may be NULL). 0 or -errno: -EINVAL is a defect of the code generator. */
int load_prog(const struct code *code, const struct load_areas *areas, bool jit, bool *jit_failed,
	struct prog *out);
void load_free(struct prog *prog);

/* Show @code's instructions on @f. */
void load_show(const struct code *code, FILE *f);

/* Interpret. */
uint64_t load_interpret(const struct prog *prog, struct pkt *pkt);

static inline uint64_t
load_run(const struct prog *prog, struct pkt *pkt)
{
	return prog->jit != NULL ? prog->jit(pkt) : load_interpret(prog, pkt);
}
