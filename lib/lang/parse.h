/*
 * parse: tokens into nodes, declarations into types and names.
 *
 * needs: the lexer, the names of types. leaves: the clauses as written; declared types, variables,
 * enumerators and inlines are known to the compilation, options of pragmas are set.
 */
#pragma once

#include "state.h"

#define PARSE_DEPTH 1000 /* nesting of expressions and types */

struct parse {
	struct check *c;
	struct lex *lx;
	struct lex_tok tok; /* the word that is looked at */
	unsigned depth;
};

/* The text of @src by a lexer of its own, which is left in c->lx. Throws. */
struct node_clause *parse_source(struct check *c, const struct compile_source *src);
/* A D type in text that the environment gave: "uint16_t", "ipinfo_t *". */
const struct type *parse_type_text(struct check *c, const char *text);

/* --- parse.c: words --------------------------------------------------------------------------- */

void parse_next(struct parse *p);
bool parse_is(const struct parse *p, enum lex_punct punct);
bool parse_is_word(const struct parse *p, enum lex_keyword word);
bool parse_take(struct parse *p, enum lex_punct punct); /* if it is there */
bool parse_take_word(struct parse *p, enum lex_keyword word);
void parse_expect(struct parse *p, enum lex_punct punct);
const char *parse_name(struct parse *p); /* an identifier */
_Noreturn void parse_fail(struct parse *p); /* syntax error near the word */
/* Count nesting: fails when it is too deep. Paired with p->depth--. */
void parse_deeper(struct parse *p);

/* --- parse_expr.c ----------------------------------------------------------------------------- */

struct node *parse_expr(struct parse *p);   /* with commas */
struct node *parse_assign(struct parse *p); /* without */
struct node *parse_cond(struct parse *p);   /* neither commas nor assignments */
struct node *parse_node(struct parse *p, enum node_kind kind); /* at the word */

/* --- parse_spec.c, parse_decl.c, parse_record.c, parse_var.c: declarations -------------------- */

enum parse_storage {
	PARSE_GLOBAL, /* no storage class */
	PARSE_SELF,
	PARSE_THIS,
	PARSE_TYPEDEF,
	PARSE_EXTERN,
	PARSE_STATIC,
	PARSE_AUTO,
	PARSE_REGISTER,
};

/* What a declarator makes of a base type. */
struct parse_declarator {
	const char *name; /* NULL: abstract */
	struct lex_tok at;
	const struct type *type;
	const struct type **keys; /* associative array, or parameters of an inline */
	const char **key_names;	  /* NULL where a key has none */
	unsigned nkeys;
	bool is_array;	  /* `[...]` with keys, or without dimension */
};

bool parse_qualifier(struct parse *p);	   /* take const and its like */
bool parse_at_type(const struct parse *p); /* does a type begin here? */
const struct type *parse_type_name(struct parse *p); /* specifiers and an abstract declarator */
const struct type *parse_specifiers(struct parse *p, enum parse_storage *storage);
struct parse_declarator parse_declarator(struct parse *p, const struct type *base);
const struct type *parse_record(struct parse *p); /* at struct or union */
const struct type *parse_enum(struct parse *p);	  /* at enum */
void parse_provider(struct parse *p);		  /* at provider; up to the ';'
						     (parse_provider.c) */
void parse_translator(struct parse *p);		  /* at translator; up to the ';' (parse_xlate.c) */
void parse_declaration(struct parse *p);	  /* up to and with the ';' */

/* --- parse_proto.c ---------------------------------------------------------------------------- */

struct parse_prototype {
	struct lex_tok at;
	const struct type **types;
	const char **names; /* NULL where a parameter has none */
	unsigned n;
	bool dots;	    /* ... at the end */
};

enum parse_allowed {
	PARSE_VOID = 1,
	PARSE_NAMELESS = 2,
	PARSE_DOTS = 4,
};

struct parse_declarator parse_parameter(struct parse *p);
/* From '(' to ')'. */
void parse_parameters(struct parse *p, struct parse_prototype *proto);
/* Where @name stands in @proto; proto->n: nowhere. */
unsigned parse_prototype_find(const struct parse_prototype *proto, const char *name);
/* @formal: not NULL: each of the parameters must be one of these, else each must be a new one.
 * @kind: for messages; @allowed: enum parse_allowed. */
void parse_check_prototype(struct parse *p, const struct parse_prototype *proto,
	const struct parse_prototype *formal, const char *kind, unsigned allowed);
