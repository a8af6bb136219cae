/*
 * lex: D text into tokens (B1 of the language reference).
 *
 * needs: the source text and the arguments for macros. leaves: one token at a time. The parser says
 * which of two modes it is in: outside of clauses whole probe descriptions are one token
 * (`tcp:::receive`, `tick-1sec`), inside D's ordinary tokens. Comments, `#!`, `#line`, `# N "file"`
 * are skipped (positions follow them); `#pragma` is one token with its whole line as text.
 */
#pragma once

#include <setjmp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "compile.h"

enum lex_token {
	LEX_EOF,
	LEX_IDENT,  /* text: also module`symbol */
	LEX_AGG,    /* @name: text is the name, "_" for a bare @ */
	LEX_INT,    /* value, and how it was written (suffixes, base) */
	LEX_CHAR,   /* value: a character constant, type int */
	LEX_STRING, /* text, len: escapes resolved */
	LEX_PDESC,  /* description mode: text of one description, without blanks around it, macros
		     * replaced */
	LEX_PRAGMA, /* text: the rest of the line after #pragma */
	LEX_KEYWORD, /* keyword: enum lex_keyword */
	LEX_PUNCT,  /* punct: enum lex_punct. A macro argument -5 is the four tokens ( - 5 ) */
	LEX_PRED_END, /* a '/' that ends a predicate (B1, row '/') */
};

enum lex_keyword {
	KW_NONE,
	KW_AUTO, KW_BREAK, KW_CASE, KW_CHAR, KW_CONST, KW_CONTINUE, KW_COUNTER, KW_DEFAULT,
	KW_DO, KW_DOUBLE, KW_ELSE, KW_ENUM, KW_EXTERN, KW_FLOAT, KW_FOR, KW_GOTO, KW_IF,
	KW_IMPORT, KW_INLINE, KW_INT, KW_LONG, KW_OFFSETOF, KW_PROBE, KW_PROVIDER, KW_REGISTER,
	KW_RESTRICT, KW_RETURN, KW_SELF, KW_SHORT, KW_SIGNED, KW_SIZEOF, KW_STATIC, KW_STRING,
	KW_STRINGOF, KW_STRUCT, KW_SWITCH, KW_THIS, KW_TRANSLATOR, KW_TYPEDEF, KW_UNION,
	KW_UNSIGNED, KW_USERLAND, KW_VOID, KW_VOLATILE, KW_WHILE, KW_XLATE,
	KW_COUNT
};

enum lex_punct {
	PUNCT_NONE,
	PUNCT_LPAREN, PUNCT_RPAREN, PUNCT_LBRACE, PUNCT_RBRACE, PUNCT_LBRACKET, PUNCT_RBRACKET,
	PUNCT_COMMA, PUNCT_SEMICOLON, PUNCT_COLON, PUNCT_QUESTION, PUNCT_DOT, PUNCT_ARROW,
	PUNCT_ELLIPSIS,
	PUNCT_PLUS, PUNCT_MINUS, PUNCT_STAR, PUNCT_SLASH, PUNCT_PERCENT,
	PUNCT_AND, PUNCT_OR, PUNCT_XOR, PUNCT_TILDE, PUNCT_NOT, PUNCT_SHL, PUNCT_SHR,
	PUNCT_LAND, PUNCT_LOR, PUNCT_LXOR,
	PUNCT_EQ, PUNCT_NE, PUNCT_LT, PUNCT_LE, PUNCT_GT, PUNCT_GE,
	PUNCT_ASSIGN, PUNCT_ADD_ASSIGN, PUNCT_SUB_ASSIGN, PUNCT_MUL_ASSIGN, PUNCT_DIV_ASSIGN,
	PUNCT_MOD_ASSIGN, PUNCT_AND_ASSIGN, PUNCT_OR_ASSIGN, PUNCT_XOR_ASSIGN, PUNCT_SHL_ASSIGN,
	PUNCT_SHR_ASSIGN, PUNCT_INC, PUNCT_DEC,
	PUNCT_COUNT
};

struct lex_tok {
	enum lex_token kind;
	enum lex_keyword keyword;
	enum lex_punct punct;
	const char *text;   /* IDENT, KEYWORD, AGG, STRING, PDESC, PRAGMA: NUL-terminated, lives as
			     * long as the arena */
	size_t text_len;
	uint64_t value;	    /* INT, CHAR */
	bool is_unsigned;   /* INT: suffix u, or not decimal and too large for the signed type. The
			     * type is the smaller of (unsigned) int, if longs is 0, and long that
			     * has this sign and holds the value */
	uint8_t longs;	    /* INT: 0, 1 (l), 2 (ll) as written */
	bool is_decimal;    /* INT */
	int line, col, len; /* where the word stands; the first byte of a line is column 1. Lines
			     * are those of the text; lex_position() follows #line */
	const char *start;  /* the same, in the source text, for near "..." and carets */
};

struct lex; /* the lexer's state */
struct arena;

/* Throws lexical errors like every pass: lex_fail() fills @d (tag, position, source line, text) and
 * longjmps to @out with EINVAL. Memory comes from @arena. */
struct lex *lex_new(struct arena *arena, const struct compile_source *src,
	const struct compile_options *opt, struct diag *d, jmp_buf *out);

/* Description mode on or off, for the tokens that were not read yet. A new lexer is not in it. It
 * ends by itself at a '{', a '/' (which begins a predicate: lex_predicate() is on then), a ';', and
 * where a declaration begins: its first word is a KEYWORD or IDENT, the rest of it ordinary
 * tokens. */
void lex_describe(struct lex *lx, bool on);
/* Inside a predicate: a '/' may be LEX_PRED_END, after which it is off. */
void lex_predicate(struct lex *lx, bool on);

void lex_next(struct lex *lx, struct lex_tok *tok);

/* What follows is not read any more: the next token is the end. */
void lex_stop(struct lex *lx);

/* Is the next byte in a script, or in an argument of -n and the like? */
bool lex_in_script(const struct lex *lx);

/* The whole program was read: an argument that no $N named is an error unless -xargref
 * ("extraneous argument"). Throws. */
void lex_finish(struct lex *lx);

/* Is @tok in a file that cpp has included (-C)? */
bool lex_included(const struct lex *lx, const struct lex_tok *tok);
/* Fill the diagnostic's position and source line for @len bytes at @line, @col. */
void lex_position(struct lex *lx, struct diag *d, int line, int col, int len);
_Noreturn void lex_fail(struct lex *lx, const struct lex_tok *at, const char *tag, const char *fmt,
	...) __attribute__((format(printf, 4, 5)));

/* Spelling, for messages: "while", "+=". */
const char *lex_keyword_name(enum lex_keyword k);
const char *lex_punct_name(enum lex_punct p);
