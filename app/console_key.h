/*
 * console_key: what terminals send for keys, as librte_cmdline's line editor wants it. What it does
 * not know it would take for text.
 */
#pragma once

#define CONSOLE_KEY_MAX 16

/* Zeroed: no key has begun. */
struct console_key {
	char bytes[CONSOLE_KEY_MAX];
	unsigned n;
};

/* One more byte. What to give to the editor: "" if nothing, or nothing yet; console_key_paste: text
 * follows that was pasted. Valid until the next call. */
const char *console_key_byte(struct console_key *k, char byte);
extern const char console_key_paste[];
