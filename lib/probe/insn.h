/*
 * insn: the encoding of eBPF instructions, and nothing else knows it. Only what straight-line code
 * needs: there are no jumps here on purpose (see ir.h).
 */
#pragma once

#include <stdint.h>

#include <bpf_def.h>

/* What emit.c asks for. */
enum insn_alu {
	INSN_ADD = BPF_ADD,
	INSN_SUB = BPF_SUB,
	INSN_MUL = BPF_MUL,
	INSN_DIV = BPF_DIV,
	INSN_MOD = BPF_MOD,
	INSN_AND = BPF_AND,
	INSN_OR = BPF_OR,
	INSN_XOR = BPF_XOR,
	INSN_LSH = BPF_LSH,
	INSN_RSH = BPF_RSH,
	INSN_ARSH = EBPF_ARSH,
	INSN_MOV = EBPF_MOV,
	INSN_NEG = BPF_NEG,
};

static inline uint8_t
insn_size(unsigned width)
{
	return width == 1 ? BPF_B : width == 2 ? BPF_H : width == 4 ? BPF_W : EBPF_DW;
}

static inline struct ebpf_insn
insn_alu(enum insn_alu op, unsigned dst, unsigned src)
{
	return (struct ebpf_insn){.code = (uint8_t)(EBPF_ALU64 | op | BPF_X),
		.dst_reg = dst & 15, .src_reg = src & 15};
}

static inline struct ebpf_insn
insn_alu_imm(enum insn_alu op, unsigned dst, int32_t imm)
{
	return (struct ebpf_insn){.code = (uint8_t)(EBPF_ALU64 | op | BPF_K), .dst_reg = dst & 15,
		.imm = imm};
}

/* The low 32 bits of src, zero-extended. */
static inline struct ebpf_insn
insn_mov32(unsigned dst, unsigned src)
{
	return (struct ebpf_insn){.code = BPF_ALU | EBPF_MOV | BPF_X, .dst_reg = dst & 15,
		.src_reg = src & 15};
}

/* Reverse the low @width bytes (the machine is little endian), zero-extended. */
static inline struct ebpf_insn
insn_swap(unsigned dst, unsigned width)
{
	return (struct ebpf_insn){.code = BPF_ALU | EBPF_END | EBPF_TO_BE, .dst_reg = dst & 15,
		.imm = (int32_t)(8 * width)};
}

static inline struct ebpf_insn
insn_load(unsigned width, unsigned dst, unsigned base, int16_t off)
{
	return (struct ebpf_insn){.code = (uint8_t)(BPF_LDX | BPF_MEM | insn_size(width)),
		.dst_reg = dst & 15, .src_reg = base & 15, .off = off};
}

static inline struct ebpf_insn
insn_store(unsigned width, unsigned base, int16_t off, unsigned src)
{
	return (struct ebpf_insn){.code = (uint8_t)(BPF_STX | BPF_MEM | insn_size(width)),
		.dst_reg = base & 15, .src_reg = src & 15, .off = off};
}

static inline struct ebpf_insn
insn_store_imm(unsigned width, unsigned base, int16_t off, int32_t imm)
{
	return (struct ebpf_insn){.code = (uint8_t)(BPF_ST | BPF_MEM | insn_size(width)),
		.dst_reg = base & 15, .off = off, .imm = imm};
}

/* A 64-bit constant takes two instructions. */
static inline void
insn_const64(struct ebpf_insn ins[2], unsigned dst, uint64_t value)
{
	ins[0] = (struct ebpf_insn){.code = BPF_LD | BPF_IMM | EBPF_DW, .dst_reg = dst & 15,
		.imm = (int32_t)value};
	ins[1] = (struct ebpf_insn){.imm = (int32_t)(value >> 32)};
}

static inline struct ebpf_insn
insn_call(int32_t symbol)
{
	return (struct ebpf_insn){.code = BPF_JMP | EBPF_CALL, .imm = symbol};
}

static inline struct ebpf_insn
insn_exit(void)
{
	return (struct ebpf_insn){.code = BPF_JMP | EBPF_EXIT};
}
