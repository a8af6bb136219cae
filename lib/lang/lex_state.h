/*
 * lex_state: what the files of the lexer share. Nobody else includes this.
 *
 * lex.c reads words and operators and knows positions, lex_const.c numbers, characters and strings,
 * lex_macro.c $1 and $pid, lex_ctl.c lines that begin with '#', lex_desc.c probe descriptions.
 * Each reader begins with lx->p at the first byte of its token, which lex_next() has marked in
 * @tok, and leaves lx->p behind the last one.
 */
#pragma once

#include "arena.h"
#include "lex.h"

/* From physical line @from on, lines are counted from @line in @file (#line), which @depth files
 * include. */
struct lex_origin {
	int from, line, depth;
	const char *file;
};

struct lex {
	struct arena *arena;
	const struct compile_source *src;
	const struct compile_options *opt;
	struct diag *diag;
	jmp_buf *out;
	const char *p, *end; /* the next byte, the end of the text */
	const char *bol;     /* first byte of the line that p is on */
	int line;
	bool describe, predicate;
	int parens, brackets, braces; /* open ones */
	struct lex_tok ahead[3];      /* tokens that a macro left, next first */
	unsigned nahead;
	bool *used;		      /* src->argc: $N was named */
	struct lex_origin *origins;
	unsigned norigins;
};

enum lex_class {
	LEX_LETTER = 1, /* may begin an identifier; ` too */
	LEX_DIGIT = 2,
	LEX_BLANK = 4,	/* not the newline */
	LEX_GLOB = 8,	/* may be in a probe description, besides letters and digits */
};

extern const uint8_t lex_class[256];

/* The byte @ahead of the next one; -1 behind the end. */
static inline int
lex_peek(const struct lex *lx, size_t ahead)
{
	return (size_t)(lx->end - lx->p) > ahead ? (unsigned char)lx->p[ahead] : -1;
}

static inline bool
lex_is(int c, unsigned classes)
{
	return c >= 0 && lex_class[c] & classes;
}

/* Take the newline at lx->p. */
void lex_newline(struct lex *lx);
/* Skip blanks, comments and control lines. True: @tok is a pragma. */
bool lex_skip(struct lex *lx, struct lex_tok *tok);
/* Begin @tok at lx->p. */
void lex_mark(struct lex *lx, struct lex_tok *tok);
/* Make @tok the word of @n bytes: a keyword or an identifier. */
void lex_name(struct lex *lx, struct lex_tok *tok, const char *word, size_t n);
/* Throw about what was read of @tok so far. */
_Noreturn void lex_fail_here(struct lex *lx, struct lex_tok *tok, const char *tag, const char *fmt,
	...) __attribute__((format(printf, 4, 5)));
_Noreturn void lex_fail_byte(struct lex *lx, struct lex_tok *tok);

void lex_number(struct lex *lx, struct lex_tok *tok);
void lex_char(struct lex *lx, struct lex_tok *tok);
void lex_string(struct lex *lx, struct lex_tok *tok);
/* Resolve the escapes of @s (@n bytes) into @out (room for n); returns the bytes written. */
size_t lex_unescape(const char *s, size_t n, char *out);
/* Give @tok the value of an integer constant of @n bytes. NULL, or the first byte that doesn't
 * belong into one; *overflow if it doesn't fit 64 bits. */
const char *lex_integer(struct lex_tok *tok, const char *s, size_t n, bool *overflow);

void lex_macro(struct lex *lx, struct lex_tok *tok);
/* @n bytes of a description with $N and $NAME replaced, in the arena; NULL: one is not defined. */
char *lex_macro_expand(struct lex *lx, const char *s, size_t n);

/* The line at lx->p ('#'). True: @tok is a pragma. */
bool lex_control(struct lex *lx, struct lex_tok *tok);

void lex_description(struct lex *lx, struct lex_tok *tok);

/* The part of the source that the next byte is in; NULL: it has none. */
const struct compile_part *lex_part(const struct lex *lx);

enum lex_keyword lex_keyword_find(const char *word, size_t n);
