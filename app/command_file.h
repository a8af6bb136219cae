/*
 * command_file: names of files, completed.
 */
#pragma once

#include <stddef.h>

struct command_words;
struct console_ops;

/* Add the files whose name begins with @typed; folders end with a '/'. */
void command_file_complete(const struct console_ops *ops, const char *typed, size_t *from,
	struct command_words *w);
