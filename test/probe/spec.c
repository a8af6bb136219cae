/* Tests of lib/probe/spec.c. */
#include "../../lib/probe/spec.h"

#include <stdlib.h>
#include <string.h>

#include "../../lib/probe/exec.h"
#include "../unit.h"

enum { SIZE = 64, RECORD = 16, RATIO = 2, NSPEC = 2 };

static struct exec *x;
static struct specs *s;

/* A worker with speculations that are all free; records take RECORD bytes of DTrace's. */
static void
begin(unsigned n)
{
	x = calloc(1, sizeof(*x));
	s = specs_new(n, SIZE, RATIO);
	CU_ASSERT_FATAL(x != NULL && s != NULL);
	s->need = (struct spec_need){.bytes = RECORD, .align = 8};
	x->specs = s;
	x->alive = 1;
}

static void
end(void)
{
	specs_free(s);
	free(x);
}

/* How a clause ends: EXEC_OK, or the reason why it was aborted; the next one starts. */
static unsigned
end_clause(void)
{
	unsigned fault = x->alive ? EXEC_OK : (unsigned)x->fault;

	specs_end(s);
	x->alive = 1;
	x->fault = EXEC_OK;
	return fault;
}

/* A clause that speculates on @id and records @byte, over and over. */
static unsigned
record(uint64_t id, char byte)
{
	uint32_t bytes = RATIO * s->need.bytes;

	spec_do(x, SPEC_SPECULATE, id);
	if (x->alive)
		memset(specs_put(s, bytes), byte, bytes);
	return end_clause();
}

/* A clause that commits @id: what is to be appended to the principal buffer, a letter a record. */
static const char *
commit(uint64_t id)
{
	static char letters[2 * SIZE];
	unsigned n = 0;

	spec_do(x, SPEC_COMMIT, id);
	CU_ASSERT_EQUAL(s->spare.used, (size_t)s->spare.n * RATIO * RECORD);
	for (; s->committed && n < s->spare.n; n++)
		letters[n] = (char)s->spare.mem[(size_t)n * RATIO * RECORD];
	letters[n] = '\0';
	return end_clause() == EXEC_OK ? letters : "aborted";
}

static unsigned
discard(uint64_t id)
{
	spec_do(x, SPEC_DISCARD, id);
	return end_clause();
}

/* Ids from 1, the lowest free one first; 0 and a drop when all are taken. */
static void
ids(void)
{
	begin(NSPEC);
	CU_ASSERT_EQUAL(spec_new(x), 1);
	CU_ASSERT_EQUAL(spec_new(x), 2);
	CU_ASSERT_FALSE(x->dropped);
	CU_ASSERT_EQUAL(spec_new(x), 0);
	CU_ASSERT_EQUAL(spec_new(x), 0);
	CU_ASSERT(x->dropped && x->drops[EXEC_DROP_SPECUNAVAIL] == 2);
	CU_ASSERT_EQUAL(discard(1), EXEC_OK);
	CU_ASSERT_EQUAL(spec_new(x), 1);
	CU_ASSERT_STRING_EQUAL(commit(2), "");
	CU_ASSERT_EQUAL(spec_new(x), 2);
	CU_ASSERT_EQUAL(x->drops[EXEC_DROP_SPECUNAVAIL], 2);
	end();
	begin(0);
	CU_ASSERT_EQUAL(spec_new(x), 0);
	CU_ASSERT_EQUAL(x->drops[EXEC_DROP_SPECUNAVAIL], 1);
	CU_ASSERT_EQUAL(record(1, 'a'), EXEC_ILLOP);
	end();
}

/* Active: records are kept, in order, apart from those of others, until they are committed. */
static void
committed(void)
{
	begin(NSPEC);
	spec_new(x);
	spec_new(x);
	CU_ASSERT_EQUAL(record(1, 'a'), EXEC_OK);
	CU_ASSERT_EQUAL(record(2, 'x'), EXEC_OK);
	CU_ASSERT_EQUAL(record(1, 'b'), EXEC_OK);
	CU_ASSERT_STRING_EQUAL(commit(1), "ab");
	/* Inactive again: nothing is kept, nothing is there. */
	CU_ASSERT_EQUAL(record(1, 'c'), EXEC_DROPPED);
	CU_ASSERT_STRING_EQUAL(commit(1), "");
	/* Used anew, it has nothing of what was. */
	CU_ASSERT_EQUAL(spec_new(x), 1);
	CU_ASSERT_STRING_EQUAL(commit(1), "");
	CU_ASSERT_EQUAL(spec_new(x), 1);
	CU_ASSERT_EQUAL(record(1, 'd'), EXEC_OK);
	CU_ASSERT_STRING_EQUAL(commit(1), "d");
	CU_ASSERT_STRING_EQUAL(commit(2), "x");
	CU_ASSERT_FALSE(x->dropped);
	end();
}

