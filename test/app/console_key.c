/* Tests of app/console_key.c. */
#include "../../app/console_key.h"

#include <string.h>

#include "../unit.h"

/* What all bytes of @sent mean, joined. */
static void
means(const char *sent, const char *want)
{
	struct console_key k = {0};
	char got[64] = "";

	for (; *sent != '\0'; sent++)
		strcat(got, console_key_byte(&k, *sent));
	CU_ASSERT_STRING_EQUAL(got, want);
}

static void
keys(void)
{
	means("a?\r\t\177", "a?\r\t\177");
	means("\033[A\033OB\033[C\033[D", "\033[A\033[B\033[C\033[D");
	means("\033[H\033OH\033[1~x\033[F\033[4~", "\001\001\001x\005\005");
	means("\033[3~", "\033[3~");
	means("\033[1;5D\033[1;5C", "\033b\033f");
	means("\033b\033d", "\033b\033d");
	means("\033[200~", console_key_paste);
}

/* Nothing of a key that nobody knows becomes text. */
static void
unknown(void)
{
	means("a\033[15~b\033[1;2Pc\033OPd\033[99;99;99R!", "abcd!");
	means("\033[201~x", "x");
	means("\033\033[Ax", "\033[Ax");
}

UNIT_SUITE(suite_console_key, "app/console_key.c", {"keys", keys}, {"unknown ones", unknown});
