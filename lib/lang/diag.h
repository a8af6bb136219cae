/*
 * diag: what a library has to say about bad input.
 *
 * Libraries never print. A function that can fail on its user's text fills a struct diag that the
 * caller owns; the program decides how to show it (dtrace's one line, the tag with -xerrtags, the
 * source line with a caret on a terminal).
 */
#pragma once

#include <stdarg.h>

struct diag {
	const char *tag;    /* DTrace's error tag, "D_SYNTAX"; static; NULL if there is none */
	char file[256];	    /* script name as given; "" for the text of -n */
	const char *region; /* what of a clause it is about, "predicate"; static; NULL: nothing */
	int line;	    /* from 1; 0: no position */
	int col;	    /* from 1, in bytes; 0: unknown */
	int len;	    /* bytes of the offending word, for the caret; 0: unknown */
	char source[256];   /* the source line, cut if longer; "" if there is none */
	char text[1024];    /* the message, no newline at the end, no prefix */
};

/* Fill @d's tag and text (printf); position, region and file are cleared. Returns -EINVAL, so that
 * callers can write `return diag_set(...)`. @d may be NULL. */
int diag_set(struct diag *d, const char *tag, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));
int diag_vset(struct diag *d, const char *tag, const char *fmt, va_list ap);