static void
discarded(void)
{
	begin(NSPEC);
	spec_new(x);
	CU_ASSERT_EQUAL(record(1, 'a'), EXEC_OK);
	CU_ASSERT_EQUAL(discard(1), EXEC_OK);
	CU_ASSERT_EQUAL(discard(1), EXEC_OK);
	CU_ASSERT_EQUAL(record(1, 'b'), EXEC_DROPPED);
	CU_ASSERT_STRING_EQUAL(commit(1), "");
	CU_ASSERT_EQUAL(spec_new(x), 1);
	CU_ASSERT_EQUAL(record(1, 'c'), EXEC_OK);
	CU_ASSERT_STRING_EQUAL(commit(1), "c");
	CU_ASSERT_FALSE(x->dropped);
	end();
}

/* Never begun, 0 (what speculation() returns for none), and no id at all. */
static void
inactive(void)
{
	const uint64_t none[] = {NSPEC + 1, UINT32_MAX};

	begin(NSPEC);
	for (uint64_t id = 0; id <= NSPEC; id++) {
		CU_ASSERT_EQUAL(record(id, 'a'), EXEC_DROPPED);
		CU_ASSERT_STRING_EQUAL(commit(id), "");
		CU_ASSERT_EQUAL(discard(id), EXEC_OK);
	}
	for (unsigned i = 0; i < 2; i++) {
		CU_ASSERT_EQUAL(record(none[i], 'a'), EXEC_ILLOP);
		CU_ASSERT_STRING_EQUAL(commit(none[i]), "aborted");
		CU_ASSERT_EQUAL(discard(none[i]), EXEC_ILLOP);
	}
	CU_ASSERT_FALSE(x->dropped);
	end();
}

/* Room is counted in DTrace's bytes, of which a record may need more; what has none is a drop. */
static void
full(void)
{
	begin(NSPEC);
	spec_new(x);
	for (unsigned i = 0; i < SIZE / RECORD; i++)
		CU_ASSERT_EQUAL(record(1, (char)('a' + i)), EXEC_OK);
	CU_ASSERT_FALSE(x->dropped);
	CU_ASSERT_EQUAL(record(1, 'x'), EXEC_DROPPED);
	CU_ASSERT_EQUAL(record(1, 'y'), EXEC_DROPPED);
	CU_ASSERT(x->dropped && x->drops[EXEC_DROP_SPEC] == 2);
	CU_ASSERT_STRING_EQUAL(commit(1), "abcd");
	/* It is only full until it is used anew. */
	CU_ASSERT_EQUAL(spec_new(x), 1);
	CU_ASSERT_EQUAL(record(1, 'e'), EXEC_OK);
	CU_ASSERT_STRING_EQUAL(commit(1), "e");
	end();
}

/* A record begins where its numbers can lie: 9 bytes with an alignment of 8 take 16, but the last. */
static void
aligned(void)
{
	begin(1);
	spec_new(x);
	s->need = (struct spec_need){.bytes = 9, .align = 8};
	for (unsigned i = 0; i < 4; i++)
		CU_ASSERT_EQUAL(record(1, 'a'), EXEC_OK);
	s->need = (struct spec_need){.bytes = 7, .align = 1};
	CU_ASSERT_EQUAL(record(1, 'b'), EXEC_OK);
	CU_ASSERT_EQUAL(s->bufs[0].charged, SIZE);
	CU_ASSERT_EQUAL(record(1, 'b'), EXEC_DROPPED);
	end();
}

/* speculate() and then commit() or discard() in one clause: its own record goes with the others. */
static void
same_clause(void)
{
	begin(NSPEC);
	spec_new(x);
	CU_ASSERT_EQUAL(record(1, 'a'), EXEC_OK);
	spec_do(x, SPEC_SPECULATE, 1);
	spec_do(x, SPEC_COMMIT, 1);
	CU_ASSERT(s->committed && s->into == &s->spare);
	memset(specs_put(s, RATIO * RECORD), 'b', RATIO * RECORD);
	CU_ASSERT(s->spare.n == 2 && s->spare.mem[0] == 'a' && s->spare.mem[RATIO * RECORD] == 'b');
	CU_ASSERT_EQUAL(end_clause(), EXEC_OK);
	spec_new(x);
	spec_do(x, SPEC_SPECULATE, 1);
	spec_do(x, SPEC_DISCARD, 1);
	CU_ASSERT(s->nowhere && !s->committed);
	CU_ASSERT_EQUAL(end_clause(), EXEC_OK);
	CU_ASSERT(s->into == NULL && !s->nowhere);
	CU_ASSERT_STRING_EQUAL(commit(1), "");
	end();
}

/* Sizes that can not be had, even if their product by chance is small. */
static void
too_large(void)
{
	CU_ASSERT_PTR_NULL(specs_new(1, SIZE_MAX, 1));
	CU_ASSERT_PTR_NULL(specs_new(1, SIZE_MAX, 2));
	CU_ASSERT_PTR_NULL(specs_new(1, (size_t)1 << 63, 2));
	CU_ASSERT_PTR_NULL(specs_new(1, SIZE_MAX / 3 + 3, 3));
	s = specs_new(1, 0, RATIO);
	CU_ASSERT_PTR_NOT_NULL(s);
	specs_free(s);
	specs_free(NULL);
}

UNIT_SUITE(suite_spec, "probe/spec.c", {"ids", ids}, {"committed", committed},
	{"discarded", discarded}, {"inactive", inactive}, {"full", full}, {"aligned", aligned},
	{"same clause", same_clause}, {"too large", too_large});
