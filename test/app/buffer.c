/* Tests of app/buffer.c. */
#include "../../app/buffer.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "../unit.h"

static void
append(void)
{
	struct buffer b = {0};

	CU_ASSERT_EQUAL(buffer_append(&b, "", 0), 0);
	CU_ASSERT_STRING_EQUAL(b.bytes, "");
	CU_ASSERT_EQUAL(buffer_append_text(&b, "one "), 0);
	CU_ASSERT_EQUAL(buffer_append(&b, "two three", 3), 0);
	CU_ASSERT_STRING_EQUAL(b.bytes, "one two");
	CU_ASSERT_EQUAL(b.len, 7);
	/* a NUL is a byte like others */
	CU_ASSERT_EQUAL(buffer_append(&b, "\0x", 2), 0);
	CU_ASSERT_EQUAL(b.len, 9);
	CU_ASSERT_EQUAL(b.bytes[8], 'x');
	free(b.bytes);
}

/* Longer than what is read at once; behind what is there. */
static void
file(void)
{
	struct buffer b = {0};
	FILE *f = tmpfile();

	CU_ASSERT_PTR_NOT_NULL_FATAL(f);
	for (unsigned i = 0; i < 100000; i++)
		fputs("ab", f);
	rewind(f);
	CU_ASSERT_EQUAL(buffer_append_text(&b, "c"), 0);
	CU_ASSERT_EQUAL(buffer_append_file(&b, f), 0);
	CU_ASSERT_EQUAL(b.len, 200001);
	CU_ASSERT_EQUAL(memcmp(b.bytes, "cabab", 5), 0);
	CU_ASSERT_STRING_EQUAL(b.bytes + b.len - 3, "bab");
	CU_ASSERT_EQUAL(buffer_append_file(&b, f), 0);
	CU_ASSERT_EQUAL(b.len, 200001);
	fclose(f);
	f = fopen("/", "r");
	CU_ASSERT_EQUAL(buffer_append_file(&b, f), -EIO);
	fclose(f);
	free(b.bytes);
}

UNIT_SUITE(suite_buffer, "app/buffer.c", {"append", append}, {"file", file});
