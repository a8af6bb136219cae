/* emit_out: instructions, one after the other, and those that the loader completes. */
#include <errno.h>
#include <stdlib.h>

#include "emit_state.h"
#include "insn.h"

void
emit_out(struct emit *e, struct ebpf_insn ins)
{
	if (e->n == e->cap) {
		unsigned cap = e->cap == 0 ? 128 : e->cap * 2;
		struct ebpf_insn *p = realloc(e->ins, cap * sizeof(*p));

		if (p == NULL) {
			e->err = -ENOMEM;
			return;
		}
		e->ins = p;
		e->cap = cap;
	}
	e->ins[e->n++] = ins;
}

void
emit_out_const(struct emit *e, unsigned reg, int64_t k)
{
	struct ebpf_insn two[2];

	if (k == (int32_t)k) {
		emit_out(e, insn_alu_imm(INSN_MOV, reg, (int32_t)k));
		return;
	}
	insn_const64(two, reg, (uint64_t)k);
	emit_out(e, two[0]);
	emit_out(e, two[1]);
}

void
emit_out_area(struct emit *e, unsigned reg, uint32_t area)
{
	struct ebpf_insn two[2];

	if (e->nrelocs == e->relocs_cap) {
		unsigned cap = e->relocs_cap == 0 ? 16 : e->relocs_cap * 2;
		struct code_reloc *p = realloc(e->relocs, cap * sizeof(*p));

		if (p == NULL) {
			e->err = -ENOMEM;
			return;
		}
		e->relocs = p;
		e->relocs_cap = cap;
	}
	e->relocs[e->nrelocs++] = (struct code_reloc){.at = e->n, .area = area};
	insn_const64(two, reg, 0);
	emit_out(e, two[0]);
	emit_out(e, two[1]);
}
