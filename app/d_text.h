/*
 * d_text: how far a D text has come: what is still open at its end. For who reads it line by line; it
 * judges nothing.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>

struct d_text {
	unsigned open;	   /* (, [ and { that wait for their other half */
	unsigned braces;   /* of these, { */
	bool comment;	   /* inside of one */
	bool quoted;	   /* inside of a string or a character */
	bool broken;	   /* a string goes over its line's end, which is an error */
	bool predicate;	   /* between the '/' before a clause's body */
	size_t clause;	   /* where the clause's description begins, behind what is blank */
	size_t description; /* its bytes, as far as they have come */
};

/* Where the @n bytes of @text end. */
struct d_text d_text_scan(const char *text, size_t n);

/* More lines may make it whole. */
bool d_text_is_open(const char *text, size_t n);
