/* load: librte_bpf: external symbols, validation, JIT. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include <rte_bpf.h>
#include <rte_errno.h>

#include "emit.h"
#include "exec.h"
#include "helper.h"
#include "insn.h"
#include "load.h"

/* A description for the validator of what a helper's argument letter means. */
static struct rte_bpf_arg
arg_of(char letter, const struct load_areas *areas)
{
	switch (letter) {
	case 'e':
		return (struct rte_bpf_arg){.type = RTE_BPF_ARG_PTR, .size = areas->exec_bytes};
	case 'p':
		return (struct rte_bpf_arg){.type = RTE_BPF_ARG_PTR, .size = sizeof(struct pkt)};
	default:
		return (struct rte_bpf_arg){.type = RTE_BPF_ARG_RAW, .size = sizeof(uint64_t)};
	}
}

static void
func_symbol(struct rte_bpf_xsym *sym, const struct helper *h, const struct load_areas *areas)
{
	sym->name = h->name;
	sym->type = RTE_BPF_XTYPE_FUNC;
	sym->func.val = h->fn;
	for (const char *p = h->args; *p != '\0'; p++)
		sym->func.args[sym->func.nb_args++] = arg_of(*p, areas);
	sym->func.ret = (struct rte_bpf_arg){.type = RTE_BPF_ARG_RAW, .size = sizeof(uint64_t)};
	if (h->header)
		sym->func.ret = (struct rte_bpf_arg){.type = RTE_BPF_ARG_PTR,
			.size = HELPER_HEADER_SIZE};
}

static void
var_symbol(struct rte_bpf_xsym *sym, const char *name, void *addr, uint64_t bytes)
{
	sym->name = name;
	sym->type = RTE_BPF_XTYPE_VAR;
	sym->var.val = addr;
	sym->var.desc = (struct rte_bpf_arg){.type = RTE_BPF_ARG_PTR, .size = bytes};
}

/* Calls name a helper by its number, so all helpers come first, in order. */
static struct rte_bpf_xsym *
make_symbols(const struct load_areas *areas, uint32_t *n)
{
	unsigned nfuncs = helper_count();
	struct rte_bpf_xsym *sym = calloc(nfuncs + IR_NAREAS, sizeof(*sym));

	if (sym == NULL)
		return NULL;
	for (unsigned i = 0; i < nfuncs; i++) {
		struct helper h = helper_get(i);

		func_symbol(&sym[i], &h, areas);
	}
	var_symbol(&sym[nfuncs], "exec", areas->exec, areas->exec_bytes);
	var_symbol(&sym[nfuncs + 1], "globals", areas->globals, areas->globals_bytes);
	*n = nfuncs + (areas->globals == NULL ? 1 : 2);
	return sym;
}

static void
bind_areas(struct ebpf_insn *ins, const struct code *code, const struct load_areas *areas)
{
	for (unsigned i = 0; i < code->nrelocs; i++) {
		const struct code_reloc *r = &code->relocs[i];
		uint64_t addr = r->area == IR_EXEC ? (uintptr_t)areas->exec :
			(uintptr_t)areas->globals;

		insn_const64(&ins[r->at], ins[r->at].dst_reg, addr);
	}
}

int
load_prog(const struct code *code, const struct load_areas *areas, bool jit, bool *jit_failed,
	struct prog *out)
{
	unsigned npkts = code->npkts == 0 ? 1 : code->npkts;
	struct rte_bpf_prm prm = {.nb_ins = code->n,
		.prog_arg = {.type = RTE_BPF_ARG_PTR, .size = npkts * sizeof(struct pkt)}};
	struct ebpf_insn *ins = malloc(code->n * sizeof(*ins));
	struct rte_bpf_xsym *sym = make_symbols(areas, &prm.nb_xsym);
	struct rte_bpf_jit native = {0};
	int ret = 0;

	memset(out, 0, sizeof(*out));
	if (ins == NULL || sym == NULL) {
		ret = -ENOMEM;
		goto done;
	}
	memcpy(ins, code->ins, code->n * sizeof(*ins));
	bind_areas(ins, code, areas);
	prm.ins = ins;
	prm.xsym = sym;
	out->bpf = rte_bpf_load(&prm);
	if (out->bpf == NULL) {
		ret = -rte_errno;
		goto done;
	}
	/* rte_bpf_load() succeeds when the JIT has failed. */
	if (jit && rte_bpf_get_jit(out->bpf, &native) == 0)
		out->jit = native.func;
	if (jit_failed != NULL)
		*jit_failed = jit && out->jit == NULL;
done:
	free(ins);
	free(sym);
	return ret;
}

void
load_show(const struct code *code, FILE *f)
{
	rte_bpf_dump(f, code->ins, code->n);
}

void
load_free(struct prog *prog)
{
	rte_bpf_destroy(prog->bpf);
	memset(prog, 0, sizeof(*prog));
}

uint64_t
load_interpret(const struct prog *prog, struct pkt *pkt)
{
	return rte_bpf_exec(prog->bpf, pkt);
}
