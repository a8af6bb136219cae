/*
 * json: what writing JSON (RFC 8259) needs besides printf().
 */
#pragma once

#include <stdio.h>

/* @text in quotes. Bytes beyond ASCII are shown as the characters of these numbers: names are any
 * bytes. */
void json_put_string(FILE *out, const char *text);
