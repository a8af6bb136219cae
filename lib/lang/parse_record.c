/*
 * parse_record: struct, union and enum, laid out as the System V ABI for x86-64 does (LP64).
 */
#include <string.h>

#include "check_name.h"
#include "parse.h"

/* A record while its members are read. */
struct layout {
	struct type *type;
	struct type_member *members;
	unsigned n;
	struct map names;
	uint64_t bits;	   /* where the next member may begin; a union's stays 0 */
	uint64_t max_bits; /* the end of the furthest member */
	uint16_t align;
};

static uint64_t
round_up(uint64_t n, uint64_t to)
{
	return (n + to - 1) / to * to;
}

static struct type_member *
add_member(struct parse *p, struct layout *l, const struct lex_tok *at, const char *name)
{
	struct type_member *m;

	if (name != NULL) {
		if (strchr(name, '`') != NULL)
			lex_fail(p->lx, at, "D_DECL_SCOPE",
				"D scoping operator may not be used in a member name (%s)", name);
		if (map_get(&l->names, name) != NULL)
			lex_fail(p->lx, at, "D_UNKNOWN",
				"failed to define member '%s': Duplicate member name", name);
		map_put(&l->names, name, l);
	}
	l->members = arena_grow(p->c->arena, l->members, l->n, sizeof(*l->members));
	m = &l->members[l->n++];
	*m = (struct type_member){.name = name};
	return m;
}

/* Room for @bits more, beginning at bit @at. */
static void
occupy(struct parse *p, struct layout *l, const struct lex_tok *tok, uint64_t at, uint64_t bits)
{
	if (at + bits > (uint64_t)INT32_MAX * 8)
		lex_fail(p->lx, tok, "D_DECL_INCOMPLETE", "%s is too large", l->type->name);
	if (at + bits > l->max_bits)
		l->max_bits = at + bits;
	if (l->type->kind == TYPE_STRUCT)
		l->bits = at + bits;
}

static void
bit_field(struct parse *p, struct layout *l, const struct parse_declarator *d)
{
	uint64_t unit = (uint64_t)d->type->size * 8, at = l->bits;
	struct type_member *m;
	int64_t width;

	if (!check_constant(p->c, parse_cond(p), &width) || width < 0 ||
		(width == 0 && d->name != NULL))
		lex_fail(p->lx, &d->at, "D_DECL_BFCONST",
			"positive integral constant expression expected as bit-field size");
	if (d->type->kind != TYPE_INT)
		lex_fail(p->lx, &d->at, "D_DECL_BFTYPE", "invalid type for bit-field: %s",
			d->name != NULL ? d->name : "(anon)");
	if ((uint64_t)width > unit)
		lex_fail(p->lx, &d->at, "D_DECL_BFSIZE", "bit-field too big for type: %s",
			d->name != NULL ? d->name : "(anon)");
	if (width == 0) {
		occupy(p, l, &d->at, round_up(at, unit), 0);
		return;
	}
	if (at / unit != (at + (uint64_t)width - 1) / unit)
		at = round_up(at, unit);
	occupy(p, l, &d->at, at, (uint64_t)width);
	if (d->name == NULL)
		return;
	m = add_member(p, l, &d->at, d->name);
	m->type = d->type;
	m->offset = (uint32_t)(at / unit * d->type->size);
	m->bit_offset = (uint8_t)(at % unit);
	m->bit_width = (uint8_t)width;
	if (d->type->align > l->align)
		l->align = d->type->align;
}

/* Members of an anonymous record are members of the one around it. */
static void
absorb(struct parse *p, struct layout *l, const struct lex_tok *at, const struct type *inner,
	uint32_t offset)
{
	for (unsigned i = 0; i < inner->nmembers; i++) {
		struct type_member *m = add_member(p, l, at, inner->members[i].name);

		*m = inner->members[i];
		m->offset += offset;
	}
}

static void
member(struct parse *p, struct layout *l, const struct parse_declarator *d)
{
	const struct type *t = d->type;
	uint64_t at = round_up(l->bits, (uint64_t)t->align * 8);

	if (d->keys != NULL)
		lex_fail(p->lx, &d->at, "D_DECL_DYNOBJ", "cannot have dynamic member: %s", d->name);
	if (t->kind == TYPE_VOID)
		lex_fail(p->lx, &d->at, "D_DECL_VOIDOBJ", "cannot have void member: %s", d->name);
	if (t->kind == TYPE_FUNCTION || t->translated || (!t->complete && t->kind != TYPE_ARRAY))
		lex_fail(p->lx, &d->at, "D_DECL_INCOMPLETE", "incomplete type %s: %s", t->name,
			d->name != NULL ? d->name : "member");
	occupy(p, l, &d->at, at, (uint64_t)t->size * 8);
	if (t->align > l->align)
		l->align = t->align;
	if (d->name != NULL) {
		struct type_member *m = add_member(p, l, &d->at, d->name);

		m->type = t;
		m->offset = (uint32_t)(at / 8);
	} else if (type_is_record(t)) {
		absorb(p, l, &d->at, t, (uint32_t)(at / 8));
	}
}

