/*
 * node: a D program as it was written: names not yet looked up, expressions without types. Only
 * types are resolved (declarations and casts are C: to read them one must know the names of types).
 *
 * Made by parse*.c, read by check*.c, gone from the checked tree.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lex.h"
#include "type.h"

enum node_kind {
	NODE_INT,      /* value, type */
	NODE_STRING,   /* text, text_len */
	NODE_IDENT,    /* text */
	NODE_SELF,     /* self->text */
	NODE_THIS,     /* this->text */
	NODE_AGG,      /* @text[args] */
	NODE_UNARY,    /* op left: & * + - ~ ! */
	NODE_STEP,     /* ++left, left-- : op is ++ or --; post */
	NODE_BINARY,   /* left op right, && || ^^ included */
	NODE_ASSIGN,   /* left op right: op is = += ... */
	NODE_COND,     /* cond ? left : right */
	NODE_COMMA,    /* left, right */
	NODE_INDEX,    /* left[args] */
	NODE_MEMBER,   /* left op text: op is . or -> */
	NODE_CALL,     /* left(args) */
	NODE_CAST,     /* (type)left */
	NODE_SIZEOF,   /* sizeof (type), or sizeof left */
	NODE_STRINGOF, /* stringof left */
	NODE_OFFSETOF, /* offsetof(type, text) */
	NODE_XLATE,    /* xlate<type>(left) */
	NODE_IF,       /* statement: if (cond) left else right: blocks; right may be NULL */
	NODE_BLOCK,    /* args: statements */
};

struct node {
	enum node_kind kind;
	enum lex_punct op;
	int line, col, len; /* of the word that makes it what it is: the operator, the name */
	unsigned depth;	    /* of the tree from here down */
	bool post;
	const char *text;
	size_t text_len;
	uint64_t value;
	const struct type *type;
	struct node *cond, *left, *right;
	struct node **args;
	unsigned nargs;
};

/* One probe description as written. */
struct node_desc {
	const char *text;
	int line, col, len;
};

struct node_clause {
	struct node_desc *descs;
	unsigned ndescs;
	struct node *pred;   /* NULL: none */
	struct node **stmts; /* expressions and ifs */
	unsigned nstmts;
	int line;
	struct node_clause *first; /* of the parts of a divided clause (sugar.h); NULL: it is not */
	struct node_clause *next;
};
