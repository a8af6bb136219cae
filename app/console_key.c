/* console_key: see console_key.h. */
#include "console_key.h"

#include <stdbool.h>
#include <string.h>

#include <cmdline_vt100.h>

#define ESC '\033'

const char console_key_paste[] = "\033[200~";

static const struct {
	const char *sent, *meant;
} keys[] = {
	{"\033[A", vt100_up_arr}, {"\033OA", vt100_up_arr},
	{"\033[B", vt100_down_arr}, {"\033OB", vt100_down_arr},
	{"\033[C", vt100_right_arr}, {"\033OC", vt100_right_arr},
	{"\033[D", vt100_left_arr}, {"\033OD", vt100_left_arr},
	{"\033[1;5C", vt100_word_right}, {"\033[1;3C", vt100_word_right},
	{"\033[1;5D", vt100_word_left}, {"\033[1;3D", vt100_word_left},
	{"\033[H", "\001"}, {"\033OH", "\001"}, {"\033[1~", "\001"}, {"\033[7~", "\001"},
	{"\033[F", "\005"}, {"\033OF", "\005"}, {"\033[4~", "\005"}, {"\033[8~", "\005"},
	{"\033[3~", vt100_suppr},
	{console_key_paste, console_key_paste},
};

/* Letters after ESC are a key with Meta; after ESC [ and ESC O more follows, up to a letter or '~'. */
static bool
is_whole(const struct console_key *k)
{
	char last = k->bytes[k->n - 1];

	if (k->bytes[0] != ESC)
		return true;
	if (k->n == 2)
		return last != '[' && last != 'O';
	return k->n > 2 && last >= '@' && last <= '~';
}

const char *
console_key_byte(struct console_key *k, char byte)
{
	if (byte == ESC || k->n + 2 > sizeof(k->bytes))
		k->n = 0;
	k->bytes[k->n++] = byte;
	if (!is_whole(k))
		return "";
	k->bytes[k->n] = '\0';
	for (unsigned i = 0; k->n > 2 && i < sizeof(keys) / sizeof(*keys); i++)
		if (strcmp(keys[i].sent, k->bytes) == 0) {
			k->n = 0;
			return keys[i].meant;
		}
	if (k->n > 2)
		k->bytes[0] = '\0';
	k->n = 0;
	return k->bytes;
}