static void
members(struct parse *p, struct layout *l)
{
	do {
		const struct type *base = parse_specifiers(p, NULL);

		if (parse_is(p, PUNCT_SEMICOLON)) {
			if (!type_is_record(base))
				lex_fail(p->lx, &p->tok, "D_DECL_MNAME",
					"member declaration requires a name");
			member(p, l, &(struct parse_declarator){.type = base, .at = p->tok});
			parse_next(p);
			continue;
		}
		do {
			struct parse_declarator d = {.type = base, .at = p->tok};

			if (!parse_is(p, PUNCT_COLON))
				d = parse_declarator(p, base);
			if (parse_take(p, PUNCT_COLON))
				bit_field(p, l, &d);
			else if (d.name == NULL)
				parse_fail(p);
			else
				member(p, l, &d);
		} while (parse_take(p, PUNCT_COMMA));
		parse_expect(p, PUNCT_SEMICOLON);
	} while (!parse_take(p, PUNCT_RBRACE));
}

/* The type of @word and the tag that may follow; a new one is incomplete. */
static struct type *
tagged(struct parse *p, enum type_kind kind, const char *word, struct lex_tok *at)
{
	struct check *c = p->c;
	const char *tag;
	struct type *t;

	parse_next(p);
	*at = p->tok;
	tag = arena_printf(c->arena, "%s %s", word,
		p->tok.kind == LEX_IDENT ? p->tok.text : "(anon)");
	if (p->tok.kind == LEX_IDENT) {
		parse_next(p);
		t = check_tag(c, tag, parse_is(p, PUNCT_LBRACE));
		if (t != NULL)
			return t;
	} else if (!parse_is(p, PUNCT_LBRACE)) {
		parse_fail(p);
	}
	t = type_new(c->arena, kind, tag, 0, kind == TYPE_ENUM);
	t->complete = false;
	t->align = 1;
	if (at->kind == LEX_IDENT)
		map_put(&c->tags[c->given], tag, t);
	return t;
}

static void
must_be_incomplete(struct parse *p, const struct type *t, const struct lex_tok *at)
{
	if (t->complete || t->translated)
		lex_fail(p->lx, at, "D_DECL_TYPERED", "type redeclared: %s", t->name);
}

const struct type *
parse_record(struct parse *p)
{
	bool is_union = parse_is_word(p, KW_UNION);
	struct layout l = {.names.arena = p->c->arena, .align = 1};
	struct lex_tok at;

	parse_deeper(p);
	l.type = tagged(p, is_union ? TYPE_UNION : TYPE_STRUCT, is_union ? "union" : "struct", &at);
	if (parse_is(p, PUNCT_LBRACE)) {
		must_be_incomplete(p, l.type, &at);
		parse_next(p);
		/* C's headers may have empty ones. */
		if (!lex_included(p->lx, &p->tok) || !parse_take(p, PUNCT_RBRACE))
			members(p, &l);
		must_be_incomplete(p, l.type, &at);
		l.type->members = l.members;
		l.type->nmembers = l.n;
		l.type->align = l.align;
		l.type->size = (uint32_t)round_up((l.max_bits + 7) / 8, l.align);
		l.type->complete = true;
	}
	p->depth--;
	return l.type;
}

/* One enumerator of @t, whose value is *value unless it says another. */
static void
enumerator(struct parse *p, struct type *t, struct type_member **names, int64_t *value)
{
	struct lex_tok at = p->tok;
	const char *name = parse_name(p);

	if (strchr(name, '`') != NULL)
		lex_fail(p->lx, &at, "D_DECL_SCOPE",
			"D scoping operator may not be used in an enumerator name (%s)", name);
	if (parse_take(p, PUNCT_ASSIGN) && !check_constant(p->c, parse_cond(p), value))
		lex_fail(p->lx, &at, "D_DECL_ENCONST",
			"enumerator '%s' must be assigned to an integral constant expression",
			name);
	if (*value < INT32_MIN || *value > INT32_MAX)
		lex_fail(p->lx, &at, "D_DECL_ENOFLOW",
			"enumerator '%s' value overflows INT_MAX (%d)", name, INT32_MAX);
	if (type_member(t, name) != NULL)
		lex_fail(p->lx, &at, "D_UNKNOWN",
			"failed to define enumerator '%s': Duplicate member name", name);
	check_declare_const(p->c, &at, t, *value);
	*names = arena_grow(p->c->arena, *names, t->nmembers, sizeof(**names));
	(*names)[t->nmembers++] = (struct type_member){.name = name, .type = t,
		.offset = (uint32_t)*value};
	t->members = *names;
}

static void
enumerators(struct parse *p, struct type *t)
{
	struct type_member *names = NULL;
	int64_t value = 0;

	do {
		enumerator(p, t, &names, &value);
		value++;
	} while (parse_take(p, PUNCT_COMMA) && !parse_is(p, PUNCT_RBRACE));
	parse_expect(p, PUNCT_RBRACE);
}

const struct type *
parse_enum(struct parse *p)
{
	struct lex_tok at;
	struct type *t = tagged(p, TYPE_ENUM, "enum", &at);

	if (parse_is(p, PUNCT_LBRACE)) {
		must_be_incomplete(p, t, &at);
		parse_next(p);
		t->size = t->align = 4;
		t->complete = true;
		enumerators(p, t);
	}
	return t;
}
