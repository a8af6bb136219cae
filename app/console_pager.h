/*
 * console_pager: text that is longer than the screen, shown by $PAGER or less. It is a child that
 * reads a file, so nobody has to feed it or to wait for it.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/* Zeroed: there is none. */
struct console_pager {
	pid_t child;
	int fd;	    /* can be read when the child has ended */
};

/* Show @n bytes of @text. false: it can't be; the text is still to be shown. */
bool console_pager_start(struct console_pager *p, const char *text, size_t n);
/* Make it end now. */
void console_pager_stop(struct console_pager *p);
/* Has it ended? Then it is gone. *shown: there was a pager at all. */
bool console_pager_ended(struct console_pager *p, bool *shown);
